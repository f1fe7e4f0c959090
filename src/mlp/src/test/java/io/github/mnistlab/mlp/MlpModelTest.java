package io.github.mnistlab.mlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.config.protobuf.protos.RootProvenanceProto;
import com.oracle.labs.mlrg.olcut.provenance.primitives.StringProvenance;
import io.github.mnistlab.mlp.protos.MlpModelProto;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.protos.ImmutableLabelInfoProto;
import org.tribuo.impl.ArrayExample;
import org.tribuo.protos.core.CategoricalIDInfoProto;
import org.tribuo.protos.core.ImmutableFeatureMapProto;
import org.tribuo.protos.core.ModelDataProto;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.test.Helpers;

class MlpModelTest {
    private final MutableDataset<Label> dataset = Fixtures.random(20, 6, 3, 1);
    private final MlpModel model = Fixtures.model(dataset, Activation.TANH, 5, 4);

    @Test
    void should_give_a_distribution_over_the_labels_when_predicting() {
        Prediction<Label> prediction = model.predict(dataset.getExample(0));

        assertThat(model.generatesProbabilities()).isTrue();
        assertThat(prediction.hasProbabilities()).isTrue();
        assertThat(prediction.getNumActiveFeatures()).isEqualTo(6);
        assertThat(prediction.getOutputScores()).containsOnlyKeys("class0", "class1", "class2");
        double sum = prediction.getOutputScores().values().stream()
                .mapToDouble(Label::getScore)
                .sum();
        assertThat(sum).isCloseTo(1, within(1e-6));
        double highest = prediction.getOutputScores().values().stream()
                .mapToDouble(Label::getScore)
                .max()
                .orElseThrow();
        assertThat(prediction.getOutput().getScore()).isEqualTo(highest);
    }

    @Test
    void should_agree_with_predict_when_a_dataset_is_evaluated_at_once() {
        float[] all = model.logProbabilities(dataset);

        assertThat(all).hasSize(60);
        for (int row = 0; row < 20; row++) {
            Prediction<Label> prediction = model.predict(dataset.getExample(row));
            for (int id = 0; id < 3; id++) {
                Label label = model.getOutputIDInfo().getOutput(id);
                assertThat(prediction.getOutputScores().get(label.getLabel()).getScore())
                        .isEqualTo(StrictMath.exp(all[3 * row + id]));
            }
        }
    }

    @Test
    void should_give_the_same_bits_when_rows_come_as_bytes_or_as_examples() {
        Fixtures.ByteDataset bytes = new Fixtures.ByteDataset(30, 11, 4, 9);
        MutableDataset<Label> examples = Fixtures.empty("the same");
        bytes.forEach(examples::add);
        MlpModel network = Fixtures.model(bytes, Activation.RELU, 8);

        assertThat(network.logProbabilities(bytes)).containsExactly(network.logProbabilities(examples));
    }

    @Test
    void should_go_by_feature_names_when_the_bytes_of_a_dataset_are_other_features() {
        Fixtures.ByteDataset bytes = new Fixtures.ByteDataset(5, 8, 3, 9);

        float[] all = model.logProbabilities(bytes);

        Prediction<Label> prediction = model.predict(bytes.getExample(4));
        assertThat(prediction
                        .getOutputScores()
                        .get(model.getOutputIDInfo().getOutput(2).getLabel())
                        .getScore())
                .isEqualTo(StrictMath.exp(all[14]));
    }

    @Test
    void should_take_a_missing_feature_as_zero_when_an_example_is_sparse() {
        Example<Label> sparse =
                new ArrayExample<>(new Label("class0"), new String[] {"f00001", "f00004"}, new double[] {0.5, -2});
        Example<Label> dense = Fixtures.example(0, 0, 0.5, 0, 0, -2, 0);

        assertThat(model.predict(sparse).getOutputScores().toString())
                .isEqualTo(model.predict(dense).getOutputScores().toString());
    }

    @Test
    void should_refuse_an_example_when_it_has_none_of_the_features() {
        Example<Label> foreign = new ArrayExample<>(new Label("class0"), new String[] {"other"}, new double[] {1});

        assertThatThrownBy(() -> model.predict(foreign))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none of the model's features");
    }

