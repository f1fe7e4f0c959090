String log = new File(basedir, 'build.log').text

assert log.contains('corrupt.onnx: ')
assert !log.contains('\tat ') : 'no stack trace'
