package io.github.mnistlab.mlp;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Small datasets and random networks. */
final class Fixtures {
    static final LabelFactory LABELS = new LabelFactory();

    private Fixtures() {}

    static MutableDataset<Label> empty(String source) {
        return new MutableDataset<>(new SimpleDataSourceProvenance(source, LABELS), LABELS);
    }

    static String[] names(int features) {
        return IntStream.range(0, features)
                .mapToObj(k -> String.format(Locale.ROOT, "f%05d", k))
                .toArray(String[]::new);
    }

    static Example<Label> example(int label, double... values) {
        return new ArrayExample<>(new Label("class" + label), names(values.length), values);
    }

    /** Dense rows of values in [-1, 1); class k of row k, k + classes, … */
    static MutableDataset<Label> random(int rows, int features, int classes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MutableDataset<Label> dataset = empty("random");
        for (int row = 0; row < rows; row++) {
            dataset.add(example(row % classes, random.doubles(features, -1, 1).toArray()));
        }
        return dataset;
    }

    /** Noisy points around the corners of a square, opposite corners of one class: no line parts them, one hidden layer does. */
    static MutableDataset<Label> corners(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MutableDataset<Label> dataset = empty("corners");
        for (int row = 0; row < rows; row++) {
            double x = row % 2 == 0 ? -1 : 1;
            double y = row / 2 % 2 == 0 ? -1 : 1;
            dataset.add(example(x * y > 0 ? 1 : 0, x + random.nextDouble(-0.4, 0.4), y + random.nextDouble(-0.4, 0.4)));
        }
        return dataset;
    }

    static MlpParameters parameters(long seed, int... widths) {
        SplittableRandom random = new SplittableRandom(seed);
        List<MlpParameters.Layer> layers = new ArrayList<>();
        for (int l = 1; l < widths.length; l++) {
            layers.add(new MlpParameters.Layer(
                    widths[l - 1], widths[l], floats(random, widths[l - 1] * widths[l]), floats(random, widths[l])));
        }
        return new MlpParameters(layers);
    }

    private static float[] floats(SplittableRandom random, int count) {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = (float) random.nextDouble(-1, 1);
        }
        return floats;
    }

    /** A model of random weights for the dataset's features and classes. */
    static MlpModel model(Dataset<Label> dataset, Activation activation, int... hiddenWidths) {
        return model(dataset, activation, Map.of(), hiddenWidths);
    }

    static MlpModel model(
            Dataset<Label> dataset, Activation activation, Map<String, Provenance> run, int... hiddenWidths) {
        int[] widths = IntStream.concat(
                        IntStream.concat(IntStream.of(dataset.getFeatureMap().size()), IntStream.of(hiddenWidths)),
                        IntStream.of(dataset.getOutputInfo().size()))
                .toArray();
        Hyperparameters hyperparameters = hyperparameters(activation, hiddenWidths);
        ModelProvenance provenance = new ModelProvenance(
                MlpModel.class.getName(),
                OffsetDateTime.now(ZoneOffset.UTC),
                dataset.getProvenance(),
                new MlpTrainer(hyperparameters).getProvenance(),
                run);
        return new MlpModel(
                "test",
                provenance,
                dataset.getFeatureIDMap(),
                dataset.getOutputIDInfo(),
                parameters(7, widths),
                activation);
    }

    static Hyperparameters hyperparameters(Activation activation, int... hiddenWidths) {
        return new Hyperparameters(
                IntStream.of(hiddenWidths).boxed().toList(),
                activation,
                0.05,
                0.9,
                false,
                0,
                Schedule.CONSTANT,
                30,
                16,
                42,
                true);
    }

    /** A dataset that also offers its rows as bytes, x = byte / 128 − 1, exact in float. */
    static final class ByteDataset extends MutableDataset<Label> implements ByteRows {
        private static final long serialVersionUID = 1L;
        private final int width;
        private final byte[] bytes;
        private final int[] labels;

        ByteDataset(int rows, int width, int classes, long seed) {
            super(new SimpleDataSourceProvenance("bytes", LABELS), LABELS);
            this.width = width;
            this.bytes = new byte[rows * width];
            this.labels = new int[rows];
            new SplittableRandom(seed).nextBytes(bytes);
            for (int row = 0; row < rows; row++) {
                double[] values = new double[width];
                for (int k = 0; k < width; k++) {
                    values[k] = (bytes[row * width + k] & 0xFF) / 128.0 - 1;
                }
                add(example(row % classes, values));
            }
            for (int row = 0; row < rows; row++) {
                labels[row] = getOutputIDInfo().getID(getExample(row).getOutput());
            }
        }

        @Override
        public int features() {
            return width;
        }

        @Override
        public byte[] bytes() {
            return bytes;
        }

        @Override
        public int[] labels() {
            return labels;
        }

        @Override
        public float scale() {
            return 1 / 128f;
        }

        @Override
        public float offset() {
            return -1;
        }
    }
}
