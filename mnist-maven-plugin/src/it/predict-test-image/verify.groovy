String log = new File(basedir, 'build.log').text

assert log =~ /written: .*\.png/
def written = (log =~ /written: (.*\.png)/)[0][1]
assert javax.imageio.ImageIO.read(new File(written)) != null
assert log.contains('test image 7, labelled 9')
assert log =~ /predicted \d with probability \d+\.\d\d %/
assert log =~ /recorded \d+ of 10000 on \w+: the same/
