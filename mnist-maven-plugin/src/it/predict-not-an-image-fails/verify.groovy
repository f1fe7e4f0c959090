String log = new File(basedir, 'build.log').text

assert log.contains('text.png: is not a PNG or JPEG image')
assert !log.contains('\tat ') : 'no stack trace'
