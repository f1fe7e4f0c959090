String log = new File(basedir, 'build.log').text

assert log.contains('evaluation.provider: cuda cannot be had: ')
assert !new File(basedir, 'reports/softmax').exists() : 'nothing is published'
assert !log.contains('\tat ') : 'no stack trace'
