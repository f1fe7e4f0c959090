import java.nio.ByteBuffer

def folder = new File(basedir, 'lab/data/own')
assert folder.mkdirs()
def write = { String set, List<byte[]> images, List<Integer> labels ->
    new File(folder, "${set}-images-idx3-ubyte").withOutputStream { out ->
        out << ByteBuffer.allocate(16).putInt(0x803).putInt(images.size()).putInt(2).putInt(3).array()
        images.each { out << it }
    }
    new File(folder, "${set}-labels-idx1-ubyte").withOutputStream { out ->
        out << ByteBuffer.allocate(8).putInt(0x801).putInt(labels.size()).array()
        labels.each { out << ([it] as byte[]) }
    }
}
write('train', [[1, 2, 3, 4, 5, 6] as byte[], [0, 0, 9, 9, 0, 0] as byte[]], [0, 1])
write('t10k', [[1, 2, 3, 4, 5, 6] as byte[]], [2])
