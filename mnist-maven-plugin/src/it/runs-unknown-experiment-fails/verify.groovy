String log = new File(basedir, 'build.log').text

assert log.contains('mnist.limit: must be an integer ≥ 1, but is 0')
assert log.contains("there is no complete run 'sofmax' in ${new File(basedir, 'reports')}; experiments with runs: none yet; mvn mnist:train -Dexperiment=sofmax makes one")
assert !log.contains('at io.github.mnistlab')
