String log = new File(basedir, 'build.log').text

assert log.contains('60,000') || log.contains('60000')
assert log.contains("sums        all 4 files are MNIST's originals, byte for byte")
assert log.contains('duplicates  no image is there twice, neither in one of the sets nor in both')
def pictures = new File((log =~ /written: (.*pictures)/)[0][1])
['samples.png', 'classes.png', 'ink.png'].each { assert javax.imageio.ImageIO.read(new File(pictures, it)) != null : it }
assert new File(pictures, 'balance.svg').text.startsWith('<svg')
