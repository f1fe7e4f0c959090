String log = new File(basedir, 'build.log').text
def reports = new File(basedir, 'reports')

assert log.contains("no run in ${reports.path}, therefore no page about experiments; mvn mnist:train makes a run")

def run = new File(reports, 'quick').listFiles().find { it.directory }
def site = new File(basedir, 'target/site')
def page = new File(site, 'mnist-experiments.html').text
def accuracy = new groovy.json.JsonSlurper().parse(new File(run, 'run.json')).evaluation.accuracy
assert page.contains(String.format(Locale.ROOT, '<strong>%.2f\u00A0%%</strong>', 100 * accuracy))

// Every link of ours leads to a file of the site.
def copy = "mnist-experiments/quick/${run.name}"
def links = (page =~ /(?:href|src)="(mnist-experiments\/[^"]+)"/).collect { it[1] }
assert links as Set == ["${copy}/report.html", "${copy}/pictures/loss.svg"]*.toString() as Set
links.each { assert new File(site, it).file : it }
def report = new File(site, "${copy}/report.html")
assert report.bytes == new File(run, 'report.html').bytes
(report.text =~ /<a href="([^"#]+)"/).each { assert new File(report.parentFile, it[1]).canonicalFile.file : it[1] }
assert new File(site, 'mnist-experiments/index.html').text.contains("quick/${run.name}/report.html")

assert log.contains("mnist:report makes a page of the site and cannot be called by itself; list the plugin under"
        + " <reporting> in the pom and run mvn site, or open ${reports.path}/index.html")
