String log = new File(basedir, 'build.log').text

def folder = new File(basedir, 'reports/compare/softmax-vs-wide')
assert new File(folder, 'comparison.md').text.contains('wide')
def comparison = new groovy.json.JsonSlurper().parse(new File(folder, 'comparison.json'))
assert comparison.schemaVersion == 1
assert log =~ /Compared with run \S+ of softmax/

String page = new File(folder, 'comparison.html').text
assert page.contains('>wide is better than softmax</h1>')
for (run in comparison.runs) {
    assert page.contains('href="../../' + run.experiment + '/' + run.run + '/report.html"')
}
assert new File(basedir, 'reports/index.html').text.contains('compare/softmax-vs-wide/comparison.html')
assert page.count('<img ') > 20 : 'the test images that one or both get wrong'

assert new File(folder, 'comparison.csv').readLines().size() == 3
assert new File(folder, 'github.md').readLines().first() == '<!-- mnist-maven-plugin:compare:softmax-vs-wide -->'
for (name in ['comparison.html', 'comparison.md', 'comparison.json', 'comparison.csv', 'github.md']) {
    assert log.contains('written: ' + new File(folder, name).path)
}

def table = log.readLines().dropWhile { !it.startsWith('[INFO] experiment  run  ') }
assert table[1] =~ /^\[INFO\] softmax     \d{8}T\d{6}Z-\w{8}  0\.\d{4}  /
assert table[2] =~ /^\[INFO\] wide        \d{8}T\d{6}Z-\w{8}  0\.\d{4}  /

def turned = new File(basedir, 'reports/compare/wide-vs-softmax')
assert new File(turned, 'comparison.md').text.contains('Compared with wide')
assert !new File(turned, 'github.md').exists() : 'it was of an older comparison'
