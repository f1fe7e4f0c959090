package io.github.mnistlab.exactness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What every leg trains: between them all activations, both first layers, every block of columns that the kernels have, odd
 * widths, a last short batch, and each option of the update rule.
 */
enum TrainingCase {
    /** The published network on all of MNIST. */
    BASELINE("mnist"),
    /** The beginning of that, for whoever takes long. */
    FIRST_EPOCH("mnist", "epochs=1"),
    /** Two odd hidden layers on mostly empty images, a last batch of 7, images held out. */
    RELU("ink", "layers=[37,19]", "batchSize=50", "epochs=2", "learningRate=0.01", "validation=93"),
    /** The whole update rule on images that are mostly full. */
    TANH(
            "paper",
            "layers=[130]",
            "activation=tanh",
            "batchSize=33",
            "epochs=2",
            "nesterov=true",
            "weightDecay=0.001",
            "schedule=cosine",
            "learningRate=0.002"),
    /** Three layers, batches smaller than the kernels' blocks of rows for seven threads. */
    SIGMOID(
            "ink",
            "layers=[21,33,9]",
            "activation=sigmoid",
            "batchSize=7",
            "epochs=2",
            "momentum=0",
            "learningRate=0.1",
            "seed=-3"),
    /** No hidden layer, and the order of the file. */
    SOFTMAX("paper", "layers=[]", "batchSize=64", "epochs=3", "shuffle=false", "validation=100"),
    /** Columns for blocks of eight, four, two and one vectors at every width. */
    WIDE(
            "ink",
            "layers=[300,250]",
            "batchSize=64",
            "epochs=2",
            "nesterov=true",
            "schedule=cosine",
            "learningRate=0.01"),
    /** Factors and batches too large for the caches, which kernels may take block by block. */
    BLOCKS("ink", "layers=[530,270]", "batchSize=530", "epochs=2", "learningRate=0.01"),
    /** The same for a dense first layer. */
    FULL("paper", "layers=[530]", "batchSize=270", "epochs=1", "activation=sigmoid", "learningRate=0.01"),
    /** Small enough for an interpreter that makes an object of each vector. */
    TINY("few", "layers=[17]", "batchSize=8", "epochs=2", "learningRate=0.05", "activation=tanh");

    /** All that take about a second or less. */
    static final List<TrainingCase> SMALL = List.of(RELU, TANH, SIGMOID, SOFTMAX, WIDE, BLOCKS, FULL, TINY);

    private final String data;

    @SuppressWarnings("ImmutableEnumChecker") // it is unmodifiable
    private final List<String> overrides;

    TrainingCase(String data, String... overrides) {
        this.data = data;
        this.overrides = List.of(overrides);
    }

    /** What its lines begin with. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Folder of its images, in {@link LegImages}; `mnist` for what is embedded. */
    String data() {
        return data;
    }

    /** How its spec differs from the baseline's. */
    List<String> overrides(int threads) {
        List<String> all = new ArrayList<>(overrides);
        all.add("threads=" + threads);
        return all;
    }
}
