String log = new File(basedir, 'build.log').text
String run = new File(basedir, 'reports/softmax/latest').text.trim()
def folder = new File(basedir, "reports/softmax/benchmark/$run")

def benchmark = new groovy.json.JsonSlurper().parse(new File(folder, 'benchmark.json'))
assert benchmark.run == run
assert benchmark.rounds >= 3
assert benchmark.configurations[0].throughput*.batchSize.containsAll([1, 1000])
assert new File(folder, 'benchmark.html').text.contains("../../$run/report.html")
assert new File(basedir, 'reports/index.html').text.contains("softmax/benchmark/$run/benchmark.html")
assert new File(folder, 'benchmark.csv').readLines().size() > 20
assert log =~ /cpu, 1 thread +[\d.]+.[nµm?]+s/
assert log.contains('written: ' + new File(folder, 'benchmark.html').path)

def record = new groovy.json.JsonSlurper().parse(new File(basedir, "reports/softmax/$run/run.json"))
assert record.evaluation.latency.calls > 0
