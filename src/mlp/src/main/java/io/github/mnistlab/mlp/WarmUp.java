package io.github.mnistlab.mlp;

import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.mlp.kernel.KernelUnavailableException;
import io.github.mnistlab.mlp.kernel.Update;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Has the just-in-time compiler translate the training loops while the data are still being read.
 *
 * <p>Until its loops are compiled, training on the Vector API is an order of magnitude slower: every vector is an object. So a
 * thread of its own takes steps on a tiny network and made-up rows until it is closed. The loops are short, so that they are
 * called often, and all their branches are taken, so that the compiled code need not be thrown away when the real data
 * come. Nothing of it shows in a result.
 */
public final class WarmUp implements AutoCloseable {
    private static final int INPUTS = 32;
    /** Pairs of inputs: two tiles, so that rows are read in pieces as in a real first layer. */
    private static final int TILE = INPUTS / 4;

    private static final int ROWS = 4;
    /** Lists of rows are read in pieces too. */
    private static final int BATCH_ROWS = ROWS / 2;
    /** From this width on the kernels do nothing new. */
    private static final int WIDEST = 128;

    private static final int CLASSES = 10;
    /** One byte in so many is not zero. */
    private static final int SPARSITY = 5;

    private final Thread thread;
    private volatile boolean over;

    private WarmUp(Hyperparameters hyperparameters, KernelChoice kernel) {
        thread = new Thread(() -> run(hyperparameters, kernel), "mlp-warm-up");
        thread.setDaemon(true);
    }

    /**
     * Begins to warm up, and returns at once.
     *
     * @param hyperparameters those of the training to come; only what decides the code's path counts
     * @param kernel which kernels to use; the scalar ones are left as they are, because compiled for short loops they would be
     *     slower in the long ones; if those demanded cannot be had nothing happens
     */
    public static WarmUp start(Hyperparameters hyperparameters, KernelChoice kernel) {
        WarmUp warmUp = new WarmUp(hyperparameters, kernel);
        warmUp.thread.start();
        return warmUp;
    }

    private void run(Hyperparameters hyperparameters, KernelChoice kernel) {
        try (Crew crew = new Crew(1, kernel)) {
            if (!crew.isScalar()) {
                Descent descent = descent(hyperparameters);
                crew.run(1, member -> descend(member, descent, MlpTraining.rule(hyperparameters)));
            }
        } catch (KernelUnavailableException e) {
            // The training itself will say so.
        }
    }

    private void descend(Crew.Member member, Descent descent, Update rule) {
        int[] order = new int[2 * ROWS]; // one batch twice: the next one is prepared in each step
        Arrays.setAll(order, i -> i % ROWS);
        descent.prepare(member, order, 0, ROWS, 0);
        double loss = 0; // with steps of no length the weights stay as they are, and it stays finite
        for (int step = 0; !over && Double.isFinite(loss); step++) {
            descent.step(member, order, 0, ROWS, ROWS, step & 1, 0f, rule);
            loss += descent.meanLoss(ROWS);
        }
    }

    private static Descent descent(Hyperparameters hyperparameters) {
        List<Integer> widths = new ArrayList<>(hyperparameters.hiddenWidths());
        widths.replaceAll(width -> Math.min(width, WIDEST));
        widths.add(0, INPUTS);
        widths.add(CLASSES);
        byte[] bytes = new byte[ROWS * INPUTS];
        for (int i = 0; i < bytes.length; i += SPARSITY) {
            bytes[i] = (byte) (i + 1);
        }
        RandomStream random = new RandomStream(0, 0, RandomStream.Purpose.WEIGHTS);
        Network network = new Network(Initialization.random(widths, random), ROWS);
        ByteMatrix rows = new ByteMatrix(ROWS, INPUTS, bytes, 1f, 0f);
        InputLayer input = new SparseInput(network.first(), rows, ROWS, 1, TILE, BATCH_ROWS);
        return new Descent(network, input, hyperparameters.activation(), new int[ROWS], ROWS, 1);
    }

    /** Ends the warm-up, and returns when its thread has ended. */
    @Override
    public void close() {
        over = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
