package io.github.mnistlab.training;

import io.github.mnistlab.dataset.ImageDataset;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.mlp.Activation;
import io.github.mnistlab.mlp.Hyperparameters;
import io.github.mnistlab.mlp.MlpModel;
import io.github.mnistlab.mlp.MlpParameters;
import io.github.mnistlab.mlp.MlpTrainer;
import io.github.mnistlab.mlp.Schedule;
import io.github.mnistlab.mlp.TrainingDivergedException;
import io.github.mnistlab.mlp.TrainingListener;
import io.github.mnistlab.mlp.WarmUp;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.mlp.kernel.KernelUnavailableException;
import io.github.mnistlab.record.TrainingRecord;
import io.github.mnistlab.record.TrainingRecord.EpochRecord;
import io.github.mnistlab.record.TrainingRecord.ValidationRecord;
import io.github.mnistlab.spec.ExperimentSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tribuo.Dataset;
import org.tribuo.classification.Label;

/** Trains the network of a spec. */
public final class ModelTraining {
    private final String experiment;
    private final ExperimentSpec spec;
    private final KernelChoice kernel;
    private final MlpTrainer trainer;

    /**
     * A training of the spec's network with these kernels and as many of its threads as help, neither of which changes a bit.
     *
     * @param experiment its name, for messages
     */
    public ModelTraining(String experiment, ExperimentSpec spec, KernelChoice kernel) {
        this(
                experiment,
                spec,
                kernel,
                new MlpTrainer(hyperparameters(spec))
                        .withThreads(spec.threads())
                        .withKernel(kernel));
    }

    private ModelTraining(String experiment, ExperimentSpec spec, KernelChoice kernel, MlpTrainer trainer) {
        this.experiment = experiment;
        this.spec = spec;
        this.kernel = kernel;
        this.trainer = trainer;
    }

    /**
     * The same with the number of threads that the spec names for every batch, even where they make it slower: so that a check of
     * the numeric contract runs on so many.
     */
    public ModelTraining onAllThreads() {
        return new ModelTraining(
                experiment,
                spec,
                kernel,
                new MlpTrainer(hyperparameters(spec))
                        .withAllThreads(spec.threads())
                        .withKernel(kernel));
    }

    /**
     * A trained model and how it came about.
     *
     * @param model with the images' pixels, row by row, as its features
     * @param record for `run.json`
     */
    public record Trained(MlpModel model, TrainingRecord record) {}

    /**
     * Trains on all images but the last ones, as many as the spec holds out.
     *
     * @param images the training images
     * @param initial weights to start from instead of random ones
     * @param listener hears of every epoch
     * @throws UserFailure INPUT if fewer images remain than one or the first layer is too large for their pixels; ENVIRONMENT if the kernel cannot be had; VERDICT if the loss stops being
     *     finite
     */
    public Trained train(ImageDataset images, Optional<MlpParameters> initial, TrainingListener listener) {
        requireFirstLayer(images);
        int held = spec.validation();
        if (held >= images.size()) {
            throw UserFailure.input("validation: " + held + " images cannot be held out of " + images.size()
                    + " training images; hold out fewer");
        }
        int count = images.size() - held;
        PixelRows train = new PixelRows(held == 0 ? images : images.slice(0, count));
        Optional<Dataset<Label>> validation =
                held == 0 ? Optional.empty() : Optional.of(new PixelRows(images.slice(count, images.size())));
        Recorder recorder = new Recorder(listener);
        try {
            MlpModel model = trainer.train(train, validation, initial, recorder);
            return new Trained(model, recorder.record(spec.seed(), initial.map(MlpParameters::digest), count));
        } catch (TrainingDivergedException e) {
            throw UserFailure.verdict(experiment + ": " + e.getMessage() + "; nothing was published");
        } catch (KernelUnavailableException e) {
            throw UserFailure.environment("mnist.kernel: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw UserFailure.input(e.getMessage(), e);
        }
    }

    /** What the spec alone cannot know: how many pixels there are. */
    private void requireFirstLayer(ImageDataset images) {
        int pixels = images.height() * images.width();
        int outputs = spec.layers().isEmpty()
                ? images.classes().size()
                : spec.layers().get(0);
        long weights = (long) pixels * outputs;
        if (weights > ExperimentSpec.MOST_WEIGHTS) {
            throw UserFailure.input(String.format(
                    Locale.ROOT,
                    "layers: %,d outputs for images of %,d pixels are %,d weights, but a layer has at most %,d; make the first"
                            + " layer narrower, or the images smaller",
                    outputs,
                    pixels,
                    weights,
                    ExperimentSpec.MOST_WEIGHTS));
        }
    }

    /** Begins to warm up the code of this training, to be closed when its data are there. */
    public WarmUp warmUp() {
        return WarmUp.start(hyperparameters(spec), kernel);
    }

    /** Log-probabilities of the trained model itself, {@code [images, classes]} row by row. */
    public static float[] logProbabilities(MlpModel model, ImageDataset images) {
        return model.logProbabilities(new PixelRows(images));
    }

    private static Hyperparameters hyperparameters(ExperimentSpec spec) {
        return new Hyperparameters(
                spec.layers(),
                Activation.valueOf(spec.activation().name()),
                spec.learningRate(),
                spec.momentum(),
                spec.nesterov(),
                spec.weightDecay(),
                Schedule.valueOf(spec.schedule().name()),
                spec.epochs(),
                spec.batchSize(),
                spec.seed(),
                spec.shuffle());
    }

    /** Writes down what it hears and passes it on. */
    private static final class Recorder implements TrainingListener {
        private final TrainingListener next;
        private final List<EpochRecord> epochs = new ArrayList<>();
        private Start start = new Start("", 0, 0, 0);

        Recorder(TrainingListener next) {
            this.next = next;
        }

        @Override
        public void started(Start begun) {
            start = begun;
            next.started(begun);
        }

        @Override
        public void progressed(int epoch, int done, int batches) {
            next.progressed(epoch, done, batches);
        }

        @Override
        public void finished(Epoch epoch) {
            epochs.add(new EpochRecord(
                    epoch.epoch(),
                    epoch.loss(),
                    epoch.seconds(),
                    epoch.digest(),
                    epoch.validation().map(Recorder::record)));
            next.finished(epoch);
        }

        private static ValidationRecord record(Validation v) {
            return new ValidationRecord(v.loss(), (double) v.correct() / v.total());
        }

        TrainingRecord record(long seed, Optional<String> initial, int images) {
            double seconds = epochs.stream().mapToDouble(EpochRecord::seconds).sum();
            return new TrainingRecord(
                    start.kernel(),
                    start.threads(),
                    seed,
                    initial,
                    epochs,
                    seconds,
                    (double) images * epochs.size() / seconds);
        }
    }
}
