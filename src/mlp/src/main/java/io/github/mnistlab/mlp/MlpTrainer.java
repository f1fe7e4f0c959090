package io.github.mnistlab.mlp;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.config.PropertyException;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.StringProvenance;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tribuo.Dataset;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;

/**
 * Trains multilayer perceptrons on any {@code Dataset<Label>}, by mini-batch stochastic gradient descent.
 *
 * <p>A feature that an example lacks is zero; example weights are not used. The nth call of a trainer draws from the nth random
 * stream of its seed, so that {@link #setInvocationCount} and the same data give the same bits again. Calls may run at the same
 * time.
 */
public final class MlpTrainer implements Trainer<Label> {
    /** Run provenance of a model that did not start from random weights: the digest of those that it started from. */
    static final String INITIAL_PARAMETERS = "initial-parameters";

    @Config(description = "Widths of the hidden layers, from input to output; none is softmax regression.")
    private int[] hiddenWidths = {128, 64};

    @Config(description = "Activation of the hidden layers.")
    private Activation activation = Activation.RELU;

    @Config(description = "Learning rate of the first step.")
    private double learningRate = 0.01;

    @Config(description = "Momentum, from 0 to below 1.")
    private double momentum = 0.9;

    @Config(description = "Whether momentum looks ahead.")
    private boolean nesterov = false;

    @Config(description = "What times the weights is added to the gradient.")
    private double weightDecay = 0;

    @Config(description = "How the learning rate changes over the run.")
    private Schedule schedule = Schedule.CONSTANT;

    @Config(description = "How often all rows are visited.")
    private int epochs = 10;

    @Config(description = "Rows per step.")
    private int batchSize = 64;

    @Config(description = "Seed of the initial weights and of the shuffling.")
    private long seed = Trainer.DEFAULT_SEED;

    @Config(description = "Whether each epoch visits the rows in a new order.")
    private boolean shuffle = true;

    @Config(description = "Most threads, never more than there are processors; 0 is up to 16; changes no bit.")
    private int threads = 0;

    @Config(description = "Kernels to use; changes no bit.")
    private KernelChoice kernel = KernelChoice.AUTO;

    private Hyperparameters hyperparameters;
    private boolean allThreads;
    private int invocations;

    /** For OLCUT, which sets the fields and calls {@link #postConfig()}. */
    private MlpTrainer() {}

    /** A trainer that chooses threads and kernels by itself. */
    public MlpTrainer(Hyperparameters hyperparameters) {
        this(hyperparameters, 0, false, KernelChoice.AUTO);
    }

    private MlpTrainer(Hyperparameters hyperparameters, int threads, boolean allThreads, KernelChoice kernel) {
        this.hiddenWidths = hyperparameters.hiddenWidths().stream()
                .mapToInt(Integer::intValue)
                .toArray();
        this.activation = hyperparameters.activation();
        this.learningRate = hyperparameters.learningRate();
        this.momentum = hyperparameters.momentum();
        this.nesterov = hyperparameters.nesterov();
        this.weightDecay = hyperparameters.weightDecay();
        this.schedule = hyperparameters.schedule();
        this.epochs = hyperparameters.epochs();
        this.batchSize = hyperparameters.batchSize();
        this.seed = hyperparameters.seed();
        this.shuffle = hyperparameters.shuffle();
        this.threads = threads;
        this.allThreads = allThreads;
        this.kernel = Objects.requireNonNull(kernel);
        postConfig();
    }

    /**
     * A trainer of the same hyperparameters that has not been called yet. How many threads do take a batch is decided by measuring.
     *
     * @param most ≥ 0, never more than there are processors; 0 is up to 16
     * @throws PropertyException if it is negative
     */
    public MlpTrainer withThreads(int most) {
        return new MlpTrainer(hyperparameters, most, false, kernel);
    }

    /**
     * A trainer of the same hyperparameters that has not been called yet and uses so many threads for every batch, even where they
     * make it slower.
     *
     * @param all ≥ 1
     * @throws PropertyException if it is less
     */
    public MlpTrainer withAllThreads(int all) {
        return new MlpTrainer(hyperparameters, all, true, kernel);
    }

    /** A trainer of the same hyperparameters that has not been called yet and uses these kernels. */
    public MlpTrainer withKernel(KernelChoice newKernel) {
        return new MlpTrainer(hyperparameters, threads, allThreads, newKernel);
    }

    /**
     * Checks the configured fields.
     *
     * @throws PropertyException if one is out of range; it names the field
     */
    @Override
    public void postConfig() {
        int least = allThreads ? 1 : 0;
        if (threads < least) {
            throw new PropertyException("", "threads", "threads must be ≥ " + least + ", but is " + threads);
        }
        try {
            hyperparameters = new Hyperparameters(
                    IntStream.of(hiddenWidths).boxed().toList(),
                    activation,
                    learningRate,
                    momentum,
                    nesterov,
                    weightDecay,
                    schedule,
                    epochs,
                    batchSize,
                    seed,
                    shuffle);
        } catch (IllegalArgumentException e) {
            throw new PropertyException("", fieldOf(e.getMessage()), e.getMessage());
        }
    }

