import java.nio.ByteBuffer

def folder = new File(basedir, 'data')
assert folder.mkdirs()
[train: [12, 9], t10k: [9, 12]].each { set, size ->
    new File(folder, "${set}-images-idx3-ubyte").bytes =
            ByteBuffer.allocate(16 + 108).putInt(0x803).putInt(1).putInt(size[0]).putInt(size[1]).array()
    new File(folder, "${set}-labels-idx1-ubyte").bytes = ByteBuffer.allocate(9).putInt(0x801).putInt(1).array()
}
return true
