package io.github.mnistlab.mlp;

import java.util.Arrays;

/** The values of a tensor in memory, which grows with those that are really there. */
final class FloatArray implements OnnxTensorReader.FloatSink {
    private final int most;
    private float[] values = new float[0];
    private int count;

    /** @param most values that the file has room for */
    FloatArray(int most) {
        this.most = most;
    }

    @Override
    public void expect(int more) {
        grow((int) Math.min(most, (long) count + more));
    }

    @Override
    public void accept(float value) {
        grow(count + 1);
        values[count++] = value;
    }

    /** By half at least, so that many small steps do not copy all of it each time. */
    private void grow(int needed) {
        if (needed > values.length) {
            values = Arrays.copyOf(values, Math.max(needed, count + (count >> 1)));
        }
    }

    float[] toArray() {
        return count == values.length ? values : Arrays.copyOf(values, count);
    }
}
