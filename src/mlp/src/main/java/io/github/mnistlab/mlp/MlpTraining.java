package io.github.mnistlab.mlp;

import io.github.mnistlab.mlp.TrainingListener.Epoch;
import io.github.mnistlab.mlp.TrainingListener.Start;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.mlp.kernel.KernelUnavailableException;
import io.github.mnistlab.mlp.kernel.Update;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Mini-batch stochastic gradient descent on the mean negative log-likelihood, under the numeric contract. */
public final class MlpTraining {
    /** The version of the numeric contract: the same inputs give the same bits as long as it stays. */
    public static final int NUMERIC_CONTRACT = 4;

    private static final int PROGRESS_EVERY = 50;

    private final LabelledRows data;
    private final Hyperparameters hyperparameters;
    private final Optional<LabelledRows> validation;
    private final TrainingListener listener;
    private final Crew crew;
    private final Pace pace;
    private final Update rule;
    private final Crew.Work work = this::takeBatches;
    private final Network network;
    private final Descent descent;
    private final int batches;
    private final int[] order;
    private int epoch;
    private int firstBatch;
    private int endBatch;
    private double lossSum;

    private MlpTraining(
            LabelledRows data,
            MlpParameters initial,
            Hyperparameters hyperparameters,
            Crew crew,
            Pace pace,
            Optional<LabelledRows> validation,
            TrainingListener listener) {
        this.data = data;
        this.hyperparameters = hyperparameters;
        this.crew = crew;
        this.pace = pace;
        this.rule = rule(hyperparameters);
        this.order = new int[data.rows().size()];
        this.validation = validation;
        this.listener = listener;
        int batchSize = Math.min(hyperparameters.batchSize(), data.rows().size());
        this.batches = (data.rows().size() + batchSize - 1) / batchSize;
        this.network = new Network(initial, batchSize);
        InputLayer input = input(network, data.rows(), batchSize, crew.size());
        this.descent = new Descent(network, input, hyperparameters.activation(), data.labels(), batchSize, crew.size());
    }

    /**
     * Trains a network.
     *
     * @param rows the features
     * @param labels class of each row, in [0, classes)
     * @param classes width of the output layer
     * @param hyperparameters what decides the bits
     * @param stream which of the seed's independent random streams to draw from: 0 for the first call of a trainer, 1 for the
     *     second …
     * @param threads most threads to use, ≥ 0, never more than there are processors; 0 is up to 16. How many do work is decided by measuring
     * @param kernel which kernels to use
     * @param initial weights to start from instead of random ones
     * @param validation rows and labels to measure after each epoch
     * @param listener hears of every epoch
     * @return the weights after the last epoch
     * @throws TrainingDivergedException if the loss stops being finite
     * @throws IllegalArgumentException if there are no rows, a label is out of range, or widths do not fit
     * @throws KernelUnavailableException if the kernel that is demanded cannot be had
     */
    public static MlpParameters train(
            Rows rows,
            int[] labels,
            int classes,
            Hyperparameters hyperparameters,
            long stream,
            int threads,
            KernelChoice kernel,
            Optional<MlpParameters> initial,
            Optional<LabelledRows> validation,
            TrainingListener listener) {
        Pace pace = Pace.upToOrProcessors(threads);
        return train(rows, labels, classes, hyperparameters, stream, pace, kernel, initial, validation, listener);
    }

    static MlpParameters train(
            Rows rows,
            int[] labels,
            int classes,
            Hyperparameters hyperparameters,
            long stream,
            Pace pace,
            KernelChoice kernel,
            Optional<MlpParameters> initial,
            Optional<LabelledRows> validation,
            TrainingListener listener) {
        LabelledRows data = new LabelledRows(rows, labels);
        data.check(rows.width(), classes);
        validation.ifPresent(held -> held.check(rows.width(), classes));
        List<Integer> widths = new ArrayList<>(hyperparameters.hiddenWidths());
        widths.add(0, rows.width());
        widths.add(classes);
        MlpParameters start = initial.orElseGet(() -> Initialization.random(
                widths, new RandomStream(hyperparameters.seed(), stream, RandomStream.Purpose.WEIGHTS)));
        if (!start.widths().equals(widths)) {
            throw new IllegalArgumentException(
                    "the initial weights are for widths " + start.widths() + ", but the network has " + widths);
        }
        try (Crew crew = new Crew(pace.most(), kernel)) {
            return new MlpTraining(data, start, hyperparameters, crew, pace, validation, listener).run(stream);
        }
    }

    private static InputLayer input(Network network, Rows rows, int batchSize, int threads) {
        return rows instanceof ByteMatrix bytes && SparseInput.pays(bytes, batchSize)
                ? new SparseInput(network.first(), bytes, batchSize, threads)
                : new DenseInput(network, rows, batchSize, threads);
    }

    private MlpParameters run(long stream) {
        RandomStream random = new RandomStream(hyperparameters.seed(), stream, RandomStream.Purpose.SHUFFLING);
        Arrays.setAll(order, i -> i);
        listener.started(new Start(crew.kernelName(), crew.size(), hyperparameters.epochs(), batches));
        for (epoch = 1; epoch <= hyperparameters.epochs(); epoch++) {
            long begin = System.nanoTime();
            if (hyperparameters.shuffle()) {
                random.shuffle(order);
            }
            descend();
            double seconds = (System.nanoTime() - begin) * 1e-9;
            MlpParameters now = network.parameters();
            listener.finished(new Epoch(
                    epoch,
                    lossSum / batches,
                    seconds,
                    now.digest(),
                    validation.map(held -> Validator.measure(now, hyperparameters.activation(), held))));
        }
        return network.parameters();
    }

    /** Takes all batches of an epoch, a few at a time with as many threads as help. */
    private void descend() {
        lossSum = 0;
        for (firstBatch = 0; firstBatch < batches; firstBatch = endBatch) {
            endBatch = Math.min(firstBatch + Pace.BATCHES, batches);
            long begin = System.nanoTime();
            crew.run(pace.threads(), work);
            pace.took(System.nanoTime() - begin, endBatch - firstBatch);
        }
    }

    private void takeBatches(Crew.Member member) {
        int size = hyperparameters.batchSize();
        descent.prepare(member, order, firstBatch * size, count(firstBatch), firstBatch & 1);
        for (int batch = firstBatch; batch < endBatch; batch++) {
            int count = count(batch);
            int next = batch + 1 < endBatch ? count(batch + 1) : 0;
            descent.step(member, order, batch * size, count, next, batch & 1, rate(batch), rule);
            if (member.index() == 0) {
                account(batch, count);
            }
        }
    }

    /** Rows of a batch. */
    private int count(int batch) {
        return Math.min(hyperparameters.batchSize(), order.length - batch * hyperparameters.batchSize());
    }

    private float rate(int batch) {
        long steps = (long) hyperparameters.epochs() * batches;
        long step = (long) (epoch - 1) * batches + batch;
        return (float) hyperparameters.schedule().at(hyperparameters.learningRate(), step, steps);
    }

    static Update rule(Hyperparameters hyperparameters) {
        return new Update(
                (float) hyperparameters.momentum(), (float) hyperparameters.weightDecay(), hyperparameters.nesterov());
    }

    private void account(int batch, int count) {
        double loss = descent.meanLoss(count);
        lossSum += loss;
        if (!Double.isFinite(loss)) {
            throw new TrainingDivergedException(epoch, batch + 1, hyperparameters.learningRate());
        }
        if ((batch + 1) % PROGRESS_EVERY == 0) {
            listener.progressed(epoch, batch + 1, batches);
        }
    }
}
