String log = new File(basedir, 'build.log').text

assert log =~ /gate           failed/
assert log =~ /gate\.minAccuracy: test accuracy is 0\.\d+, but expected minimum is 0\.999/
assert log.contains('MojoFailureException')
assert !log.contains('\tat ') : 'no stack trace'
