String log = new File(basedir, 'build.log').text

assert log =~ /ok       worker JVM      Java \d+/
assert log.contains('ok       dataset         MNIST, 60000 and 10000 images, the digests of the originals')
assert log.contains('ok       training        a miniature network has the bits that it has on every machine')
assert log =~ /ok       ONNX Runtime    1\.28\.0, natives in .*cache.onnxruntime.1\.28\.0-cpu-/
assert log.contains('ok       provider cpu    works: ')
assert log.contains('ok       natives cache   1 unpacked, digests as they should be: ')
assert log.contains('ok       experiments     1 in ')
assert log.contains('ok       reports         can be written: ')
assert log.contains(', 0 failed')
assert !new File(basedir, 'reports').exists() : 'nothing is left behind'
