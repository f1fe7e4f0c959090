package io.github.mnistlab.run;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import io.github.mnistlab.dataset.ImageDataset;
import io.github.mnistlab.dataset.Mnist;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads an exported file as a user of DJL does, and writes what it says of the test images.
 *
 * <p>A program of its own: DJL insists on making ONNX Runtime's environment itself.
 */
final class DjlReader {
    private DjlReader() {}

    /** The ONNX file, and the file to write {@code [images, classes]} little-endian float32 to. */
    public static void main(String[] arguments) throws Exception {
        Path onnx = Path.of(arguments[0]);
        ImageDataset images = Mnist.load().test();
        int features = images.height() * images.width();
        ByteBuffer inputs = ByteBuffer.allocateDirect(images.size() * features * Float.BYTES)
                .order(ByteOrder.nativeOrder());
        for (byte pixel : images.pixels()) {
            inputs.putFloat(ImageDataset.SCALE * (pixel & 0xFF) + ImageDataset.OFFSET);
        }
        inputs.rewind();
        try (Model model = Model.newInstance("exported", "OnnxRuntime")) {
            model.load(onnx.getParent(), onnx.getFileName().toString());
            try (Predictor<NDList, NDList> predictor = model.newPredictor(new NoopTranslator());
                    NDArray batch =
                            model.getNDManager().create(inputs, new Shape(images.size(), features), DataType.FLOAT32)) {
                float[] outputs = predictor.predict(new NDList(batch)).get(0).toFloatArray();
                ByteBuffer written =
                        ByteBuffer.allocate(outputs.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                written.asFloatBuffer().put(outputs);
                Files.write(Path.of(arguments[1]), written.array());
            }
        }
    }
}
