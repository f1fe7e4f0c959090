String log = new File(basedir, 'build.log').text

assert log.contains('mnist.force: must be true or false, but is yes')
assert log.contains('mnist.skip: must be true or false, but is 1')
assert log.contains('index: must be a whole number from 0 to 999999999, but is eight')
assert !log.contains('\tat ') : 'no stack trace'
assert !new File(basedir, 'reports').exists()
