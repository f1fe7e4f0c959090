String log = new File(basedir, 'build.log').text

assert log =~ /training seed: learningRate 0\.01 → 0\.000001 since run /
assert log =~ /child \S+: different: model digest \w{12} → \w{12}, test accuracy 0\.\d{4} → 0\.\d{4}/
assert log =~ /first cause found: initial weights \w{12} → \w{12}/
assert log =~ /the weights part in epoch 1 \(/
assert log.contains('MojoFailureException')
assert !log.contains('\tat ') : 'no stack trace'
assert new File(basedir, 'reports/child').listFiles().count { it.directory } == 1 : 'nothing is published'
