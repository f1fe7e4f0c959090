package io.github.mnistlab.mlp;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Models around weights that were read from somewhere. */
final class Models {
    private static final LabelFactory LABELS = new LabelFactory();

    private static final Hyperparameters HYPERPARAMETERS =
            new Hyperparameters(List.of(), Activation.RELU, 0.1, 0, false, 0, Schedule.CONSTANT, 1, 1, 1, true);

    private Models() {}

    /** A model with as many features and classes as the weights want. */
    static MlpModel of(MlpParameters parameters) {
        List<Integer> widths = parameters.widths();
        MutableDataset<Label> dataset = dataset(widths.get(0), widths.get(widths.size() - 1));
        ModelProvenance provenance = new ModelProvenance(
                MlpModel.class.getName(),
                OffsetDateTime.of(2026, 11, 24, 0, 0, 0, 0, ZoneOffset.UTC),
                dataset.getProvenance(),
                new MlpTrainer(HYPERPARAMETERS).getProvenance(),
                Map.of());
        return new MlpModel(
                "fuzz", provenance, dataset.getFeatureIDMap(), dataset.getOutputIDInfo(), parameters, Activation.RELU);
    }

    /** An example of every class, each with every feature. */
    private static MutableDataset<Label> dataset(int features, int classes) {
        String[] names = IntStream.range(0, features)
                .mapToObj(k -> String.format(Locale.ROOT, "f%05d", k))
                .toArray(String[]::new);
        MutableDataset<Label> dataset = new MutableDataset<>(new SimpleDataSourceProvenance("fuzz", LABELS), LABELS);
        for (int k = 0; k < classes; k++) {
            dataset.add(new ArrayExample<>(new Label("class" + k), names, new double[features]));
        }
        return dataset;
    }
}
