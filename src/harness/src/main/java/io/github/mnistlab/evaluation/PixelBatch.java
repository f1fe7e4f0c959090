package io.github.mnistlab.evaluation;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * The input of a session call: native memory that ONNX Runtime reads in place, filled anew for each batch.
 *
 * <p>A pixel has 256 values, so that its input is looked up, not computed.
 */
final class PixelBatch {

    private final int features;
    private final float[] inputs;
    private final float[] row;
    private final FloatBuffer buffer;

    /**
     * Reserves the memory.
     *
     * @param capacity largest number of images
     * @param features pixels of an image
     * @param scale how a pixel becomes an input
     */
    PixelBatch(int capacity, int features, PixelScale scale) {
        this.features = features;
        this.inputs = scale.table();
        this.row = new float[features];
        int bytes = Math.multiplyExact(Math.multiplyExact(capacity, features), Float.BYTES);
        this.buffer =
                ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    /** A tensor {@code [count, features]} over images {@code from…from+count−1}; close it before the next one. */
    OnnxTensor tensor(byte[] pixels, int from, int count) throws OrtException {
        buffer.clear();
        int offset = from * features;
        for (int image = 0; image < count; image++, offset += features) {
            for (int k = 0; k < features; k++) {
                row[k] = inputs[pixels[offset + k] & 0xFF];
            }
            buffer.put(row);
        }
        buffer.flip();
        return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), buffer, new long[] {count, features});
    }
}
