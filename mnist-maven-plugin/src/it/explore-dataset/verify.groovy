String log = new File(basedir, 'build.log').text

assert log.contains('60,000') || log.contains('60000')
def sheet = (log =~ /written: (.*\.png)/)[0][1]
assert javax.imageio.ImageIO.read(new File(sheet)) != null
