package io.github.mnistlab.spec;

import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import io.github.mnistlab.spec.ExperimentSpec.ActivationKind;
import io.github.mnistlab.spec.ExperimentSpec.OptimizerKind;
import io.github.mnistlab.spec.ExperimentSpec.ScheduleKind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every key that a spec may have. The defaults are the article's network. */
final class SpecFields {
    private static final int LONGEST_PATH = 1_024;

    static final Field<String> EXTENDS = Field.optional(
            "extends",
            Text.of("an experiment's name (" + ExperimentName.RULE + ")", ExperimentName.FORM),
            spec -> Optional.empty(),
            "Another experiment of this folder; what is not said here is taken from there, in blocks key by key.");

    static final Field<String> DESCRIPTION =
            Field.of("description", Text.line(0, 500), "", ExperimentSpec::description, "One line for people.");

    static final Field<List<Integer>> LAYERS = Field.of(
                    "layers",
                    new WholeNumbers(WholeNumber.ofInt(1, 65_536), 16),
                    List.of(128, 64),
                    ExperimentSpec::layers,
                    "Hidden widths from input to output; the widths of input and output come from the data. [] is"
                            + " softmax regression.")
            .decidingTheModel()
            .remarked("hidden widths; [] is softmax regression");

    static final Field<ActivationKind> ACTIVATION = Field.of(
                    "activation",
                    new Choice<>(ActivationKind.class),
                    ActivationKind.RELU,
                    ExperimentSpec::activation,
                    "The hidden layers' activation.")
            .decidingTheModel();

    static final Field<OptimizerKind> OPTIMIZER = Field.of(
                    "optimizer",
                    new Choice<>(OptimizerKind.class),
                    OptimizerKind.SGD,
                    ExperimentSpec::optimizer,
                    "The update rule: v ← momentum·v + g, w ← w − learningRate·v.")
            .decidingTheModel();

    static final Field<Double> LEARNING_RATE = Field.of(
                    "learningRate",
                    RealNumber.above(0),
                    0.003,
                    ExperimentSpec::learningRate,
                    "The step size, with a schedule that of the first step.")
            .decidingTheModel();

    static final Field<Double> MOMENTUM = Field.of(
                    "momentum",
                    RealNumber.between(0, 1),
                    0.9,
                    ExperimentSpec::momentum,
                    "The part of the last step that carries over to the next.")
            .decidingTheModel();

    static final Field<Boolean> NESTEROV = Field.of(
                    "nesterov",
                    new Flag(),
                    false,
                    ExperimentSpec::nesterov,
                    "Whether momentum looks ahead, as PyTorch's SGD does it; needs a momentum above 0.")
            .decidingTheModel();

    static final Field<Double> WEIGHT_DECAY = Field.of(
                    "weightDecay",
                    RealNumber.atLeast(0),
                    0.0,
                    ExperimentSpec::weightDecay,
                    "L2 penalty: weightDecay·w is added to the gradient, as PyTorch's SGD does it.")
            .decidingTheModel()
            .remarked("L2, added to the gradient");

    static final Field<ScheduleKind> SCHEDULE = Field.of(
                    "schedule",
                    new Choice<>(ScheduleKind.class),
                    ScheduleKind.CONSTANT,
                    ExperimentSpec::schedule,
                    "The learning rate's course: constant, or along half a cosine to zero, a step per batch.")
            .decidingTheModel();

    static final Field<Integer> EPOCHS = Field.of(
                    "epochs",
                    WholeNumber.ofInt(1, 10_000),
                    15,
                    ExperimentSpec::epochs,
                    "Passes over the training images.")
            .decidingTheModel();

    static final Field<Integer> BATCH_SIZE = Field.of(
                    "batchSize",
                    WholeNumber.ofInt(1, 65_536),
                    64,
                    ExperimentSpec::batchSize,
                    "Images per step; the last batch of an epoch may be smaller.")
            .decidingTheModel();

    static final Field<Long> SEED = Field.of(
                    "seed",
                    WholeNumber.ofLong(),
                    1L,
                    ExperimentSpec::seed,
                    "Decides the initial weights and the order of the images.")
            .decidingTheModel();

    static final Field<Boolean> SHUFFLE = Field.of(
                    "shuffle",
                    new Flag(),
                    true,
                    ExperimentSpec::shuffle,
                    "Whether every epoch visits the images in a new order.")
            .decidingTheModel();

    static final Field<Integer> VALIDATION = Field.of(
                    "validation",
                    WholeNumber.ofInt(0, 10_000_000),
                    0,
                    ExperimentSpec::validation,
                    "Training images (the last ones) that are not trained on but measured after every epoch.")
            .decidingTheModel()
            .remarked("training images held out");

