String log = new File(basedir, 'build.log').text

assert log.contains('text.png: ')
assert !log.contains('\tat ') : 'no stack trace'
