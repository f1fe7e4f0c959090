package io.github.mnistlab.benchmarks;

import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.mlp.kernel.Kernels;
import io.github.mnistlab.mlp.kernel.Matrix;
import io.github.mnistlab.mlp.kernel.Memory;
import java.util.Arrays;
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
 * The two matrix products of a dense layer on a batch of 64; each is batch · inputs · outputs multiply-adds.
 *
 * <p>The layer is warm in the cache as far as it fits there, which in training it is not: compare kernels by this, not runs.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KernelBenchmark {
    private static final int BATCH = 64;

    /** Inputs and outputs of the layer. */
    @Param({"128-64", "512-256", "1024-1024"})
    private String layer;

    @Param({"VECTOR", "SCALAR"})
    private KernelChoice kernel;

    private Kernels kernels;
    private int inputs;
    private Matrix activations;
    private Matrix weights;
    private Matrix bias;
    private Matrix zero;
    private Matrix outputs;
    private Matrix gradient;

    /** Makes a layer with weights and activations from 0 to 1. */
    @Setup
    public void prepare() {
        int[] widths =
                Arrays.stream(layer.split("-", -1)).mapToInt(Integer::parseInt).toArray();
        inputs = widths[0];
        int units = widths[1];
        kernels = Kernels.choose(kernel);
        Memory memory = new Memory(Memory.floats(BATCH, inputs)
                + 2 * Memory.floats(inputs, units)
                + Memory.floats(BATCH, units)
                + 2 * Memory.floats(1, units));
        activations = memory.matrix(BATCH, inputs);
        weights = memory.matrix(inputs, units);
        gradient = memory.matrix(inputs, units);
        outputs = memory.matrix(BATCH, units);
        bias = memory.matrix(1, units);
        zero = memory.matrix(1, units);
        Random random = new Random(1);
        fill(activations, random);
        fill(weights, random);
        fill(bias, random);
        fill(outputs, random);
    }

    private static void fill(Matrix matrix, Random random) {
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < matrix.columns(); column++) {
                matrix.data()[matrix.at(row) + column] = random.nextFloat();
            }
        }
    }

    /** What the layer gives for the batch. */
    @Benchmark
    public Matrix forward() {
        kernels.multiply(activations, weights, inputs, bias, 0f, outputs, 0, BATCH);
        return outputs;
    }

    /** The gradient of the layer's weights, where the outputs serve as the gradient of the layer's outputs. */
    @Benchmark
    public Matrix gradient() {
        kernels.multiplyTransposed(activations, 0, inputs, outputs, BATCH, zero, gradient, 0, outputs.padded());
        return gradient;
    }
}