    static final Field<String> INITIAL_MODEL = Field.optional(
                    "initialModel",
                    Text.line(1, LONGEST_PATH),
                    ExperimentSpec::initialModel,
                    "An ONNX file (relative to the folder that holds experiments/) or a run whose weights to start from.")
            .decidingTheModel();

    static final Field<Integer> THREADS = Field.of(
                    "threads",
                    WholeNumber.ofInt(0, 1_024),
                    0,
                    ExperimentSpec::threads,
                    "Most training threads, never more than there are processors; 0 is up to 16. How many work is decided by measuring, and changes no bit.")
            .remarked("0: the run chooses; the result is the same");

    static final Field<String> DATASET_NAME = Field.of(
            "dataset.name",
            Text.line(1, 64),
            "mnist",
            spec -> spec.dataset().name(),
            "What reports call the images of dir; the name of that folder unless given.");

    static final Field<String> DATASET_DIR = Field.optional(
            "dataset.dir",
            Text.line(1, LONGEST_PATH),
            spec -> spec.dataset().dir(),
            "A folder (relative to the folder that holds experiments/) with four IDX files, .gz or plain; without it, the"
                    + " embedded MNIST.");

    /** By IDX file name, in the order in which they are written. */
    static final Map<String, Field<String>> DATASET_SHA256 = pins();

    static final Field<ProviderKind> EVALUATION_PROVIDER = Field.of(
            "evaluation.provider",
            new Choice<>(ProviderKind.class),
            ProviderKind.AUTO,
            spec -> spec.evaluation().provider(),
            "ONNX Runtime's execution provider: cuda or failure, cpu, or auto: CUDA where it truly works, else CPU.");

    static final Field<Integer> EVALUATION_BATCH_SIZE = Field.of(
            "evaluation.batchSize",
            WholeNumber.ofInt(1, 10_000),
            1_000,
            spec -> spec.evaluation().batchSize(),
            "Images per call of ONNX Runtime.");

    static final Field<BigDecimal> EVALUATION_MAX_LOG_PROB_DELTA = Field.optional(
            "evaluation.maxLogProbDelta",
            new ExactNumber(),
            spec -> spec.evaluation().maxLogProbDelta(),
            "How far, on any test image, a log-probability of the exported file may lie from that of Tribuo's model;"
                    + " the gate judges it.");

    static final Field<BigDecimal> GATE_MIN_ACCURACY = Field.optional(
            "gate.minAccuracy", new ExactNumber(), spec -> spec.gate().minAccuracy(), "The least test accuracy.");

    static final Field<BigDecimal> GATE_MAX_ACCURACY_DROP = Field.optional(
            "gate.maxAccuracyDrop",
            new ExactNumber(),
            spec -> spec.gate().maxAccuracyDrop(),
            "How far the test accuracy may fall below that of the experiment's previous complete run.");

    static final Block SPEC = new Block(
            "",
            "An experiment: what is trained, evaluated and required. Every key is optional.",
            List.of(
                    EXTENDS,
                    DESCRIPTION,
                    LAYERS,
                    ACTIVATION,
                    OPTIMIZER,
                    LEARNING_RATE,
                    MOMENTUM,
                    NESTEROV,
                    WEIGHT_DECAY,
                    SCHEDULE,
                    EPOCHS,
                    BATCH_SIZE,
                    SEED,
                    SHUFFLE,
                    VALIDATION,
                    INITIAL_MODEL,
                    THREADS,
                    new Block(
                            "dataset",
                            "The images; the embedded MNIST unless dir names others.",
                            List.of(
                                    DATASET_NAME,
                                    DATASET_DIR,
                                    new Block(
                                            "dataset.sha256",
                                            "Pinned SHA-256 digests by IDX file, of the uncompressed bytes; needs a dir.",
                                            List.copyOf(DATASET_SHA256.values())))),
                    new Block(
                            "evaluation",
                            "How the exported ONNX file is evaluated.",
                            List.of(EVALUATION_PROVIDER, EVALUATION_BATCH_SIZE, EVALUATION_MAX_LOG_PROB_DELTA)),
                    new Block(
                            "gate",
                            "What a run must reach; nothing unless given.",
                            List.of(GATE_MIN_ACCURACY, GATE_MAX_ACCURACY_DROP))));

    private SpecFields() {}

    private static Map<String, Field<String>> pins() {
        Map<String, Field<String>> pins = new LinkedHashMap<>();
        for (String file : List.of(
                "train-images-idx3-ubyte",
                "train-labels-idx1-ubyte",
                "t10k-images-idx3-ubyte",
                "t10k-labels-idx1-ubyte")) {
            pins.put(
                    file,
                    Field.optional(
                            "dataset.sha256." + file,
                            Text.of("a SHA-256 digest, 64 digits of 0-9 and a-f", "^[0-9a-f]{64}$"),
                            spec -> Optional.ofNullable(spec.dataset().sha256().get(file)),
                            "The digest of " + file + "."));
        }
        return pins;
    }
}
