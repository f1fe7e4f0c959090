String log = new File(basedir, 'build.log').text

assert log.contains('format: must be one of files, github, but is pdf')
assert !log.contains('\tat ') : 'no stack trace'
assert !new File(basedir, 'reports').exists() : 'nothing half-written'
