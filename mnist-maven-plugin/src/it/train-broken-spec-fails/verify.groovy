String log = new File(basedir, 'build.log').text

assert log.contains('experiments/broken.yaml:2:1: learningrate: unknown key')
assert log.contains('did you mean learningRate?')
assert log.contains('experiments/broken.yaml:3:9: epochs: ')
assert !log.contains('\tat ') : 'no stack trace'
