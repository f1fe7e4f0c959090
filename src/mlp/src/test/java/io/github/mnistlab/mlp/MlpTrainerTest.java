package io.github.mnistlab.mlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oracle.labs.mlrg.olcut.config.ConfigurationData;
import com.oracle.labs.mlrg.olcut.config.ConfigurationManager;
import com.oracle.labs.mlrg.olcut.config.PropertyException;
import com.oracle.labs.mlrg.olcut.config.property.SimpleProperty;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import com.oracle.labs.mlrg.olcut.provenance.primitives.StringProvenance;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tribuo.Dataset;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.test.Helpers;

class MlpTrainerTest {
    private final MutableDataset<Label> corners = Fixtures.corners(200, 1);
    private final Hyperparameters hyperparameters = Fixtures.hyperparameters(Activation.TANH, 8);

    static Stream<int[]> hiddenWidths() {
        return Stream.of(new int[] {8}, new int[] {16, 3}, new int[] {17, 9, 5});
    }

    @ParameterizedTest
    @MethodSource("hiddenWidths")
    void should_learn_what_no_line_parts_when_there_are_hidden_layers(int[] hiddenWidths) {
        MlpModel model = new MlpTrainer(Fixtures.hyperparameters(Activation.TANH, hiddenWidths)).train(corners);

        assertThat(accuracy(model, Fixtures.corners(100, 2))).isGreaterThan(0.95);
    }

    @Test
    void should_be_softmax_regression_when_there_are_no_hidden_layers() {
        MutableDataset<Label> halves = Fixtures.empty("halves");
        for (int i = 0; i < 60; i++) {
            halves.add(Fixtures.example(i % 2, i % 2 == 0 ? -1 - i / 60.0 : 1 + i / 60.0, 0.1));
        }

        MlpModel model = new MlpTrainer(Fixtures.hyperparameters(Activation.RELU)).train(halves);

        assertThat(model.parameters().widths()).containsExactly(2, 2);
        assertThat(accuracy(model, halves)).isEqualTo(1);
    }

    @Test
    void should_learn_when_the_dataset_offers_bytes() {
        Fixtures.ByteDataset bytes = new Fixtures.ByteDataset(24, 30, 3, 4);

        MlpModel model = new MlpTrainer(hyperparameters).train(bytes);

        assertThat(accuracy(model, bytes)).isGreaterThan(0.9);
    }

    @Test
    void should_give_the_same_model_when_trained_again_with_the_same_count() {
        MlpTrainer trainer = new MlpTrainer(hyperparameters);

        String first = trainer.train(corners).parameters().digest();
        String second = trainer.train(corners).parameters().digest();
        String firstAgain = trainer.train(corners, Map.of(), 0).parameters().digest();
        String secondAgain = trainer.train(corners).parameters().digest();

        assertThat(second).isNotEqualTo(first);
        assertThat(firstAgain).isEqualTo(first);
        assertThat(secondAgain).isEqualTo(second);
        assertThat(trainer.getInvocationCount()).isEqualTo(2);
    }

