String log = new File(basedir, 'build.log').text

assert log.count('mnist.skip is set, nothing is done') == 2
assert !new File(basedir, 'reports').exists()
