package io.github.mnistlab.mlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForwardPassTest {
    @ParameterizedTest
    @EnumSource
    void should_agree_with_double_arithmetic_when_layers_have_odd_widths(Activation activation) {
        MlpParameters parameters = Fixtures.parameters(3, 13, 7, 5, 3);
        ForwardPass forward = new ForwardPass(parameters, activation);
        float[] x = values(13, 1);

        float[] actual = logProbabilities(forward, x, 3);

        double[] expected = inDouble(parameters, activation, x);
        for (int c = 0; c < 3; c++) {
            assertThat((double) actual[c]).isCloseTo(expected[c], within(2e-6));
        }
    }

    @Test
    void should_give_the_same_bits_when_zeros_are_left_out() {
        MlpParameters parameters = Fixtures.parameters(5, 40, 9, 4);
        float[] x = values(40, 2);
        List<Integer> kept = new ArrayList<>();
        for (int k = 0; k < x.length; k++) {
            if (k % 3 == 0) {
                x[k] = 0;
            } else {
                kept.add(k);
            }
        }
        MlpParameters.Layer first = parameters.layers().get(0);
        float[] fewer = new float[9 * kept.size()];
        float[] compact = new float[kept.size()];
        for (int i = 0; i < kept.size(); i++) {
            compact[i] = x[kept.get(i)];
            for (int out = 0; out < 9; out++) {
                fewer[out * kept.size() + i] = first.weights()[out * 40 + kept.get(i)];
            }
        }
        MlpParameters smaller = new MlpParameters(List.of(
                new MlpParameters.Layer(kept.size(), 9, fewer, first.biases()),
                parameters.layers().get(1)));

        float[] whole = logProbabilities(new ForwardPass(parameters, Activation.RELU), x, 4);
        float[] without = logProbabilities(new ForwardPass(smaller, Activation.RELU), compact, 4);

        assertThat(whole).containsExactly(without);
    }

    @Test
    void should_stay_finite_when_logits_are_far_apart() {
        MlpParameters parameters = new MlpParameters(
                List.of(new MlpParameters.Layer(1, 2, new float[] {1e30f, -1e30f}, new float[] {0, 0})));

        float[] actual = logProbabilities(new ForwardPass(parameters, Activation.RELU), new float[] {1}, 2);

        assertThat(actual).containsExactly(0f, -2e30f);
    }

    @Test
    void should_read_bytes_with_scale_and_offset_when_rows_are_bytes() {
        ForwardPass forward = new ForwardPass(Fixtures.parameters(1, 2, 3), Activation.RELU);
        byte[] bytes = {0, (byte) 255, 64, (byte) 128};

        float[] actual = forward.logProbabilities(new ByteMatrix(2, 2, bytes, 1 / 128f, -1));

        assertThat(actual).hasSize(6);
        for (int row = 0; row < 2; row++) {
            float a = (bytes[2 * row] & 0xFF) / 128f - 1;
            float b = (bytes[2 * row + 1] & 0xFF) / 128f - 1;
            assertThat(Arrays.copyOfRange(actual, 3 * row, 3 * row + 3))
                    .containsExactly(logProbabilities(forward, new float[] {a, b}, 3));
        }
    }

    private static float[] logProbabilities(ForwardPass forward, float[] x, int classes) {
        ActiveRow row = forward.newRow();
        row.set(x);
        float[] target = new float[classes];
        forward.logProbabilities(row, target, 0);
        return target;
    }

    private static float[] values(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextDouble(-2, 2);
        }
        return values;
    }

    private static double[] inDouble(MlpParameters parameters, Activation activation, float[] x) {
        double[] a = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            a[i] = x[i];
        }
        for (int l = 0; l < parameters.layers().size(); l++) {
            MlpParameters.Layer layer = parameters.layers().get(l);
            double[] z = new double[layer.outputs()];
            for (int out = 0; out < z.length; out++) {
                z[out] = layer.biases()[out];
                for (int in = 0; in < a.length; in++) {
                    z[out] += layer.weights()[out * a.length + in] * a[in];
                }
                if (l < parameters.layers().size() - 1) {
                    z[out] = switch (activation) {
                        case RELU -> Math.max(0, z[out]);
                        case TANH -> Math.tanh(z[out]);
                        case SIGMOID -> 1 / (1 + Math.exp(-z[out]));
                    };
                }
            }
            a = z;
        }
        double sum = 0;
        for (double z : a) {
            sum += Math.exp(z);
        }
        for (int c = 0; c < a.length; c++) {
            a[c] -= Math.log(sum);
        }
        return a;
    }
}
