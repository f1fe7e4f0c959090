package io.github.mnistlab.mlp;

import io.github.mnistlab.mlp.MlpParameters.Layer;
import java.util.ArrayList;
import java.util.List;

/** Random weights to start from: U(−1/√fanIn, 1/√fanIn) for weights and biases, PyTorch's default for Linear. */
final class Initialization {
    private Initialization() {}

    /**
     * Draws a network, layer by layer: the weights {@code [outputs, inputs]} row by row, then the biases.
     *
     * @param widths of all layers, input and output included
     */
    static MlpParameters random(List<Integer> widths, RandomStream random) {
        List<Layer> layers = new ArrayList<>();
        for (int l = 1; l < widths.size(); l++) {
            int inputs = widths.get(l - 1);
            int outputs = widths.get(l);
            float bound = (float) (1 / Math.sqrt(inputs));
            float[] weights = uniform(Math.multiplyExact(inputs, outputs), bound, random);
            layers.add(new Layer(inputs, outputs, weights, uniform(outputs, bound, random)));
        }
        return new MlpParameters(layers);
    }

    private static float[] uniform(int count, float bound, RandomStream random) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (2 * random.nextFloat() - 1) * bound;
        }
        return values;
    }
}
