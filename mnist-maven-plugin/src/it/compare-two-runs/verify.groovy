String log = new File(basedir, 'build.log').text

def folder = new File(basedir, 'reports/compare/softmax-vs-wide')
assert new File(folder, 'comparison.md').text.contains('wide')
def comparison = new groovy.json.JsonSlurper().parse(new File(folder, 'comparison.json'))
assert comparison.schemaVersion == 1
assert log =~ /Compared with run \S+ of softmax/
assert log.contains('written: ' + new File(folder, 'comparison.md').path)

def table = log.readLines().dropWhile { !it.startsWith('[INFO] experiment  run  ') }
assert table[1] =~ /^\[INFO\] softmax     \d{8}T\d{6}Z-\w{8}  0\.\d{4}  /
assert table[2] =~ /^\[INFO\] wide        \d{8}T\d{6}Z-\w{8}  0\.\d{4}  /
