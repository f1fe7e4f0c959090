String log = new File(basedir, 'build.log').text
def reports = new File(basedir, 'reports')

assert log.contains("[INFO] no run yet in $reports; mvn mnist:train -Dexperiment=baseline makes one")
def newest = new File(reports, 'softmax/latest').text.trim()
def older = reports.toPath().resolve('softmax').toFile().list().find { it != newest && it =~ /^\d/ }
def heads = 'experiment  run                        accuracy  95 % interval     test loss  training  gate  overrides'
assert log.count("[INFO] $heads") == 2
assert log.count("[INFO] softmax     $newest  ") == 2
assert log =~ "softmax     $newest  0\\.\\d{4}    0\\.\\d{4} to 0\\.\\d{4}     0\\.\\d{4}  .*none  seed=2"
assert log.count("[INFO] softmax     $older  ") == 1
assert log.indexOf("softmax     $newest  ") < log.indexOf("softmax     $older  ")
assert log.contains('[INFO] the newest 1 of 2 runs; -Dmnist.limit=2 lists all')
