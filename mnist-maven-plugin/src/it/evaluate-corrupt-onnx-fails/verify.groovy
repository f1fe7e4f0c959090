String log = new File(basedir, 'build.log').text

assert log.contains('corrupt.onnx: is not a model')
assert !log.contains('\tat ') : 'no stack trace'
