String log = new File(basedir, 'build.log').text
def index = new File(basedir, 'reports/index.html')

def run = new File(basedir, 'reports/softmax/latest').text.trim()
assert index.text.contains("href=\"softmax/$run/report.html\"")
assert log.count("[INFO] written: $index.path") == 1 : 'once, at the root'
assert log.contains('[INFO] runs: 1')
def damaged = 'broken/20261124T141657Z-3f9a1c2b/run.json'
assert log.contains("[WARNING] left out: $damaged:")
assert index.text.contains("<li>$damaged:")
assert !new File(basedir, 'one/reports').exists()
