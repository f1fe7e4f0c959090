package io.github.mnistlab.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.RealInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.baseline.DummyClassifierTrainer;
import org.tribuo.classification.evaluation.LabelEvaluation;
import org.tribuo.classification.evaluation.LabelEvaluator;
import org.tribuo.math.la.DenseVector;
import org.tribuo.protos.core.DatasetProto;
import org.tribuo.transform.TransformationMap;
import org.tribuo.transform.transformations.LinearScalingTransformation;

/** Tribuo itself is the judge of whether an image dataset is one of its datasets. */
class TribuoTest {
    private static final ImageSets MNIST = Mnist.load();

    @Test
    void should_train_and_evaluate_when_the_trainer_is_one_of_tribuo_s() {
        Model<Label> model = DummyClassifierTrainer.createMostFrequentTrainer().train(MNIST.train());

        LabelEvaluation evaluation = new LabelEvaluator().evaluate(model, MNIST.test());

        assertThat(evaluation.accuracy()).isEqualTo(0.1135); // 1,135 of the 10,000 are ones
        assertThat(evaluation.getPredictions()).hasSize(10_000);
        assertThat(evaluation.getConfusionMatrix().support(new Label("7"))).isEqualTo(1028);
        assertThat(model.getOutputIDInfo().getID(new Label("7"))).isEqualTo(7);
        assertThat(model.getProvenance().getDatasetProvenance().getNumFeatures())
                .isEqualTo(784);
    }

    @Test
    void should_train_on_a_constant_label_when_the_trainer_extends_the_domain() {
        Model<Label> model = DummyClassifierTrainer.createConstantTrainer("7").train(MNIST.test());

        Prediction<Label> prediction = model.predict(MNIST.test().getExample(0));

        assertThat(prediction.getOutput().getLabel()).isEqualTo("7");
        assertThat(prediction.getExample().size()).isEqualTo(784);
    }

    @Test
    void should_become_a_vector_in_pixel_order_when_tribuo_s_models_read_it() {
        ImageDataset test = MNIST.test();

        DenseVector vector = DenseVector.createDenseVector(test.getExample(0), test.getFeatureIDMap(), false);

        assertThat(vector.size()).isEqualTo(784);
        for (int k = 0; k < 784; k++) {
            assertThat(vector.get(k)).isEqualTo(ImageDataset.feature(test.pixels()[k]));
        }
    }

    @Test
    void should_have_tribuo_s_own_statistics_when_copied_to_a_mutable_dataset() {
        ImageDataset slice = MNIST.train().slice(100, 400);

        MutableDataset<Label> copy = MutableDataset.createDeepCopy(slice);

        assertThat(copy.isDense()).isTrue();
        assertThat(copy.getFeatureMap().domainEquals(slice.getFeatureMap())).isTrue();
        var expected = (RealInfo) copy.getFeatureMap().get("p407");
        var actual = (RealInfo) slice.getFeatureMap().get("p407");
        assertThat(actual.getCount()).isEqualTo(expected.getCount());
        assertThat(actual.getMin()).isEqualTo(expected.getMin());
        assertThat(actual.getMax()).isEqualTo(expected.getMax());
        assertThat(actual.getMean()).isCloseTo(expected.getMean(), within(1e-7));
        assertThat(actual.getVariance()).isCloseTo(expected.getVariance(), within(1e-6));
    }

    @Test
    void should_be_transformed_when_tribuo_scales_it() {
        ImageDataset slice = MNIST.train().slice(0, 20);
        var transformers =
                slice.createTransformers(new TransformationMap(List.of(new LinearScalingTransformation(0, 1))));

        MutableDataset<Label> scaled = transformers.transformDataset(slice);

        assertThat(scaled.size()).isEqualTo(20);
        assertThat(scaled.getExample(3).lookup("p407").getValue()).isBetween(0.0, 1.0);
    }

    @Test
    void should_come_back_when_serialised_as_protobuf() throws IOException {
        ImageDataset slice = MNIST.test().slice(10, 15);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        slice.serializeToStream(file);

        Dataset<Label> back =
                Dataset.castDataset(Dataset.deserialize(DatasetProto.parseFrom(file.toByteArray())), Label.class);

        assertThat(back.getSourceProvenance()).isEqualTo(slice.getSourceProvenance());
        assertThat(back.getOutputIDInfo()).isEqualTo(slice.getOutputIDInfo());
        assertThat(back.getFeatureIDMap()).isEqualTo(slice.getFeatureIDMap());
        assertThat(back.getData())
                .isEqualTo(
                        slice.getData().stream().map(example -> example.copy()).toList());
    }

    @Test
    void should_come_back_when_serialised_by_java() throws IOException, ClassNotFoundException {
        ImageDataset slice = MNIST.test().slice(10, 15);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(file)) {
            out.writeObject(slice);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            ImageDataset back = (ImageDataset) in.readObject();
            assertThat(back.getData()).isEqualTo(slice.getData());
            assertThat(back.getFeatureIDMap()).isEqualTo(slice.getFeatureIDMap());
        }
    }

    @Test
    void should_come_back_when_the_provenance_is_marshalled() {
        var provenance = MNIST.train().slice(0, 55_000).getProvenance();

        assertThat(ProvenanceUtil.unmarshalProvenance(ProvenanceUtil.marshalProvenance(provenance)))
                .isEqualTo(provenance);
    }

    @Test
    void should_name_content_only_when_the_provenance_is_read() {
        var provenance = MNIST.train().getSourceProvenance();

        assertThat(ProvenanceUtil.unmarshalProvenance(ProvenanceUtil.marshalProvenance(provenance)))
                .isEqualTo(provenance);
        assertThat(ProvenanceUtil.convertToMap(provenance))
                .containsEntry("dataset", "mnist")
                .containsEntry("split", "train")
                .containsEntry("images", "60000")
                .containsEntry("images-sha256", MNIST.sha256().get("train-images-idx3-ubyte"))
                .containsEntry("labels-sha256", MNIST.sha256().get("train-labels-idx1-ubyte"))
                .containsOnlyKeys(
                        "dataset",
                        "split",
                        "images-sha256",
                        "labels-sha256",
                        "images",
                        "height",
                        "width",
                        "from",
                        "to");
        assertThat(provenance).isEqualTo(Mnist.load().train().getSourceProvenance());
        assertThat(provenance.toString()).contains("mnist").contains("60000");
    }
}
