String log = new File(basedir, 'build.log').text

assert log.contains("experiment 'basline': there is no experiments/basline.yaml")
assert log.contains('baseline')
assert !new File(basedir, 'reports').exists() : 'nothing trains before all names are known'
assert !log.contains('\tat ') : 'no stack trace'