    @Test
    void should_number_each_call_once_when_called_from_several_threads() throws Exception {
        MlpTrainer trainer = new MlpTrainer(hyperparameters);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<MlpModel> training = () -> trainer.train(corners);
            List<String> together = new ArrayList<>();
            Set<Object> counts = new HashSet<>();
            for (Future<MlpModel> future : pool.invokeAll(List.of(training, training, training, training))) {
                MlpModel model = future.get();
                together.add(model.parameters().digest());
                counts.add(model.getProvenance()
                        .getTrainerProvenance()
                        .getInstanceValues()
                        .get("train-invocation-count")
                        .getValue());
            }
            MlpTrainer alone = new MlpTrainer(hyperparameters);
            List<String> oneByOne = Stream.generate(
                            () -> alone.train(corners).parameters().digest())
                    .limit(4)
                    .toList();
            assertThat(together).containsExactlyInAnyOrderElementsOf(oneByOne);
            assertThat(counts).containsExactlyInAnyOrder(0, 1, 2, 3);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void should_give_the_same_model_when_reproduced_from_its_provenance() {
        MlpTrainer trainer = new MlpTrainer(hyperparameters);
        trainer.setInvocationCount(3);
        MlpModel model = trainer.train(corners);

        ConfigurationManager configuration = new ConfigurationManager();
        configuration.addConfiguration(
                ProvenanceUtil.extractConfiguration(model.getProvenance().getTrainerProvenance()));
        MlpTrainer again = configuration.lookupAll(MlpTrainer.class).get(0);

        assertThat(again.hyperparameters()).isEqualTo(hyperparameters);
        assertThat(again.train(corners, Map.of(), 3).parameters().digest())
                .isEqualTo(model.parameters().digest());
    }

    @Test
    void should_pass_tribuos_own_checks_when_configured() {
        Helpers.testConfigurableRoundtrip(new MlpTrainer(hyperparameters).withThreads(2));
        Helpers.testProvenanceMarshalling(new MlpTrainer(hyperparameters).getProvenance());
        MlpModel model =
                new MlpTrainer(hyperparameters).train(corners, Map.of("note", new StringProvenance("note", "a run")));
        Helpers.testModelProtoSerialization(model, Label.class, corners);
        assertThat(model.getProvenance().getInstanceProvenance().getMap()).containsKey("note");
    }

    @Test
    void should_hold_on_to_threads_and_kernel_when_derived() {
        MlpTrainer derived = new MlpTrainer(hyperparameters).withThreads(3).withKernel(KernelChoice.SCALAR);

        assertThat(derived.hyperparameters()).isEqualTo(hyperparameters);
        assertThat(derived).hasToString("MlpTrainer(" + hyperparameters + ", threads=3, kernel=SCALAR)");
    }

    @Test
    void should_tell_of_every_epoch_when_there_is_validation() {
        List<TrainingListener.Epoch> epochs = new ArrayList<>();
        MutableDataset<Label> validation = Fixtures.corners(40, 5);

        MlpModel model = new MlpTrainer(hyperparameters)
                .train(corners, Optional.of(validation), Optional.empty(), new TrainingListener() {
                    @Override
                    public void finished(Epoch epoch) {
                        epochs.add(epoch);
                    }
                });

        assertThat(epochs).hasSize(30);
        TrainingListener.Epoch last = epochs.get(29);
        assertThat(last.digest()).isEqualTo(model.parameters().digest());
        assertThat(last.validation())
                .hasValueSatisfying(measured -> assertThat(measured.total()).isEqualTo(40));
    }

    @Test
    void should_start_from_given_weights_and_say_so_when_there_are_any() {
        MlpParameters initial = Fixtures.parameters(9, 2, 8, 2);

        MlpModel model = new MlpTrainer(hyperparameters)
                .train(corners, Optional.empty(), Optional.of(initial), TrainingListener.NONE);

        assertThat(model.parameters().digest())
                .isNotEqualTo(new MlpTrainer(hyperparameters)
                        .train(corners)
                        .parameters()
                        .digest());
        assertThat(model.getProvenance().getInstanceProvenance().getMap().get("initial-parameters"))
                .isEqualTo(new StringProvenance("initial-parameters", initial.digest()));
    }

    @Test
    void should_refuse_initial_weights_when_they_are_of_another_shape() {
        MlpTrainer trainer = new MlpTrainer(hyperparameters);
        Optional<MlpParameters> initial = Optional.of(Fixtures.parameters(9, 2, 7, 2));

        assertThatThrownBy(() -> trainer.train(corners, Optional.empty(), initial, TrainingListener.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the initial weights are for widths [2, 7, 2], but the network has [2, 8, 2]");
    }

    @Test
    void should_refuse_a_dataset_when_it_is_empty_or_unlabelled() {
        MlpTrainer trainer = new MlpTrainer(hyperparameters);
        MutableDataset<Label> unlabelled = Fixtures.corners(4, 1);
        unlabelled.add(new ArrayExample<>(LabelFactory.UNKNOWN_LABEL, new String[] {"f00000"}, new double[] {1}));

        assertThatThrownBy(() -> trainer.train(Fixtures.empty("nothing")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the dataset is empty");
        assertThatThrownBy(() -> trainer.train(unlabelled))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the dataset has examples without a label");
    }

    @Test
    void should_refuse_validation_when_it_has_another_class() {
        MutableDataset<Label> other = Fixtures.empty("other");
        other.add(Fixtures.example(7, 1, 1));

        assertThatThrownBy(() -> new MlpTrainer(hyperparameters)
                        .train(corners, Optional.of(other), Optional.empty(), TrainingListener.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an example has the label 'class7', which is none of [class0, class1]");
    }

    @Test
    void should_refuse_bytes_when_their_labels_are_not_those_of_the_examples() {
        Fixtures.ByteDataset bytes = new Fixtures.ByteDataset(9, 4, 3, 4);
        bytes.labels()[0] = (bytes.labels()[0] + 1) % 3;
        Fixtures.ByteDataset outside = new Fixtures.ByteDataset(9, 4, 3, 4);
        outside.labels()[5] = 3;

        assertThatThrownBy(() -> new MlpTrainer(hyperparameters).train(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("row 0 has the label \\d, but its example says class0");
        assertThatThrownBy(() -> new MlpTrainer(hyperparameters).train(outside))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 5 has the label 3, but there are 3 classes");
    }

    @Test
    void should_refuse_a_count_when_it_is_negative() {
        assertThatThrownBy(() -> new MlpTrainer(hyperparameters).setInvocationCount(-2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the invocation count must be ≥ 0, but is -2");
    }

    @ParameterizedTest
    @CsvSource({
        "learningRate, -1",
        "learningRate, NaN",
        "momentum, 1",
        "weightDecay, -0.1",
        "epochs, 0",
        "batchSize, 0",
        "threads, -1"
    })
    void should_name_the_field_when_a_configured_value_is_out_of_range(String field, String value) {
        ConfigurationManager configuration = configured(Map.of(field, value));

        assertThatThrownBy(() -> configuration.lookup("trainer"))
                .isInstanceOf(PropertyException.class)
                .hasMessageContaining("Property: " + field + ", ")
                .hasMessageContaining("must be");
    }

    @Test
    void should_name_the_field_when_configured_values_contradict_each_other() {
        ConfigurationManager configuration = configured(Map.of("nesterov", "true", "momentum", "0"));

        assertThatThrownBy(() -> configuration.lookup("trainer"))
                .isInstanceOf(PropertyException.class)
                .hasMessageContaining("Property: nesterov, nesterov needs a momentum above 0");
    }

    private static ConfigurationManager configured(Map<String, String> fields) {
        ConfigurationData data = new ConfigurationData("trainer", MlpTrainer.class.getName());
        fields.forEach((field, value) -> data.add(field, new SimpleProperty(value)));
        ConfigurationManager configuration = new ConfigurationManager();
        configuration.addConfiguration(List.of(data));
        return configuration;
    }

    private static double accuracy(MlpModel model, Dataset<Label> dataset) {
        long correct = model.predict(dataset).stream()
                .filter(prediction ->
                        prediction.getOutput().equals(prediction.getExample().getOutput()))
                .count();
        return correct / (double) dataset.size();
    }
}
