String log = new File(basedir, 'build.log').text

assert log.contains("there is no complete run 'baseline'")
assert log.contains('mvn mnist:train -Dexperiment=baseline')
assert !log.contains('\tat ') : 'no stack trace'
