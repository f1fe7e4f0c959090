import java.awt.image.BufferedImage
import java.nio.ByteBuffer
import java.util.zip.GZIPOutputStream
import javax.imageio.ImageIO

def folder = new File(basedir, 'data')
assert folder.mkdirs()
int rows = 12
int columns = 9

// Each letter has its own ink, and every image some noise.
def image = { int label, Random noise ->
    def letter = new Random(label)
    byte[] pixels = new byte[rows * columns]
    for (int i = 0; i < pixels.length; i++) {
        pixels[i] = (byte) (letter.nextInt(3) == 0 ? 255 - noise.nextInt(100) : noise.nextInt(8) == 0 ? noise.nextInt(90) : 0)
    }
    return pixels
}
def write = { String file, List<Integer> dimensions, List<byte[]> items ->
    new GZIPOutputStream(new File(folder, file + '.gz').newOutputStream()).withCloseable { out ->
        def header = ByteBuffer.allocate(4 + 4 * dimensions.size()).putInt(0x800 | dimensions.size())
        dimensions.each { header.putInt(it) }
        out.write(header.array())
        items.each { out.write(it) }
    }
}
[train: 520, t10k: 52].each { set, count ->
    def noise = new Random(count)
    def labels = (0..<count).collect { 1 + it % 26 }
    write("${set}-images-idx3-ubyte", [count, rows, columns], labels.collect { image(it, noise) })
    write("${set}-labels-idx1-ubyte", [count], labels.collect { [it] as byte[] })
}

def picture = { String file, int width, int height, byte[] pixels ->
    def grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY)
    grey.raster.setDataElements(0, 0, width, height, pixels)
    ImageIO.write(grey, 'png', new File(basedir, file))
}
picture('letter.png', columns, rows, image(20, new Random(7)))
picture('wide.png', 30, 10, new byte[300])
return true
