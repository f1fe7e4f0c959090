import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').text

assert log.contains('data: 520 training and 52 test images, 12×9 pixels, 26 classes (1 to 26)')
def sheet = new File(basedir, 'reports/letters/dataset/pictures/samples.png')
assert javax.imageio.ImageIO.read(sheet).width > 500

def runs = new File(basedir, 'reports/letters').listFiles().findAll { new File(it, 'run.json').exists() }
assert runs.size() == 1
def record = new JsonSlurper().parse(new File(runs[0], 'run.json'))
assert record.model.widths == [108, 32, 26]
assert record.dataset.height == 12 && record.dataset.width == 9 && record.dataset.classes == 26
assert record.evaluation.labels == (1..26).collect { it as String }
assert record.evaluation.confusion.size() == 26
assert new File(runs[0], 'predictions.csv').readLines()[0].startsWith('index,label,predicted,')
assert new File(runs[0], 'predictions.csv').readLines()[26].startsWith('25,26,26,')
def page = new File(runs[0], 'report.html').text
assert page.contains('No drawing here: the network takes images of 12 × 9 pixels')
assert page.contains('26 read as 26')

assert log.contains('gate           passed')
assert log.contains('the same confusion matrix') : 'evaluate'
assert log.contains('test image 25, labelled 26')
assert log.contains('predicted 26 with probability')
assert log.contains('identical bits') : 'reproduce'
assert new JsonSlurper().parse(new File(basedir, 'experiments/letters.lock.json')).modelDigest == record.model.digest
assert new File(basedir, "reports/letters/benchmark/${runs[0].name}/benchmark.json").exists()

assert log.contains('predicted 20 with probability')
assert log.contains('wide.png: is 30 pixels wide and 10 high, but the model takes images 9 wide and 12 high, and only those of 28×28 are made of other pictures; give one of that size')
assert !log.contains('\tat ') : 'no stack trace'
