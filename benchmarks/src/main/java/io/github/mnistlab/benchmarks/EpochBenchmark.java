package io.github.mnistlab.benchmarks;

import io.github.mnistlab.dataset.ImageDataset;
import io.github.mnistlab.dataset.Mnist;
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
 * Training for one epoch on MNIST in batches of 64 with one thread: drawing the weights, all steps, and the digest of the
 * result.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(1)
public class EpochBenchmark {
    private static final int BATCH = 64;

    /** Hidden widths and, after a slash, images: all 60,000, or 64 batches where widths make an epoch long. */
    @Param({"128-64/60000", "512-256/4096", "1024-1024/4096"})
    private String job;

    @Param({"VECTOR", "SCALAR"})
    private KernelChoice kernel;

    private ByteMatrix rows;
    private int[] labels;
    private Hyperparameters hyperparameters;

    /** Reads the images and takes as many as the job wants. */
    @Setup
    public void prepare() {
        String[] widthsAndImages = job.split("/", -1);
        int images = Integer.parseInt(widthsAndImages[1]);
        ImageDataset train = Mnist.load().train().slice(0, images);
        rows = new ByteMatrix(
                images, train.height() * train.width(), train.pixels(), ImageDataset.SCALE, ImageDataset.OFFSET);
        labels = train.labels();
        List<Integer> widths = Arrays.stream(widthsAndImages[0].split("-", -1))
                .map(Integer::valueOf)
                .toList();
        hyperparameters = new Hyperparameters(
                widths, Activation.RELU, 0.003, 0.9, false, 0, Schedule.CONSTANT, 1, BATCH, 1, true);
    }

    /** Trains. */
    @Benchmark
    public MlpParameters epoch() {
        return MlpTraining.train(
                rows,
                labels,
                Mnist.CLASSES.size(),
                hyperparameters,
                0,
                1,
                kernel,
                Optional.empty(),
                Optional.empty(),
                TrainingListener.NONE);
    }
}