    /** The field whose name in words, such as "learning rate", begins the message. */
    private static String fieldOf(String message) {
        return Stream.of("hiddenWidths", "learningRate", "momentum", "nesterov", "weightDecay", "epochs", "batchSize")
                .filter(field -> message.startsWith(
                        field.replaceAll("(\\p{Upper})", " $1").toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    /** What decides the bits of a run. */
    public Hyperparameters hyperparameters() {
        return hyperparameters;
    }

    @Override
    public MlpModel train(Dataset<Label> examples) {
        return train(examples, Map.of());
    }

    @Override
    public MlpModel train(Dataset<Label> examples, Map<String, Provenance> runProvenance) {
        return train(examples, runProvenance, INCREMENT_INVOCATION_COUNT);
    }

    /**
     * Trains a model.
     *
     * @param examples at least one, all labelled
     * @param runProvenance what to note about this run in the model's provenance
     * @param invocationCount which of the seed's random streams to draw from, or {@link Trainer#INCREMENT_INVOCATION_COUNT}
     *     for the next one
     * @throws IllegalArgumentException if the dataset is empty or has unlabelled examples, an example has no features or a
     *     value that is not a number
     * @throws TrainingDivergedException if the loss stops being finite
     */
    @Override
    public MlpModel train(Dataset<Label> examples, Map<String, Provenance> runProvenance, int invocationCount) {
        return train(
                examples, Optional.empty(), Optional.empty(), TrainingListener.NONE, runProvenance, invocationCount);
    }

    /**
     * Trains a model and tells how it goes.
     *
     * @param examples at least one, all labelled
     * @param validation examples of the same features and classes, to measure after each epoch
     * @param initial weights to start from instead of random ones
     * @param listener hears of every epoch
     * @throws IllegalArgumentException as {@link #train(Dataset, Map, int)} does, for both datasets, or if the initial weights
     *     are of another shape
     * @throws TrainingDivergedException if the loss stops being finite
     */
    public MlpModel train(
            Dataset<Label> examples,
            Optional<Dataset<Label>> validation,
            Optional<MlpParameters> initial,
            TrainingListener listener) {
        return train(examples, validation, initial, listener, Map.of(), INCREMENT_INVOCATION_COUNT);
    }

    private MlpModel train(
            Dataset<Label> examples,
            Optional<Dataset<Label>> validation,
            Optional<MlpParameters> initial,
            TrainingListener listener,
            Map<String, Provenance> runProvenance,
            int invocationCount) {
        if (examples.getOutputInfo().getUnknownCount() > 0) {
            throw new IllegalArgumentException("the dataset has examples without a label");
        }
        Invocation invocation = startInvocation(invocationCount);
        ImmutableFeatureMap features = examples.getFeatureIDMap();
        ImmutableOutputInfo<Label> outputs = examples.getOutputIDInfo();
        LabelledRows rows = DatasetRows.labelled(examples, features, outputs);
        MlpParameters trained = MlpTraining.train(
                rows.rows(),
                rows.labels(),
                outputs.size(),
                hyperparameters,
                invocation.stream(),
                allThreads ? Pace.exactly(threads) : Pace.upToOrProcessors(threads),
                kernel,
                initial,
                validation.map(dataset -> DatasetRows.labelled(dataset, features, outputs)),
                listener);
        Map<String, Provenance> run = new HashMap<>(runProvenance);
        initial.ifPresent(
                start -> run.put(INITIAL_PARAMETERS, new StringProvenance(INITIAL_PARAMETERS, start.digest())));
        ModelProvenance modelProvenance = new ModelProvenance(
                MlpModel.class.getName(),
                OffsetDateTime.now(ZoneOffset.UTC),
                examples.getProvenance(),
                invocation.provenance(),
                run);
        return new MlpModel(
                "multilayer-perceptron", modelProvenance, features, outputs, trained, hyperparameters.activation());
    }

    /** Takes the next number; the provenance, made before counting on, says which one it is. */
    private synchronized Invocation startInvocation(int invocationCount) {
        if (invocationCount != INCREMENT_INVOCATION_COUNT) {
            setInvocationCount(invocationCount);
        }
        Invocation invocation = new Invocation(invocations, getProvenance());
        invocations++;
        return invocation;
    }

    private record Invocation(int stream, TrainerProvenance provenance) {}

    @Override
    public synchronized int getInvocationCount() {
        return invocations;
    }

    /**
     * Goes to a random stream: the next call will be number {@code invocationCount}, from 0.
     *
     * @throws IllegalArgumentException if it is negative
     */
    @Override
    public synchronized void setInvocationCount(int invocationCount) {
        if (invocationCount < 0) {
            throw new IllegalArgumentException("the invocation count must be ≥ 0, but is " + invocationCount);
        }
        invocations = invocationCount;
    }

    @Override
    public synchronized TrainerProvenance getProvenance() {
        return new TrainerProvenanceImpl(this);
    }

    @Override
    public String toString() {
        return "MlpTrainer(" + hyperparameters + ", threads=" + threads + ", kernel=" + kernel + ")";
    }
}
