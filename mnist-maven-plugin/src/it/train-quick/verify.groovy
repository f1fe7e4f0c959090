String log = new File(basedir, 'build.log').text

def runs = new File(basedir, 'reports/quick').listFiles().findAll { it.directory }
assert runs.size() == 1
def run = runs[0]
assert new File(basedir, 'reports/quick/latest').text.trim() == run.name
['run.json', 'report.html', 'report.md', 'junit.xml', 'experiment.yaml', 'predictions.csv', 'SHA256SUMS',
 'pictures/loss.svg', 'pictures/confusion.svg', 'pictures/reliability.svg', 'pictures/mistakes.png'].each {
    assert new File(run, it).length() > 0 : it
}
def page = new File(run, 'report.html').text
assert page.contains('<template id="weights">') : 'the page has the network inside'
assert page.contains('No comparison with a previous run: this is the first run of quick.')
assert new File(run, 'model').list().any { it.endsWith('.onnx') }
def record = new groovy.json.JsonSlurper().parse(new File(run, 'run.json'))
assert record.overrides == ['epochs=1', 'gate.minAccuracy=0.8']
assert record.environment.versions['mnist-maven-plugin'] =~ /^\d/ : 'the version of the jar'
assert record.training.kernel.startsWith('vector') : 'the worker has the Vector API'

assert log.contains(String.format(Locale.ROOT, 'test accuracy  %.4f (95 %% interval ', record.evaluation.accuracy))
assert log.contains('of 10,000)')
assert log.contains('training time  ')
assert log =~ /provider       (cpu|cuda)/
assert log.contains('gate           passed')
assert log.contains(new File(run, 'report.html').path)
assert log.contains("quick ${run.name}: gate passed")
assert !log.contains('epoch 1/1') : 'quiet in batch mode'
assert !log.contains('incubator')
