String log = new File(basedir, 'build.log').text

assert log.contains("there is no complete run 'softmax'")
assert log.contains('mvn mnist:train -Dexperiment=softmax makes one')
assert !log.contains('\tat ') : 'no stack trace'
assert !new File(basedir, 'reports').exists()
