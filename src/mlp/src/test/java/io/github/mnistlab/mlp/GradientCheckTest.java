package io.github.mnistlab.mlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.mlp.MlpParameters.Layer;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One step of plain gradient descent against central differences of the loss in double precision. */
class GradientCheckTest {
    private static final double STEP = 1e-4;

    @ParameterizedTest
    @CsvSource({"RELU,0.2", "RELU,0.9", "TANH,0.2", "TANH,0.9", "SIGMOID,0.2", "SIGMOID,0.9"})
    void should_descend_along_the_gradient_when_stepping(Activation activation, double density) {
        LabelledRows data = TrainingData.bytes(9, 12, 3, density, 21);
        Hyperparameters h =
                new Hyperparameters(List.of(7, 5), activation, 1.0, 0, false, 0, Schedule.CONSTANT, 1, 9, 1, false);
        MlpParameters before =
                Initialization.random(List.of(12, 7, 5, 3), new RandomStream(3, 0, RandomStream.Purpose.WEIGHTS));
        MlpParameters after = MlpTraining.train(
                data.rows(),
                data.labels(),
                3,
                h,
                0,
                1,
                KernelChoice.AUTO,
                Optional.of(before),
                Optional.empty(),
                TrainingListener.NONE);
        for (int l = 0; l < 3; l++) {
            Layer old = before.layers().get(l);
            Layer now = after.layers().get(l);
            for (int i = 0; i < old.weights().length; i++) {
                double gradient = old.weights()[i] - now.weights()[i];
                assertThat(gradient).isCloseTo(difference(before, l, i, true, activation, data), Offset.offset(2e-5));
            }
            for (int i = 0; i < old.biases().length; i++) {
                double gradient = old.biases()[i] - now.biases()[i];
                assertThat(gradient).isCloseTo(difference(before, l, i, false, activation, data), Offset.offset(2e-5));
            }
        }
    }

    private static double difference(
            MlpParameters p, int layer, int index, boolean weight, Activation activation, LabelledRows data) {
        return (loss(p, layer, index, weight, STEP, activation, data)
                        - loss(p, layer, index, weight, -STEP, activation, data))
                / (2 * STEP);
    }

    /** Mean negative log-likelihood with one parameter moved, written as in a textbook. */
    private static double loss(
            MlpParameters p,
            int layer,
            int index,
            boolean weight,
            double by,
            Activation activation,
            LabelledRows data) {
        ByteMatrix bytes = (ByteMatrix) data.rows();
        double sum = 0;
        for (int i = 0; i < bytes.size(); i++) {
            List<Double> a = new ArrayList<>();
            for (int k = 0; k < bytes.width(); k++) {
                a.add((double) bytes.scale() * (bytes.bytes()[i * bytes.width() + k] & 255) + bytes.offset());
            }
            for (int l = 0; l < p.layers().size(); l++) {
                Layer current = p.layers().get(l);
                List<Double> z = new ArrayList<>();
                for (int j = 0; j < current.outputs(); j++) {
                    double value = current.biases()[j] + (l == layer && !weight && index == j ? by : 0);
                    for (int k = 0; k < current.inputs(); k++) {
                        int at = j * current.inputs() + k;
                        value += (current.weights()[at] + (l == layer && weight && index == at ? by : 0)) * a.get(k);
                    }
                    z.add(l < p.layers().size() - 1 ? activate(value, activation) : value);
                }
                a = z;
            }
            double total = a.stream().mapToDouble(StrictMath::exp).sum();
            sum += StrictMath.log(total) - a.get(data.labels()[i]);
        }
        return sum / bytes.size();
    }

    private static double activate(double z, Activation activation) {
        return switch (activation) {
            case RELU -> Math.max(z, 0);
            case TANH -> StrictMath.tanh(z);
            case SIGMOID -> 1 / (1 + StrictMath.exp(-z));
        };
    }
}
