package io.github.mnistlab.mlp;

import io.github.mnistlab.mlp.kernel.Fma;

/**
 * From features to log-probabilities, by an arithmetic that is the same on every machine.
 *
 * <p>float32; each unit starts at its bias and adds its inputs one after the other with a fused multiply-add, in ascending
 * order; exponentials and logarithms are {@link StrictMath} on double. Loops run over the outputs of a layer, from index 0
 * over whole arrays, which is the shape that the just-in-time compiler turns into vector instructions.
 */
final class ForwardPass {
    /** {@code [layer][input][output]}: what one input adds to all outputs lies together. */
    private final float[][][] weights;

    private final float[][] biases;
    private final Activation activation;
    private final int widest;

    ForwardPass(MlpParameters parameters, Activation activation) {
        this.activation = activation;
        weights = parameters.layers().stream().map(ForwardPass::byInput).toArray(float[][][]::new);
        biases = parameters.layers().stream().map(MlpParameters.Layer::biases).toArray(float[][]::new);
        widest = parameters.widths().stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    private static float[][] byInput(MlpParameters.Layer layer) {
        float[][] byInput = new float[layer.inputs()][layer.outputs()];
        for (int out = 0, at = 0; out < layer.outputs(); out++) {
            for (int in = 0; in < layer.inputs(); in++, at++) {
                byInput[in][out] = layer.weights()[at];
            }
        }
        return byInput;
    }

    /** A row that {@link #logProbabilities(ActiveRow, float[], int)} can work in. */
    ActiveRow newRow() {
        return new ActiveRow(widest);
    }

    /** Log-probabilities of all rows, {@code [size, classes]} row by row. */
    float[] logProbabilities(Rows rows) {
        int classes = biases[biases.length - 1].length;
        float[] all = new float[Math.multiplyExact(rows.size(), classes)];
        ActiveRow row = newRow();
        for (int i = 0; i < rows.size(); i++) {
            row.set(rows, i);
            logProbabilities(row, all, i * classes);
        }
        return all;
    }

    /**
     * Log-probabilities of one row.
     *
     * @param row the features; used as working space, so its content is lost
     * @param target receives one log-probability per class
     * @param from where in {@code target}
     */
    void logProbabilities(ActiveRow row, float[] target, int from) {
        int last = weights.length - 1;
        for (int layer = 0; layer < last; layer++) {
            float[] hidden = biases[layer].clone();
            accumulate(row, weights[layer], hidden);
            activate(hidden);
            row.set(hidden);
        }
        float[] logits = biases[last].clone();
        accumulate(row, weights[last], logits);
        logSoftmax(logits, target, from);
    }

    private static void accumulate(ActiveRow row, float[][] weights, float[] z) {
        int[] columns = row.columns;
        float[] x = row.values;
        int k = 0;
        for (; k + 4 <= row.count; k += 4) {
            float[] w0 = weights[columns[k]];
            float[] w1 = weights[columns[k + 1]];
            float[] w2 = weights[columns[k + 2]];
            float[] w3 = weights[columns[k + 3]];
            accumulate(x[k], w0, x[k + 1], w1, x[k + 2], w2, x[k + 3], w3, z);
        }
        for (; k < row.count; k++) {
            float[] w = weights[columns[k]];
            for (int j = 0; j < z.length; j++) {
                z[j] = Fma.fma(x[k], w[j], z[j]);
            }
        }
    }

    /** Four inputs in one sweep over the outputs, so that z is read and written a quarter as often. */
    private static void accumulate(
            float x0, float[] w0, float x1, float[] w1, float x2, float[] w2, float x3, float[] w3, float[] z) {
        for (int j = 0; j < z.length; j++) {
            float sum = Fma.fma(x1, w1[j], Fma.fma(x0, w0[j], z[j]));
            z[j] = Fma.fma(x3, w3[j], Fma.fma(x2, w2[j], sum));
        }
    }

    private void activate(float[] z) {
        for (int j = 0; j < z.length; j++) {
            z[j] = switch (activation) {
                case RELU -> Math.max(z[j], 0);
                case TANH -> (float) StrictMath.tanh(z[j]);
                case SIGMOID -> (float) (1 / (1 + StrictMath.exp(-z[j])));
            };
        }
    }

    /** log p = z − max − log Σ exp(z − max): the shift by the largest logit keeps the exponentials in range. */
    private static void logSoftmax(float[] logits, float[] target, int from) {
        float max = Float.NEGATIVE_INFINITY;
        for (float logit : logits) {
            max = Math.max(max, logit);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += StrictMath.exp((double) logit - max);
        }
        double shift = max + StrictMath.log(sum);
        for (int j = 0; j < logits.length; j++) {
            target[from + j] = (float) (logits[j] - shift);
        }
    }
}
