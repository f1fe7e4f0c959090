package io.github.mnistlab.mlp;

import io.github.mnistlab.mlp.kernel.FloatMath;
import io.github.mnistlab.mlp.kernel.Matrix;

/** Log-softmax with negative log-likelihood: the loss of a row and its gradient with respect to the logits. */
final class Softmax {
    private Softmax() {}

    /**
     * Computes the gradient of one row of logits, and what the row adds to the loss.
     *
     * <p>With m = maxᶜ zᶜ and s = Σ e^(zᶜ − m), classes ascending: the loss is ln s − (z_label − m), the gradient of the batch's
     * mean loss is (e^(zᶜ − m)/s − [c = label]) / n.
     *
     * @param share 1/n, for a batch of n rows
     * @param delta receives the gradient in the same row
     * @param loss receives s and z_label − m
     */
    static void gradient(Matrix logits, int row, int classes, int label, float share, Matrix delta, BatchLoss loss) {
        float[] z = logits.data();
        float[] d = delta.data();
        int p = logits.at(row);
        int q = delta.at(row);
        float max = max(z, p, classes);
        float sum = 0;
        for (int c = 0; c < classes; c++) {
            float e = FloatMath.exp(z[p + c] - max);
            d[q + c] = e;
            sum += e;
        }
        float scale = share / sum;
        for (int c = 0; c < classes; c++) {
            d[q + c] *= scale;
        }
        d[q + label] -= share;
        loss.set(row, sum, (double) z[p + label] - max);
    }

    private static float max(float[] z, int p, int classes) {
        float max = z[p];
        for (int c = 1; c < classes; c++) {
            max = z[p + c] > max ? z[p + c] : max;
        }
        return max;
    }
}
