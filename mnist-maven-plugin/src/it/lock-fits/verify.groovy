String log = new File(basedir, 'build.log').text

def runs = new File(basedir, 'reports/softmax').listFiles().findAll { it.directory }.sort { it.name }
assert runs.size() == 2 : 'trained once, up to date once, forced once'
def lock = new groovy.json.JsonSlurper().parse(new File(basedir, 'experiments/softmax.lock.json'))
def records = runs.collect { new groovy.json.JsonSlurper().parse(new File(it, 'run.json')) }
assert records.every { it.model.digest == lock.modelDigest && it.specDigest == lock.specDigest }
String digest = lock.modelDigest.take(12)

assert log.contains('training softmax: no run yet')
assert log.contains("experiments/softmax.lock.json: written, model digest ${digest}")
assert log.contains("lock.modelDigest: model digest is ${digest}, and the locked one is ${digest}")
assert log.contains("softmax is up to date: run ${runs[0].name}, test accuracy 0.")
assert log.contains('training softmax: mnist.force is set')
assert log.contains("softmax.lock.json: nothing changed, run ${runs[1].name} has the locked model digest ${digest}")
assert log.contains("softmax ${runs[1].name}: identical bits: model digest ${digest}, with kernel scalar on ")
assert new File(runs[1], 'report.md').text.contains('the locked one is')
assert new File(runs[1], 'junit.xml').text.contains('name="lock.modelDigest"')
assert !new File(basedir, 'reports/.staging').exists()
