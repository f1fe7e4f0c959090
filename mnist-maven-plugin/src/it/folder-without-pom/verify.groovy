String log = new File(basedir, 'build.log').text

assert log =~ /there is no complete run 'softmax' in .*; experiments with runs: none yet; mvn io\.github\.mnistlab:mnist-maven-plugin:[^:]+:train -Dexperiment=softmax makes one/
assert !log.contains('mvn mnist:') : 'nothing here knows the prefix'

File run = new File(basedir, 'reports/softmax/' + new File(basedir, 'reports/softmax/latest').text.trim())
for (page in ['report.html', 'report.md']) {
    assert new File(run, page).text =~ /mvn io\.github\.mnistlab:mnist-maven-plugin:[^:]+:train -Dmnist\.force -Dexperiment=softmax/
    assert !new File(run, page).text.contains('mvn mnist:')
}
