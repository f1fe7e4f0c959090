package io.github.mnistlab.benchmarks;

import io.github.mnistlab.mlp.Activation;
import io.github.mnistlab.mlp.ByteMatrix;
import io.github.mnistlab.mlp.Hyperparameters;
import io.github.mnistlab.mlp.MlpParameters;
import io.github.mnistlab.mlp.MlpTraining;
import io.github.mnistlab.mlp.Schedule;
import io.github.mnistlab.mlp.TrainingListener;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An epoch of the baseline's network on made-up images, of whose pairs of neighbouring pixels a given share is not zero: up to three fifths the first
 * layer visits those alone, above it visits all. The two should meet thereabouts or above.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(1)
public class DensityBenchmark {
    private static final int IMAGES = 20_000;
    private static final int PIXELS = 784;
    private static final int CLASSES = 10;

    /** Share of pairs that are not zero. */
    @Param({"0.25", "0.4", "0.59", "0.61", "0.8"})
    private double density;

    private ByteMatrix rows;
    private int[] labels;

    /** Makes the images. */
    @Setup
    public void prepare() {
        Random random = new Random(1);
        byte[] bytes = new byte[IMAGES * PIXELS];
        for (int i = 0; i < bytes.length; i += 2) {
            if (random.nextDouble() < density) {
                bytes[i] = (byte) (1 + random.nextInt(255));
                bytes[i + 1] = (byte) random.nextInt(256);
            }
        }
        rows = new ByteMatrix(IMAGES, PIXELS, bytes, 2f / 255f, -1f);
        labels = new int[IMAGES];
        Arrays.setAll(labels, i -> i % CLASSES);
    }

    /** Trains. */
    @Benchmark
    public MlpParameters epoch() {
        Hyperparameters hyperparameters = new Hyperparameters(
                List.of(128, 64), Activation.RELU, 0.003, 0.9, false, 0, Schedule.CONSTANT, 1, 64, 1, true);
        return MlpTraining.train(
                rows,
                labels,
                CLASSES,
                hyperparameters,
                0,
                1,
                KernelChoice.AUTO,
                Optional.empty(),
                Optional.empty(),
                TrainingListener.NONE);
    }
}