    @Test
    void should_refuse_an_example_when_a_value_is_not_a_number() {
        Example<Label> broken = Fixtures.example(0, 1, 2, Double.NaN, 4, 5, 6);

        assertThatThrownBy(() -> model.predict(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
    }

    @Test
    void should_survive_tribuos_protobuf_when_written_and_read() {
        MlpModel read = (MlpModel) Helpers.testModelProtoSerialization(model, Label.class, dataset);

        assertThat(read.parameters().digest()).isEqualTo(model.parameters().digest());
        assertThat(read.activation()).isEqualTo(Activation.TANH);
        assertThat(read.logProbabilities(dataset)).containsExactly(model.logProbabilities(dataset));
    }

    @Test
    void should_give_the_same_bytes_when_saved_reproducibly_at_another_time_and_place() throws IOException {
        MlpModel again = Fixtures.model(
                Fixtures.random(20, 6, 3, 1),
                Activation.TANH,
                Map.of("host", new StringProvenance("host", "elsewhere")),
                5,
                4);

        assertThat(again.getProvenance()).isNotEqualTo(model.getProvenance());
        assertThat(again.serializeReproducibly()).isEqualTo(model.serializeReproducibly());
        assertThat(read(again).serializeReproducibly()).isEqualTo(model.serializeReproducibly());
    }

    @Test
    void should_be_a_whole_model_of_tribuo_when_saved_reproducibly() throws IOException {
        MlpModel read = read(model);

        Helpers.testModelProtoSerialization(read, Label.class, dataset);
        Helpers.testModelSerialization(read, Label.class);
        assertThat(read.logProbabilities(dataset)).containsExactly(model.logProbabilities(dataset));
        assertThat(read.getProvenance().getTrainingTime()).isEqualTo("1970-01-01T00:00Z");
        assertThat(read.getProvenance().getDatasetProvenance().getNumExamples()).isEqualTo(20);
    }

    private static MlpModel read(MlpModel saved) throws IOException {
        return (MlpModel) Model.deserialize(ModelProto.parseFrom(saved.serializeReproducibly()));
    }

    @Test
    void should_survive_java_serialisation_when_written_and_read() throws Exception {
        Helpers.testModelSerialization(model, Label.class);

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(model);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            MlpModel read = (MlpModel) in.readObject();
            assertThat(read.logProbabilities(dataset)).containsExactly(model.logProbabilities(dataset));
        }
    }

    @Test
    void should_predict_the_same_when_copied() {
        MlpModel copy = (MlpModel) model.copy();

        assertThat(copy).isNotSameAs(model);
        assertThat(copy.getProvenance()).isEqualTo(model.getProvenance());
        assertThat(copy.logProbabilities(dataset)).containsExactly(model.logProbabilities(dataset));
    }

    @Test
    void should_explain_nothing_when_asked_for_features_or_excuses() {
        assertThat(model.getTopFeatures(3)).isEmpty();
        assertThat(model.getExcuse(dataset.getExample(0))).isEmpty();
    }

    @Test
    void should_refuse_weights_when_they_do_not_fit_the_features() {
        assertThatThrownBy(() -> new MlpModel(
                        "test",
                        model.getProvenance(),
                        model.getFeatureIDMap(),
                        model.getOutputIDInfo(),
                        Fixtures.parameters(1, 5, 3),
                        Activation.RELU))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a network from 5 inputs to 3 outputs does not fit 6 features and 3 classes");
    }

    @Test
    void should_refuse_a_message_when_its_version_is_unknown() {
        Any message = model.serialize().getSerializedData();

        assertThatThrownBy(() -> MlpModel.deserializeFromProto(1, MlpModel.class.getName(), message))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown version 1");
    }

    @Test
    void should_refuse_a_message_when_a_part_is_wrong() {
        assertRefused(message -> message.setActivation("STEP"), "unknown activation 'STEP'");
        assertRefused(MlpModelProto.Builder::clearLayers, "it has no layers");
        assertRefused(message -> message.removeLayers(1), "layer 1 takes 4 inputs, but the layer before has 5");
        assertRefused(
                message -> message.removeLayers(0), "a network from 5 inputs to 3 outputs does not fit 6 features");
        assertRefused(
                message -> {
                    message.getLayersBuilder(2).addBiases(1);
                    return message;
                },
                "layer 2 takes 3 inputs, but the layer before has 4");
        assertRefused(
                message -> {
                    message.getLayersBuilder(0).addWeights(1);
                    return message;
                },
                "layer 0 has 31 weights and 5 biases");
    }

    /** Tribuo reads such a model and fails when it predicts. */
    @Test
    void should_refuse_a_message_when_its_ids_are_no_places_in_the_weights() throws IOException {
        ModelDataProto metadata = metadata();
        ImmutableLabelInfoProto labels =
                metadata.getOutputDomain().getSerializedData().unpack(ImmutableLabelInfoProto.class);
        ModelDataProto.Builder gap = metadata.toBuilder();
        gap.getOutputDomainBuilder()
                .setSerializedData(Any.pack(labels.toBuilder().setId(1, 7).build()));

        assertRefused(with(gap), "invalid MLP model: its labels are not numbered from 0");
        assertRefused(with(withFeatureId(metadata, 6)), "invalid MLP model: its features are not numbered from 0");
    }

    @Test
    void should_refuse_a_message_when_tribuo_stumbles_over_its_metadata() throws IOException {
        String damaged = "invalid MLP model: its metadata are damaged";

        assertRefused(MlpModelProto.Builder::clearMetadata, damaged);
        assertRefused(with(metadata().toBuilder().clearOutputDomain()), damaged);
        assertRefused(with(metadata().toBuilder().setProvenance(RootProvenanceProto.getDefaultInstance())), damaged);
    }

    private ModelDataProto metadata() throws IOException {
        return ModelDataProto.parseFrom(model.serialize()
                .getSerializedData()
                .unpack(MlpModelProto.class)
                .getMetadata());
    }

    private static UnaryOperator<MlpModelProto.Builder> with(ModelDataProto.Builder metadata) {
        return message -> message.setMetadata(metadata.build().toByteString());
    }

    /** The first feature's. */
    private static ModelDataProto.Builder withFeatureId(ModelDataProto metadata, int id) throws IOException {
        ImmutableFeatureMapProto.Builder features =
                metadata.getFeatureDomain().getSerializedData().unpack(ImmutableFeatureMapProto.class).toBuilder();
        CategoricalIDInfoProto first = features.getInfo(0).getSerializedData().unpack(CategoricalIDInfoProto.class);
        features.getInfoBuilder(0)
                .setSerializedData(Any.pack(first.toBuilder().setId(id).build()));
        ModelDataProto.Builder changed = metadata.toBuilder();
        changed.getFeatureDomainBuilder().setSerializedData(Any.pack(features.build()));
        return changed;
    }

    @Test
    void should_refuse_a_message_when_it_is_not_one() throws IOException {
        MlpModelProto network = model.serialize().getSerializedData().unpack(MlpModelProto.class);
        Any damaged = Any.pack(network.toBuilder()
                .setMetadata(ByteString.copyFromUtf8("nonsense"))
                .build());
        Any another = Any.pack(ModelProto.getDefaultInstance());

        assertThatThrownBy(() -> MlpModel.deserializeFromProto(0, "", damaged))
                .isInstanceOf(InvalidProtocolBufferException.class);
        assertThatThrownBy(() -> MlpModel.deserializeFromProto(0, "", another))
                .isInstanceOf(InvalidProtocolBufferException.class);
    }

    private void assertRefused(UnaryOperator<MlpModelProto.Builder> change, String message) {
        assertThatThrownBy(() -> {
                    MlpModelProto network =
                            model.serialize().getSerializedData().unpack(MlpModelProto.class);
                    Any changed = Any.pack(change.apply(network.toBuilder()).build());
                    MlpModel.deserializeFromProto(0, MlpModel.class.getName(), changed);
                })
                .isInstanceOfAny(IllegalArgumentException.class, IllegalStateException.class)
                .hasMessageContaining(message);
    }
}
