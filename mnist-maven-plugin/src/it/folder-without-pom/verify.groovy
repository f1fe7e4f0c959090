String log = new File(basedir, 'build.log').text

assert log =~ /there is no complete run 'softmax' in .*; experiments with runs: none yet; mvn io\.github\.mnistlab:mnist-maven-plugin:[^:]+:train -Dexperiment=softmax makes one/
assert !log.contains('mvn mnist:') : 'nothing here knows the prefix'
assert new File(basedir, 'reports/softmax/latest').exists()
