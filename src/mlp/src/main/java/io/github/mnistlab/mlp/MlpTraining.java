package io.github.mnistlab.mlp;

import io.github.mnistlab.mlp.TrainingListener.Epoch;
import io.github.mnistlab.mlp.TrainingListener.Start;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.mlp.kernel.SparseRows;
import io.github.mnistlab.mlp.kernel.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mini-batch stochastic gradient descent on the mean negative log-likelihood, under the numeric contract. */
public final class MlpTraining {
    /** The version of the numeric contract: the same inputs give the same bits as long as it stays. */
    public static final int NUMERIC_CONTRACT = 1;

    /** Share of non-zero bytes up to which the first layer runs over those alone. Part of the contract: it shows in the bits. */
    private static final double SPARSE_UP_TO = 0.5;

    private static final int PROGRESS_EVERY = 50;

    private final LabelledRows data;
    private final Hyperparameters hyperparameters;
    private final Optional<LabelledRows> validation;
    private final TrainingListener listener;
    private final Crew crew;
    private final Network network;
    private final Descent descent;
    private final int batches;
    private double lossSum;

    private MlpTraining(
            LabelledRows data,
            MlpParameters initial,
            Hyperparameters hyperparameters,
            Crew crew,
            Optional<LabelledRows> validation,
            TrainingListener listener) {
        this.data = data;
        this.hyperparameters = hyperparameters;
        this.crew = crew;
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
     * @param threads ≥ 0; 0 to let the run choose
     * @param kernel which kernels to use
     * @param initial weights to start from instead of random ones
     * @param validation rows and labels to measure after each epoch
     * @param listener hears of every epoch
     * @return the weights after the last epoch
     * @throws TrainingDivergedException if the loss stops being finite
     * @throws IllegalArgumentException if there are no rows, a label is out of range, or widths do not fit
     * @throws IllegalStateException if the kernel that is demanded cannot be had
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
        Crew crew = new Crew(threads == 0 ? 1 : threads, kernel);
        return new MlpTraining(data, start, hyperparameters, crew, validation, listener).run(stream);
    }

    /** Whether bytes are so often zero that only the others are worth visiting: a matter of the data alone. */
    private static InputLayer input(Network network, Rows rows, int batchSize, int threads) {
        if (rows instanceof ByteMatrix bytes && bytes.width() <= SparseRows.MAX_INDEX) {
            long nonZero = 0;
            for (byte value : bytes.bytes()) {
                nonZero += value != 0 ? 1 : 0;
            }
            if (nonZero <= SPARSE_UP_TO * bytes.bytes().length) {
                return new SparseInput(network.first(), bytes, batchSize, threads);
            }
        }
        return new DenseInput(network, rows, batchSize, threads);
    }

    private MlpParameters run(long stream) {
        RandomStream random = new RandomStream(hyperparameters.seed(), stream, RandomStream.Purpose.SHUFFLING);
        int[] order = new int[data.rows().size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        listener.started(new Start(crew.kernelName(), crew.size(), hyperparameters.epochs(), batches));
        for (int epoch = 1; epoch <= hyperparameters.epochs(); epoch++) {
            long begin = System.nanoTime();
            if (hyperparameters.shuffle()) {
                random.shuffle(order);
            }
            int current = epoch;
            lossSum = 0;
            crew.run(member -> epoch(member, current, order));
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

    private void epoch(Crew.Member member, int epoch, int[] order) {
        int size = hyperparameters.batchSize();
        for (int batch = 0; batch < batches; batch++) {
            int start = batch * size;
            int count = Math.min(size, order.length - start);
            descent.step(member, order, start, count, batch & 1, rule(epoch, batch));
            if (member.index() == 0) {
                account(epoch, batch, count);
            }
        }
    }

    private Update rule(int epoch, int batch) {
        long steps = (long) hyperparameters.epochs() * batches;
        long step = (long) (epoch - 1) * batches + batch;
        return new Update(
                (float) hyperparameters.schedule().at(hyperparameters.learningRate(), step, steps),
                (float) hyperparameters.momentum(),
                (float) hyperparameters.weightDecay(),
                hyperparameters.nesterov());
    }

    private void account(int epoch, int batch, int count) {
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
