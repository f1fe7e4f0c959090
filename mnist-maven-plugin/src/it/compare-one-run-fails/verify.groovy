String log = new File(basedir, 'build.log').text

assert log.contains('runs: names nothing before or after a comma; write it like -Druns=baseline,wide')
assert !log.contains('\tat ') : 'no stack trace'
