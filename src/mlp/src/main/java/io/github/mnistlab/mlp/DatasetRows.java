package io.github.mnistlab.mlp;

import java.util.Arrays;
import java.util.Optional;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.math.la.SparseVector;
import org.tribuo.math.la.VectorTuple;

/** A Tribuo dataset as the rows and classes that the arithmetic reads. */
final class DatasetRows {
    private DatasetRows() {}

    /**
     * The features of a dataset, in the order of a model's feature ids.
     *
     * @throws IllegalArgumentException if an example has none of the features, or a value that is not a number, or if there are
     *     more values than an array can hold
     */
    static Rows rows(Dataset<Label> dataset, ImmutableFeatureMap features) {
        Optional<ByteRows> bytes = bytes(dataset, features);
        return bytes.isPresent() ? ByteMatrix.of(bytes.get()) : sparse(dataset, features);
    }

    /**
     * The features and the class of each row.
     *
     * @throws IllegalArgumentException if there is no row, as {@link #rows} does, or if a label is none of the outputs
     */
    static LabelledRows labelled(
            Dataset<Label> dataset, ImmutableFeatureMap features, ImmutableOutputInfo<Label> outputs) {
        if (dataset.size() == 0) {
            throw new IllegalArgumentException("the dataset is empty");
        }
        Rows rows = rows(dataset, features);
        return new LabelledRows(rows, labels(dataset, rows, outputs));
    }

    /** One row from Tribuo's form of it, with the checks of {@link #rows}. */
    static SparseVector vector(Example<Label> example, ImmutableFeatureMap features) {
        SparseVector vector = SparseVector.createSparseVector(example, features, false);
        if (vector.numActiveElements() == 0) {
            throw new IllegalArgumentException("an example has none of the model's features: " + example);
        }
        return vector;
    }

    /** The fast path, where the dataset offers it and its columns are the model's features, name by name. */
    private static Optional<ByteRows> bytes(Dataset<Label> dataset, ImmutableFeatureMap features) {
        if (!(dataset instanceof ByteRows bytes)) {
            return Optional.empty();
        }
        ImmutableFeatureMap own = dataset.getFeatureIDMap();
        boolean same = bytes.features() == features.size() && own.size() == features.size();
        for (int id = 0; same && id < features.size(); id++) {
            same = own.get(id).getName().equals(features.get(id).getName());
        }
        return same ? Optional.of(bytes) : Optional.empty();
    }

    private static SparseMatrix sparse(Dataset<Label> dataset, ImmutableFeatureMap features) {
        long bound = 0;
        for (Example<Label> example : dataset) {
            bound += Math.min(example.size(), features.size());
        }
        if (bound > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("the dataset has up to " + bound
                    + " feature values, more than one array can hold; train on a part of it");
        }
        int[] starts = new int[dataset.size() + 1];
        int[] columns = new int[(int) bound];
        float[] values = new float[(int) bound];
        int row = 0;
        int entries = 0;
        for (Example<Label> example : dataset) {
            for (VectorTuple feature : vector(example, features)) {
                if ((float) feature.value != 0) {
                    columns[entries] = feature.index;
                    values[entries++] = (float) feature.value;
                }
            }
            starts[++row] = entries;
        }
        return new SparseMatrix(dataset.size(), features.size(), starts, columns, values);
    }

    private static int[] labels(Dataset<Label> dataset, Rows rows, ImmutableOutputInfo<Label> outputs) {
        if (rows instanceof ByteMatrix && dataset instanceof ByteRows bytes) {
            return checked(bytes.labels(), dataset, outputs);
        }
        int[] labels = new int[dataset.size()];
        int row = 0;
        for (Example<Label> example : dataset) {
            labels[row++] = id(example.getOutput(), outputs);
        }
        return labels;
    }

    /** The labels, if they are what the first example of each class says. */
    private static int[] checked(int[] labels, Dataset<Label> dataset, ImmutableOutputInfo<Label> outputs) {
        boolean[] seen = new boolean[outputs.size()];
        for (int row = 0; row < labels.length; row++) {
            int label = labels[row];
            if (label < 0 || label >= seen.length) {
                throw new IllegalArgumentException(
                        "row " + row + " has the label " + label + ", but there are " + seen.length + " classes");
            }
            if (!seen[label] && id(dataset.getExample(row).getOutput(), outputs) != label) {
                throw new IllegalArgumentException("row " + row + " has the label " + label + ", but its example says "
                        + dataset.getExample(row).getOutput().getLabel());
            }
            seen[label] = true;
        }
        return labels;
    }

    private static int id(Label label, ImmutableOutputInfo<Label> outputs) {
        int id = outputs.getID(label);
        if (id < 0) {
            throw new IllegalArgumentException("an example has the label '" + label.getLabel()
                    + "', which is none of "
                    + Arrays.toString(outputs.getDomain().stream()
                            .map(Label::getLabel)
                            .sorted()
                            .toArray()));
        }
        return id;
    }
}
