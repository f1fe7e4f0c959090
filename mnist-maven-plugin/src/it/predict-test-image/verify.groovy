String log = new File(basedir, 'build.log').text

assert log =~ /written: .*\.png/
def written = (log =~ /written: (.*\.png)/)[0][1]
assert javax.imageio.ImageIO.read(new File(written)) != null
