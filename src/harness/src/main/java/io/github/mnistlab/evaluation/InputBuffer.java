package io.github.mnistlab.evaluation;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Images as inputs of a network: native memory that ONNX Runtime reads in place.
 *
 * <p>A pixel is read once and written once, straight to where it is used. It has 256 values, so that its input is looked
 * up, not computed.
 */
final class InputBuffer {

    /** At most 256 MiB of native memory, whatever batch size is asked for. */
    private static final int MAX_INPUTS = 64 << 20;

    private final int features;
    private final int capacity;
    private final float[] inputs;
    private final FloatBuffer buffer;

    /**
     * Reserves the memory.
     *
     * @param images as many of them as 256 MiB hold are the capacity; ≥ 1
     * @param features pixels of an image
     * @param scale how a pixel becomes an input
     */
    InputBuffer(int images, int features, PixelScale scale) {
        this.features = features;
        this.capacity = Math.max(1, Math.min(images, MAX_INPUTS / features));
        this.inputs = scale.table();
        int bytes = Math.multiplyExact(Math.multiplyExact(capacity, features), Float.BYTES);
        this.buffer =
                ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    /** Most images that it holds at once. */
    int capacity() {
        return capacity;
    }

    /** Takes images {@code from…from+count−1} of {@code [images, features]} pixels in place of what it held. */
    void read(byte[] pixels, int from, int count) {
        int offset = from * features;
        int size = count * features;
        for (int k = 0; k < size; k++) {
            buffer.put(k, inputs[pixels[offset + k] & 0xFF]);
        }
    }

    /** A tensor {@code [count, features]} over images {@code from…from+count−1} of those held; to be closed. */
    OnnxTensor tensor(int from, int count) throws OrtException {
        return OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(),
                buffer.slice(from * features, count * features),
                new long[] {count, features});
    }
}
