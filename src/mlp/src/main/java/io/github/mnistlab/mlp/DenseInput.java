package io.github.mnistlab.mlp;

import io.github.mnistlab.mlp.kernel.Kernels;
import io.github.mnistlab.mlp.kernel.Matrix;
import io.github.mnistlab.mlp.kernel.Memory;
import io.github.mnistlab.mlp.kernel.Update;

/** The first layer over every input: a batch of rows is written out as floats and multiplied. */
final class DenseInput implements InputLayer {
    private final Network.Layer layer;
    private final RowReader reader;
    private final Matrix x;
    private final DenseUpdate update;

    DenseInput(Network network, Rows rows, int batchSize, int threads) {
        this.layer = network.first();
        this.reader = new RowReader(rows);
        int batchRows = Network.batchRows(batchSize);
        this.x = new Memory(Memory.floats(batchRows, rows.width())).matrix(batchRows, rows.width());
        this.update = new DenseUpdate(layer, network.zero, threads);
    }

    @Override
    public void prepare(Crew.Member member, int[] rows, int start, int count, int parity) {
        // Rows are read where they are used.
    }

    @Override
    public void forwardColumns(Crew.Member member, int count, int parity, boolean rectify, Matrix out) {
        // All is done by rows: they are independent, and each is read once.
    }

    @Override
    public void forwardRows(Crew.Member member, int[] rows, int start, int from, int to, boolean rectify, Matrix out) {
        for (int i = from; i < to; i++) {
            reader.read(rows[start + i], x, i);
        }
        float floor = rectify ? 0f : Float.NEGATIVE_INFINITY;
        int end = Network.roundUp(to, Kernels.ROWS);
        member.kernels().multiply(x, layer.weights, layer.inputs, layer.biases, floor, out, from, end);
    }

    @Override
    public void update(Crew.Member member, int count, int parity, float rate, Update rule) {
        update.apply(member, x, count, rate, rule);
    }
}
