String log = new File(basedir, 'build.log').text

assert new File(basedir, 'target/runs/softmax').listFiles().count { it.directory } == 1
assert log.count('test accuracy') == 1
assert log.contains('kernel scalar')
assert !new File(basedir, 'one/target').exists()
assert !new File(basedir, 'two/target').exists()
