package io.github.mnistlab.mlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mnistlab.mlp.kernel.KernelChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MlpTrainingTest {
    private static final Hyperparameters SMALL = hyperparameters(List.of(24, 17), Activation.RELU, 13, 3, 0.01);

    private static Hyperparameters hyperparameters(
            List<Integer> hidden, Activation activation, int batchSize, int epochs, double learningRate) {
        return new Hyperparameters(
                hidden, activation, learningRate, 0.9, false, 0, Schedule.CONSTANT, epochs, batchSize, 1, true);
    }

    private static MlpParameters train(LabelledRows data, Hyperparameters h, int threads, KernelChoice kernel) {
        return MlpTraining.train(
                data.rows(),
                data.labels(),
                5,
                h,
                0,
                Pace.exactly(threads),
                kernel,
                Optional.empty(),
                Optional.empty(),
                TrainingListener.NONE);
    }

    static Stream<Arguments> shapes() {
        return Stream.of(0.2, 0.9)
                .flatMap(density -> Stream.of(
                        arguments(density, List.of(24, 17), Activation.RELU),
                        arguments(density, List.of(), Activation.RELU),
                        arguments(density, List.of(7), Activation.TANH),
                        arguments(density, List.of(130, 33), Activation.SIGMOID)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void should_give_the_same_bits_when_threads_and_kernels_differ(
            double density, List<Integer> widths, Activation activation) {
        LabelledRows data = TrainingData.bytes(61, 45, 5, density, 7);
        Hyperparameters h = hyperparameters(widths, activation, 13, 2, 0.01);
        String expected = train(data, h, 1, KernelChoice.SCALAR).digest();
        for (int threads : new int[] {1, 2, 3, 7}) {
            for (KernelChoice kernel : new KernelChoice[] {KernelChoice.SCALAR, KernelChoice.VECTOR}) {
                assertThat(train(data, h, threads, kernel).digest())
                        .as("%s threads, %s", threads, kernel)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.9})
    void should_give_the_same_bits_when_products_are_taken_block_by_block(double density) {
        LabelledRows data = TrainingData.bytes(70, 90, 5, density, 7);
        Hyperparameters h = hyperparameters(List.of(600, 530), Activation.RELU, 66, 1, 0.01);
        String expected = train(data, h, 1, KernelChoice.SCALAR).digest();
        assertThat(train(data, h, 1, KernelChoice.VECTOR).digest()).isEqualTo(expected);
        assertThat(train(data, h, 3, KernelChoice.VECTOR).digest()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.9})
    void should_give_the_same_bits_when_the_number_of_threads_changes_while_training(double density) {
        LabelledRows data = TrainingData.bytes(401, 45, 5, density, 7);
        Hyperparameters h = hyperparameters(List.of(70, 17), Activation.RELU, 30, 20, 0.01);
        Pace pace = Pace.upTo(4);
        for (int piece = 0; piece < 4; piece++) {
            // So slow that two threads, which it tries next, are faster in any case; four pieces later it tries four.
            pace.took(Long.MAX_VALUE / 8, Pace.BATCHES);
        }
        assertThat(pace.threads()).isEqualTo(2);
        MlpParameters changing = MlpTraining.train(
                data.rows(),
                data.labels(),
                5,
                h,
                0,
                pace,
                KernelChoice.AUTO,
                Optional.empty(),
                Optional.empty(),
                TrainingListener.NONE);
        assertThat(changing.digest())
                .isEqualTo(train(data, h, 1, KernelChoice.AUTO).digest());
    }

    /** With the scalar kernels, because vectors are objects as long as they are not compiled. */
    @Test
    void should_allocate_nothing_per_batch_when_training_goes_on() {
        long few = bytesAllocatedInTheLastEpoch(20);
        long many = bytesAllocatedInTheLastEpoch(2_000);
        assertThat(many - few).isLessThan(1_980);
    }

    private static long bytesAllocatedInTheLastEpoch(int batches) {
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        List<Long> allocated = new ArrayList<>();
        LabelledRows data = TrainingData.bytes(batches * 2, 20, 5, 0.3, 5);
        Hyperparameters cosine =
                new Hyperparameters(List.of(8), Activation.RELU, 0.01, 0.9, false, 0, Schedule.COSINE, 3, 2, 1, true);
        MlpTraining.train(
                data.rows(),
                data.labels(),
                5,
                cosine,
                0,
                Pace.exactly(1),
                KernelChoice.SCALAR,
                Optional.empty(),
                Optional.empty(),
                new TrainingListener() {
                    @Override
                    public void finished(Epoch epoch) {
                        allocated.add(threads.getCurrentThreadAllocatedBytes());
                    }
                });
        return allocated.get(2) - allocated.get(1);
    }

    @Test
    void should_give_the_same_bits_when_dense_rows_come_as_bytes_or_floats() {
        LabelledRows bytes = TrainingData.bytes(64, 30, 5, 0.9, 3);
        LabelledRows floats = new LabelledRows(TrainingData.floats((ByteMatrix) bytes.rows()), bytes.labels());
        assertThat(train(floats, SMALL, 1, KernelChoice.AUTO).digest())
                .isEqualTo(train(bytes, SMALL, 1, KernelChoice.AUTO).digest());
    }

    /** Odd widths; more rows than are worked on at a time; more than a signed number of 16 bits can count. */
    @ParameterizedTest
    @CsvSource({"64,13,30", "300,150,31", "40000,40000,9"})
    void should_come_close_to_dense_training_when_bytes_are_sparse(int rows, int batchSize, int width) {
        LabelledRows bytes = TrainingData.bytes(rows, width, 5, 0.3, 3);
        LabelledRows floats = new LabelledRows(TrainingData.floats((ByteMatrix) bytes.rows()), bytes.labels());
        assertThat(SparseInput.pays((ByteMatrix) bytes.rows(), batchSize)).isTrue();
        Hyperparameters h = hyperparameters(List.of(24, 17), Activation.RELU, batchSize, 3, 0.01);
        MlpParameters trained = train(bytes, h, 1, KernelChoice.VECTOR);
        float[] sparse = trained.layers().get(0).weights();
        float[] dense = train(floats, h, 1, KernelChoice.AUTO).layers().get(0).weights();
        for (int i = 0; i < dense.length; i++) {
            assertThat(sparse[i]).isCloseTo(dense[i], org.assertj.core.data.Offset.offset(1e-5f));
        }
        assertThat(train(bytes, h, 3, KernelChoice.VECTOR).digest()).isEqualTo(trained.digest());
        assertThat(train(bytes, h, 2, KernelChoice.SCALAR).digest()).isEqualTo(trained.digest());
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void should_learn_to_tell_classes_apart_when_they_are_easy(Activation activation) {
        LabelledRows data = TrainingData.bytes(1_000, 100, 5, 0.5, 11);
        List<TrainingListener.Epoch> epochs = new ArrayList<>();
        MlpTraining.train(
                data.rows(),
                data.labels(),
                5,
                hyperparameters(List.of(32), activation, 10, 30, 0.02),
                0,
                1,
                KernelChoice.AUTO,
                Optional.empty(),
                Optional.of(TrainingData.bytes(200, 100, 5, 0.5, 12)),
                new TrainingListener() {
                    @Override
                    public void finished(Epoch epoch) {
                        epochs.add(epoch);
                    }
                });
        assertThat(epochs).hasSize(30);
        TrainingListener.Validation validation = epochs.get(29).validation().orElseThrow();
        assertThat(validation.correct()).isGreaterThan(190);
        assertThat(epochs.get(29).loss()).isLessThan(epochs.get(0).loss() / 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 64, 101, 5_000})
    void should_train_when_the_batch_size_is_anything(int batchSize) {
        LabelledRows data = TrainingData.bytes(101, 20, 5, 0.3, 5);
        Hyperparameters h = hyperparameters(List.of(8), Activation.RELU, batchSize, 1, 0.01);
        assertThat(train(data, h, 2, KernelChoice.VECTOR).digest())
                .isEqualTo(train(data, h, 1, KernelChoice.SCALAR).digest());
    }

    @ParameterizedTest
    @CsvSource({"true,0.001,COSINE", "false,0.001,CONSTANT", "true,0,CONSTANT"})
    void should_depend_on_the_update_rule_when_it_changes(boolean nesterov, double decay, Schedule schedule) {
        LabelledRows data = TrainingData.bytes(101, 20, 5, 0.3, 5);
        Hyperparameters h =
                new Hyperparameters(List.of(8), Activation.RELU, 0.01, 0.9, nesterov, decay, schedule, 2, 10, 1, true);
        Hyperparameters plain = hyperparameters(List.of(8), Activation.RELU, 10, 2, 0.01);
        String digest = train(data, h, 1, KernelChoice.SCALAR).digest();
        assertThat(digest)
                .isNotEqualTo(train(data, plain, 1, KernelChoice.SCALAR).digest());
        assertThat(train(data, h, 3, KernelChoice.VECTOR).digest()).isEqualTo(digest);
    }

    @Test
    void should_name_epoch_batch_and_advice_when_the_loss_is_not_finite() {
        LabelledRows data = TrainingData.bytes(101, 20, 5, 0.3, 5);
        Hyperparameters wild = hyperparameters(List.of(8), Activation.RELU, 10, 50, 1e30);
        for (int threads : new int[] {1, 3}) {
            assertThatThrownBy(() -> train(data, wild, threads, KernelChoice.AUTO))
                    .isInstanceOf(TrainingDivergedException.class)
                    .hasMessageMatching(
                            "the loss is not finite in epoch \\d+, batch \\d+: training diverged at learning"
                                    + " rate 1E\\+30; try a smaller learningRate .*");
        }
    }

    @Test
    void should_refuse_before_training_when_validation_rows_do_not_fit() {
        assertRefused(TrainingData.bytes(0, 20, 5, 0.3, 5), "there are no rows to train or validate on");
        assertRefused(TrainingData.bytes(10, 21, 5, 0.3, 5), "rows of 21 features do not fit 20 inputs");
        LabelledRows rows = TrainingData.bytes(1, 20, 5, 0.3, 5);
        assertRefused(new LabelledRows(rows.rows(), new int[] {5}), "label 5 is not one of 5 classes");
    }

    private static void assertRefused(LabelledRows validation, String message) {
        LabelledRows data = TrainingData.bytes(10, 20, 5, 0.3, 5);
        TrainingListener silent = new TrainingListener() {
            @Override
            public void started(Start start) {
                throw new AssertionError("training has begun");
            }
        };
        assertThatThrownBy(() -> MlpTraining.train(
                        data.rows(),
                        data.labels(),
                        5,
                        SMALL,
                        0,
                        1,
                        KernelChoice.AUTO,
                        Optional.empty(),
                        Optional.of(validation),
                        silent))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void should_refuse_when_labels_rows_or_initial_weights_do_not_fit() {
        LabelledRows data = TrainingData.bytes(10, 20, 5, 0.3, 5);
        LabelledRows empty = TrainingData.bytes(0, 20, 5, 0.3, 5);
        assertThatThrownBy(() -> train(empty, SMALL, 1, KernelChoice.AUTO))
                .hasMessage("there are no rows to train or validate on");
        assertThatThrownBy(() -> MlpTraining.train(
                        data.rows(),
                        data.labels(),
                        2,
                        SMALL,
                        0,
                        1,
                        KernelChoice.AUTO,
                        Optional.empty(),
                        Optional.empty(),
                        TrainingListener.NONE))
                .hasMessageContaining("is not one of 2 classes");
        assertThatThrownBy(() -> train(data, SMALL, -1, KernelChoice.AUTO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads must be ≥ 1, but is -1");
        MlpParameters other = train(TrainingData.bytes(10, 21, 5, 0.3, 5), SMALL, 1, KernelChoice.AUTO);
        assertThatThrownBy(() -> MlpTraining.train(
                        data.rows(),
                        data.labels(),
                        5,
                        SMALL,
                        0,
                        1,
                        KernelChoice.AUTO,
                        Optional.of(other),
                        Optional.empty(),
                        TrainingListener.NONE))
                .hasMessage("the initial weights are for widths [21, 24, 17, 5], but the network has [20, 24, 17, 5]");
    }
}
