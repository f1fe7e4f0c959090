package io.github.mnistlab.evaluation;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.github.mnistlab.failure.UserFailure;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * What goes into a model and what comes out of it.
 *
 * @param features width of the input {@code input} {@code [batch, features]}
 * @param classes width of the only output {@code [batch, classes]}
 */
record ModelSignature(int features, int classes) {

    /** The one input's name. */
    static final String INPUT = "input";

    /** Float rounding of a row of probabilities stays far below this, a missing log-softmax far above. */
    private static final double SUM_TOLERANCE = 1e-3;

    private static final int MAX_WIDTH = 1 << 24;

    /**
     * Reads and checks a session's inputs and outputs.
     *
     * @throws UserFailure if they are not one float matrix each, with a free number of rows
     */
    static ModelSignature of(String name, OrtSession session) throws OrtException {
        return new ModelSignature(
                width(name, "input", session.getInputInfo()), width(name, "output", session.getOutputInfo()));
    }

    private static int width(String name, String role, Map<String, NodeInfo> nodes) {
        if (nodes.size() != 1) {
            throw unfit(name, "has " + nodes.size() + " " + role + "s", role);
        }
        NodeInfo node = nodes.values().iterator().next();
        String found = role + " `" + ModelCheck.shown(node.getName()) + "`";
        if (role.equals("input") && !node.getName().equals(INPUT)) {
            throw unfit(name, "its input is called `" + ModelCheck.shown(node.getName()) + "`", role);
        }
        if (!(node.getInfo() instanceof TensorInfo tensor) || tensor.type != OnnxJavaType.FLOAT) {
            throw unfit(name, found + " is not a float tensor", role);
        }
        long[] shape = tensor.getShape();
        if (shape.length != 2 || shape[0] != -1 || shape[1] < 1 || shape[1] > MAX_WIDTH) {
            throw unfit(name, found + " has the shape " + Arrays.toString(shape).replace("-1", "?"), role);
        }
        return (int) shape[1];
    }

    /** @throws UserFailure INPUT if the images are of another size, or of other classes */
    void requireFit(String name, LabelledImages images) {
        int labels = images.classNames().size();
        if (features != images.features() || classes != labels) {
            throw UserFailure.input(name + ": takes " + features + " pixels and tells " + classes
                    + " classes apart, but the images have " + images.features() + " pixels (" + images.height() + "×"
                    + images.width() + ") and " + labels + " classes; evaluate it on the data that it was trained for");
        }
    }

    private static UserFailure unfit(String name, String found, String role) {
        String wanted =
                role.equals("input") ? "an input `input` float [batch, pixels]" : "one output float [batch, classes]";
        return UserFailure.input(
                name + ": " + found + ", but a model here has " + wanted + " with a free batch; export it so");
    }

    /** The only output's values, checked to be {@code [count, classes]}. */
    FloatBuffer read(String name, OrtSession.Result result, int count) throws OrtException {
        OnnxTensor output = (OnnxTensor) result.get(0);
        long[] shape = output.getInfo().getShape();
        if (!Arrays.equals(shape, new long[] {count, classes})) {
            throw UserFailure.input(name + ": gives " + Arrays.toString(shape) + " for " + count
                    + " images, but declares [batch, " + classes + "]; export it again");
        }
        return output.getFloatBuffer();
    }

    /** Refuses outputs that are not finite log-probabilities of exclusive classes. */
    void checkLogProbabilities(String name, float[] outputs) {
        for (int row = 0; row < outputs.length; row += classes) {
            double sum = 0;
            for (int k = row; k < row + classes; k++) {
                if (!Float.isFinite(outputs[k])) {
                    throw UserFailure.input(name + ": its output for image " + row / classes + " is " + outputs[k]
                            + ", but must be finite; train again with a lower learning rate");
                }
                sum += StrictMath.exp(outputs[k]);
            }
            if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
                throw UserFailure.input(String.format(
                        Locale.ROOT,
                        "%s: its outputs are not log-probabilities: the probabilities of image %d sum to %.4g, not 1; "
                                + "export it with a log-softmax at the end",
                        name,
                        row / classes,
                        sum));
            }
        }
    }
}
