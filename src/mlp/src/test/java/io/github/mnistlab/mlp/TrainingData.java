package io.github.mnistlab.mlp;

import java.util.SplittableRandom;

/** Small data for tests of the engine: classes are told apart by where their bytes are. */
final class TrainingData {
    private TrainingData() {}

    /**
     * Random rows.
     *
     * @param density share of bytes that are not zero
     */
    static LabelledRows bytes(int size, int width, int classes, double density, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = new byte[size * width];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            labels[i] = random.nextInt(classes);
            for (int k = 0; k < width; k++) {
                boolean own = k % classes == labels[i];
                if (random.nextDouble() < density) {
                    bytes[i * width + k] = (byte) (own ? 128 + random.nextInt(128) : 1 + random.nextInt(127));
                }
            }
        }
        return new LabelledRows(new ByteMatrix(size, width, bytes, 2 / 255f, -1f), labels);
    }

    /** The same rows as floats, non-zero values only. */
    static SparseMatrix floats(ByteMatrix bytes) {
        int[] starts = new int[bytes.size() + 1];
        int[] columns = new int[bytes.size() * bytes.width()];
        float[] values = new float[columns.length];
        int e = 0;
        for (int i = 0; i < bytes.size(); i++) {
            for (int k = 0; k < bytes.width(); k++) {
                float value = bytes.scale() * (bytes.bytes()[i * bytes.width() + k] & 255) + bytes.offset();
                if (value != 0) {
                    columns[e] = k;
                    values[e++] = value;
                }
            }
            starts[i + 1] = e;
        }
        return new SparseMatrix(bytes.size(), bytes.width(), starts, columns, values);
    }
}
