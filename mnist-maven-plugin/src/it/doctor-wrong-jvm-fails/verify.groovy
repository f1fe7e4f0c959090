String log = new File(basedir, 'build.log').text

assert log =~ /failure  worker JVM      .*jdk: is not a Java installation of version 17 or newer: .*; name a JDK's folder or its `java` with -Dmnist\.jvm=/
assert log.contains('ok       experiments     1 in ') : 'the other checks go on'
assert log.contains('doctor: 1 of 4 checks failed: worker JVM; the lines above say what to do')
assert log.contains('BUILD FAILURE')
assert !log.contains('\tat ') : 'no stack trace'
