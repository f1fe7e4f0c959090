package io.github.mnistlab.run;

import io.github.mnistlab.dataset.ImageDataset;
import io.github.mnistlab.mlp.TrainingListener;
import io.github.mnistlab.record.TrainingRecord.ValidationRecord;
import io.github.mnistlab.spec.ExperimentSpec;
import java.util.stream.Collectors;

/** Tells a {@link RunListener} what the trainer says. */
final class TrainingEvents implements TrainingListener {
    private final RunListener listener;
    private final int images;
    private final String network;
    private int epochs;

    /** For the training of a spec on these images, as far as they are not held out. */
    static TrainingEvents of(ExperimentSpec spec, ImageDataset train, RunListener listener) {
        int features = train.height() * train.width();
        String hidden = spec.layers().stream().map(width -> width + "-").collect(Collectors.joining());
        return new TrainingEvents(
                listener,
                train.size() - spec.validation(),
                features + "-" + hidden + train.classes().size());
    }

    /**
     * For one training.
     *
     * @param images trained on in each epoch
     * @param network widths, such as `784-128-64-10`
     */
    private TrainingEvents(RunListener listener, int images, String network) {
        this.listener = listener;
        this.images = images;
        this.network = network;
    }

    @Override
    public void started(Start start) {
        epochs = start.epochs();
        listener.on(new RunEvent.TrainingStarted(
                network, images, start.kernel(), start.threads(), start.epochs(), start.batches()));
    }

    @Override
    public void progressed(int epoch, int done, int batches) {
        listener.on(new RunEvent.Progress(epoch, done, batches));
    }

    @Override
    public void finished(Epoch epoch) {
        listener.on(new RunEvent.EpochFinished(
                epoch.epoch(),
                epochs,
                epoch.loss(),
                epoch.seconds(),
                epoch.validation().map(v -> new ValidationRecord(v.loss(), (double) v.correct() / v.total()))));
    }
}
