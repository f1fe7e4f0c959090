package io.github.mnistlab.spec;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An experiment, resolved: everything that decides what is trained, evaluated and gated, with every default filled in.
 *
 * <p>Two equal specs over the same data give the same model bits. The values are in range by construction: the
 * constructor refuses others with an {@link IllegalArgumentException}; the reader reports them with their place before
 * it comes to that.
 *
 * @param description one line for people, at most 500 characters; not part of the digest
 * @param layers hidden widths from input to output, each in 1…65,536, at most 16, with at most 2²⁸ weights between them;
 *     empty is softmax regression
 * @param activation the hidden layers' activation
 * @param optimizer the update rule
 * @param learningRate &gt; 0, finite
 * @param momentum in [0, 1)
 * @param nesterov whether momentum looks ahead, as PyTorch's SGD does it; needs momentum
 * @param weightDecay L2 penalty, ≥ 0, added to the gradient as PyTorch's SGD does
 * @param schedule how the learning rate changes over the run
 * @param epochs passes over the training images, 1…10,000
 * @param batchSize images per step, 1…65,536; the last batch of an epoch may be smaller
 * @param seed of the initial weights and of the shuffling
 * @param shuffle whether each epoch visits the images in a new order
 * @param validation training images held out (the last ones) to be measured after each epoch, 0…10,000,000
 * @param initialModel an ONNX file (relative to the folder that holds experiments/) or a run to start from instead of random weights
 * @param threads most training threads, 0…1,024, never more than there are processors; 0 is up to 16; never changes a bit of the result
 * @param dataset the images
 * @param evaluation how the exported file is evaluated
 * @param gate what the run must reach
 */
public record ExperimentSpec(
        String description,
        List<Integer> layers,
        ActivationKind activation,
        OptimizerKind optimizer,
        double learningRate,
        double momentum,
        boolean nesterov,
        double weightDecay,
        ScheduleKind schedule,
        int epochs,
        int batchSize,
        long seed,
        boolean shuffle,
        int validation,
        Optional<String> initialModel,
        int threads,
        DatasetSpec dataset,
        EvaluationSpec evaluation,
        GateSpec gate) {

    /** A hidden layer's activation. */
    public enum ActivationKind {
        RELU,
        TANH,
        SIGMOID
    }

    /** An update rule. */
    public enum OptimizerKind {
        SGD
    }

    /** A learning rate's course. */
    public enum ScheduleKind {
        CONSTANT,
        /** From the learning rate to zero along half a cosine, a step per batch. */
        COSINE
    }

    /** Between two layers: 1 GiB of float32; two neighbouring widths of 65,536 would overflow an array's index. */
    public static final long MOST_WEIGHTS = 1L << 28;

    public ExperimentSpec {
        SpecFields.DESCRIPTION.require(description);
        layers = List.copyOf(layers);
        SpecFields.LAYERS.require(layers);
        require(SpecRules.layers(layers));
        Objects.requireNonNull(activation);
        Objects.requireNonNull(optimizer);
        SpecFields.LEARNING_RATE.require(learningRate);
        momentum += 0.0; // −0 becomes 0, so that equal specs are equal records
        SpecFields.MOMENTUM.require(momentum);
        require(SpecRules.nesterov(nesterov, momentum));
        weightDecay += 0.0;
        SpecFields.WEIGHT_DECAY.require(weightDecay);
        Objects.requireNonNull(schedule);
        SpecFields.EPOCHS.require(epochs);
        SpecFields.BATCH_SIZE.require(batchSize);
        SpecFields.VALIDATION.require(validation);
        initialModel.ifPresent(SpecFields.INITIAL_MODEL::require);
        SpecFields.THREADS.require(threads);
        Objects.requireNonNull(dataset);
        Objects.requireNonNull(evaluation);
        Objects.requireNonNull(gate);
    }

    private static void require(Optional<String> violation) {
        violation.ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }
}
