String log = new File(basedir, 'build.log').text

assert log.contains('mnist.limit: must be a whole number from 1 to 999999999, but is 0')
assert log.contains("there is no complete run 'sofmax' in ${new File(basedir, 'reports')}; experiments with runs: none yet; mvn mnist:train -Dexperiment=sofmax makes one")
assert log.contains("'softmax/20261124T141657Z-3f9a1c2b' is not an experiment's name: a name is 1 to 64 of ")
assert !log.contains('at io.github.mnistlab')
