String log = new File(basedir, 'build.log').text

assert log.contains('[ERROR] failure  provider cuda   no NVIDIA driver found (')
assert log =~ /\[ERROR\] +-> install NVIDIA's driver/
assert log.contains('ok       provider cpu    works: ')
assert log =~ /doctor: 1 of \d+ checks failed: provider cuda; the lines above say what to do/
