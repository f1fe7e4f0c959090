package io.github.mnistlab.mlp.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both kernels give the same bits on awkward sizes; the tests' JVM must have the Vector API, so that this cannot skip. */
class KernelsParityTest {
    private final Kernels scalar = Kernels.choose(KernelChoice.SCALAR);
    private final Kernels vector = Kernels.choose(KernelChoice.VECTOR);

    /** The same random numbers for both. */
    private static Matrix random(int rows, int columns, long seed) {
        Matrix matrix = new Memory(Memory.floats(rows, columns)).matrix(rows, columns);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                matrix.data[matrix.at(i) + j] = (float) (random.nextDouble() * 2 - 1);
            }
        }
        return matrix;
    }

    @Test
    void should_run_the_vector_kernels_when_they_are_demanded() {
        assertThat(vector.name()).startsWith("vector-");
        assertThat(scalar.name()).isEqualTo("scalar");
    }

    @ParameterizedTest
    @CsvSource({
        "4,1,1",
        "4,3,10",
        "8,13,16",
        "8,64,10",
        "12,207,33",
        "64,784,128",
        "4,2,300",
        "8,100,520",
        "300,520,130"
    })
    void should_multiply_to_the_same_bits_when_sizes_are_odd(int rows, int depth, int n) {
        Matrix a = random(rows, depth, 1);
        Matrix b = random(depth, n, 2);
        Matrix init = random(1, n, 3);
        for (float floor : new float[] {0f, Float.NEGATIVE_INFINITY}) {
            Matrix c = random(rows, n, 4);
            Matrix d = random(rows, n, 4);
            scalar.multiply(a, b, depth, init, floor, c, 0, rows);
            vector.multiply(a, b, depth, init, floor, d, 0, rows);
            assertThat(d.data).isEqualTo(c.data);
        }
    }

    @Test
    void should_be_the_plain_chain_of_fma_when_multiplying() {
        Matrix a = random(4, 5, 1);
        Matrix b = random(5, 3, 2);
        Matrix init = random(1, 3, 3);
        Matrix c = random(4, 3, 4);
        vector.multiply(a, b, 5, init, 0f, c, 0, 4);
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 3; j++) {
                float sum = init.data[init.at(0) + j];
                for (int k = 0; k < 5; k++) {
                    sum = Math.fma(a.data[a.at(i) + k], b.data[b.at(k) + j], sum);
                }
                assertThat(c.data[c.at(i) + j]).isEqualTo(Math.max(sum, 0f));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1,16,10",
        "13,32,16",
        "64,128,64",
        "33,48,300",
        "64,784,128",
        "300,112,1040",
        "40,304,1040",
        "530,304,1040"
    })
    void should_multiply_transposed_to_the_same_bits_when_sizes_are_odd(int depth, int columns, int n) {
        Matrix a = random(depth, columns, 1);
        Matrix b = random(depth, n, 2);
        Matrix zero = new Memory(Memory.floats(1, n)).matrix(1, n);
        Matrix c = random(columns, n, 4);
        Matrix d = random(columns, n, 4);
        scalar.multiplyTransposed(a, 0, columns, b, depth, zero, c, 0, c.padded);
        vector.multiplyTransposed(a, 0, columns, b, depth, zero, d, 0, c.padded);
        assertThat(d.data).isEqualTo(c.data);
        scalar.multiplyTransposed(a, 16, columns, b, depth, zero, c, 0, 16);
        vector.multiplyTransposed(a, 16, columns, b, depth, zero, d, 0, 16);
        assertThat(d.data).isEqualTo(c.data);
    }

    @ParameterizedTest
    @CsvSource({"4,1,1", "4,3,10", "8,13,16", "12,207,33", "64,300,130", "24,5,272", "260,520,80", "300,530,130"})
    void should_multiply_by_a_matrix_that_lies_transposed_when_sizes_are_odd(int rows, int depth, int n) {
        Matrix a = random(rows, depth, 1);
        Matrix b = random(Matrix.pad(n), depth, 2);
        Matrix zero = zero(1, n);
        Matrix expected = random(rows, n, 3);
        for (int i = 4; i < rows; i++) {
            for (int j = 0; j < expected.padded; j++) {
                float sum = 0;
                for (int k = 0; k < depth; k++) {
                    sum = Math.fma(a.data[a.at(i) + k], b.data[b.at(j) + k], sum);
                }
                expected.data[expected.at(i) + j] = sum;
            }
        }
        for (Kernels kernels : List.of(scalar, vector)) {
            Matrix c = random(rows, n, 3);
            kernels.multiplyByTransposed(a, b, depth, zero, c, 4, rows);
            assertThat(c.data).as(kernels.name()).isEqualTo(expected.data);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,7,10", "5,784,16", "64,784,128", "9,100,112", "3,50,240", "2,784,1008"})
    void should_multiply_sparse_rows_to_the_same_bits_when_read_in_any_pieces(int rows, int inputs, int n) {
        int pairs = (inputs + 1) / 2;
        Matrix m = random(2 * pairs, n, 1);
        Matrix init = random(1, n, 2);
        float[] table = table();
        Sparse sparse = new Sparse(rows, pairs);
        Matrix expected = sparse.product(m, init, table);
        for (Kernels kernels : List.of(scalar, vector)) {
            Matrix byRows = random(rows, n, 3);
            SparseRows lists = sparse.byRow();
            Matrix from = init;
            for (int k = 0; k < pairs; k += 31) {
                int limit = Math.min(k + 31, pairs);
                kernels.multiplySparse(lists, 0, rows, limit, limit - k, table, m, from, byRows, 0, byRows.padded);
                from = byRows;
            }
            assertThat(byRows.data).as("%s by rows", kernels.name()).isEqualTo(expected.data);
            Matrix byInputs = repeat(init, rows);
            SparseRows turned = sparse.byInput();
            for (int i = 0; i < rows; i += 3) {
                kernels.addSparse(turned, pairs, i + 3, table, m, byInputs, 0, byInputs.padded);
            }
            assertThat(byInputs.data).as("%s by inputs", kernels.name()).isEqualTo(expected.data);
        }
    }

    @Test
    void should_leave_the_other_rows_alone_when_only_some_are_multiplied() {
        Matrix m = random(20, 40, 1);
        Matrix init = random(1, 40, 2);
        Sparse sparse = new Sparse(9, 10);
        Matrix expected = random(9, 40, 3);
        Matrix product = sparse.product(m, init, table());
        for (int i = 4; i < 7; i++) {
            System.arraycopy(product.data, product.at(i) + 16, expected.data, expected.at(i) + 16, 32);
        }
        for (Kernels kernels : List.of(scalar, vector)) {
            Matrix out = random(9, 40, 3);
            kernels.multiplySparse(sparse.byRow(), 4, 3, 10, 0, table(), m, init, out, 16, 48);
            assertThat(out.data).as(kernels.name()).isEqualTo(expected.data);
        }
    }

    @ParameterizedTest
    @CsvSource({"64,128", "7,10", "9,112", "13,300", "5,272", "1,96"})
    void should_sum_a_sparse_gradient_to_the_same_bits_when_sizes_are_odd(int rows, int n) {
        int pairs = 11;
        Matrix delta = random(rows, n, 1);
        Matrix init = random(1, n, 6);
        float[] table = table();
        Sparse sparse = new Sparse(rows, pairs);
        Matrix expected = random(2 * 4, n, 2);
        for (int r = 0; r < 2 * 4; r++) {
            for (int j = 0; j < delta.padded; j++) {
                float sum = init.data[init.at(0) + j];
                for (int go = 0; go < 2; go++) {
                    for (int i = 0; i < rows; i++) {
                        int pair = sparse.pairs[i][5 + r / 2];
                        if (pair != 0) {
                            sum = Math.fma(table[pair >>> r % 2 * 8 & 255], delta.data[delta.at(i) + j], sum);
                        }
                    }
                }
                expected.data[expected.at(r) + j] = sum;
            }
        }
        for (Kernels kernels : List.of(scalar, vector)) {
            Matrix out = random(2 * 4, n, 2);
            kernels.sumSparse(sparse.byInput(), 5, 4, table, delta, init, out, 0, delta.padded);
            kernels.sumSparse(sparse.byInput(), 5, 4, table, delta, out, out, 0, delta.padded);
            assertThat(out.data).as(kernels.name()).isEqualTo(expected.data);
        }
    }

    private static Matrix repeat(Matrix row, int rows) {
        Matrix matrix = new Memory(Memory.floats(rows, row.columns)).matrix(rows, row.columns);
        for (int i = 0; i < rows; i++) {
            System.arraycopy(row.data, row.at(0), matrix.data, matrix.at(i), row.padded);
        }
        return matrix;
    }

    /** Rows of pairs of bytes, of which some are zero, some half. */
    private static final class Sparse {
        final int[][] pairs;

        Sparse(int rows, int width) {
            SplittableRandom random = new SplittableRandom(5);
            this.pairs = new int[rows][width];
            for (int[] row : pairs) {
                for (int k = 0; k < width; k++) {
                    row[k] = random.nextInt(4) == 0 ? random.nextInt(256) : 0;
                    row[k] |= random.nextInt(4) == 0 ? random.nextInt(256) << 8 : 0;
                }
            }
        }

        SparseRows byRow() {
            return lists(pairs.length, pairs[0].length, false);
        }

        SparseRows byInput() {
            return lists(pairs[0].length, pairs.length, true);
        }

        private SparseRows lists(int lists, int width, boolean turned) {
            int[] entries = new int[lists * width];
            SparseRows sparse = new SparseRows(lists);
            sparse.over(entries);
            int e = 0;
            for (int list = 0; list < lists; list++) {
                int start = e;
                for (int k = 0; k < width; k++) {
                    int pair = turned ? pairs[k][list] : pairs[list][k];
                    if (pair != 0) {
                        entries[e++] = k << 16 | pair;
                    }
                }
                sparse.set(list, start, e);
            }
            return sparse;
        }

        /** The definition. */
        Matrix product(Matrix m, Matrix init, float[] table) {
            Matrix out = repeat(init, pairs.length);
            for (int i = 0; i < pairs.length; i++) {
                for (int k = 0; k < pairs[i].length; k++) {
                    int pair = pairs[i][k];
                    for (int j = 0; j < m.padded && pair != 0; j++) {
                        float first = Math.fma(table[pair & 255], m.data[m.at(2 * k) + j], out.data[out.at(i) + j]);
                        out.data[out.at(i) + j] = Math.fma(table[pair >>> 8], m.data[m.at(2 * k + 1) + j], first);
                    }
                }
            }
            return out;
        }
    }

    private static float[] table() {
        float[] table = new float[256];
        for (int b = 0; b < 256; b++) {
            table[b] = b / 127.5f;
        }
        return table;
    }

    @ParameterizedTest
    @CsvSource({"true,0.0", "false,0.0", "false,0.0001", "true,0.0001"})
    void should_update_to_the_same_bits_when_rules_differ(boolean nesterov, float decay) {
        Update rule = new Update(0.9f, decay, nesterov);
        Matrix g = random(5, 40, 1);
        Matrix[] v = {random(7, 40, 2), random(7, 40, 2), random(7, 40, 2)};
        Matrix[] w = {random(7, 40, 3), random(7, 40, 3), random(7, 40, 3)};
        Matrix[] s = {random(1, 40, 4), random(1, 40, 4)};
        scalar.update(g, 0, v[0], w[0], 2, 5, 0, 48, 0.003f, rule);
        vector.update(g, 0, v[1], w[1], 2, 5, 0, 48, 0.003f, rule);
        assertThat(w[1].data).isEqualTo(w[0].data);
        assertThat(v[1].data).isEqualTo(v[0].data);
        vector.updateAndSum(g, 0, v[2], w[2], 2, 5, 0, 48, 0.003f, rule, s[0]);
        assertThat(w[2].data).isEqualTo(w[0].data);
        scalar.updateAndSum(g, 0, random(7, 40, 2), random(7, 40, 3), 2, 5, 0, 48, 0.003f, rule, s[1]);
        assertThat(s[0].data).isEqualTo(s[1].data);
        scalar.update(g, 0, v[0], w[0], 2, 5, 16, 32, 0.003f, rule);
        vector.update(g, 0, v[1], w[1], 2, 5, 16, 32, 0.003f, rule);
        assertThat(w[1].data).isEqualTo(w[0].data);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void should_keep_velocities_normal_when_they_shrink(boolean nesterov) {
        Update rule = new Update(0.5f, 0f, nesterov);
        float[] before = {Float.MIN_NORMAL, 0x3p-124f, 0x1p-123f, -0x1p-123f, Float.MIN_VALUE, 0x1.2468acp-70f, 0.25f};
        float[] after = {0f, 0x1p-123f, 0f, -0x1p-124f, 0f, 0x1.2468acp-71f, 0.125f};
        Matrix still = zero(1, 16);
        for (Kernels kernels : List.of(scalar, vector)) {
            Matrix v = zero(1, 16);
            System.arraycopy(before, 0, v.data, v.at(0), before.length);
            Matrix w = zero(1, 16);
            w.data[w.at(0) + 8] = Float.NaN;
            kernels.update(still, 0, v, w, 0, 1, 0, 16, 1f, rule);
            assertThat(Arrays.copyOfRange(v.data, v.at(0), v.at(0) + after.length))
                    .as(kernels.name())
                    .isEqualTo(after);
            assertThat(v.data[v.at(0) + 8]).as("not a number stays so").isNaN();
            System.arraycopy(before, 0, v.data, v.at(0), before.length);
            kernels.updateAndSum(still, 0, v, w, 0, 1, 0, 16, 1f, rule, zero(1, 16));
            assertThat(Arrays.copyOfRange(v.data, v.at(0), v.at(0) + after.length))
                    .as("%s, with sums", kernels.name())
                    .isEqualTo(after);
        }
    }

    private static Matrix zero(int rows, int columns) {
        return new Memory(Memory.floats(rows, columns)).matrix(rows, columns);
    }

    @Test
    void should_rectify_and_sum_to_the_same_bits_when_values_are_special() {
        Matrix[] m = {random(8, 20, 1), random(8, 20, 1)};
        Matrix[] a = {random(8, 20, 2), random(8, 20, 2)};
        Matrix[] sums = {random(1, 20, 3), random(1, 20, 3)};
        for (int i = 0; i < 2; i++) {
            a[i].data[a[i].at(0)] = -0f;
            a[i].data[a[i].at(1)] = Float.NaN;
            m[i].data[m[i].at(2)] = -0f;
            m[i].data[m[i].at(3)] = Float.NEGATIVE_INFINITY;
            Kernels kernels = i == 0 ? scalar : vector;
            kernels.rectifyGradient(m[i], a[i], 0, 8);
            kernels.sumRows(m[i], 7, sums[i], 0, 32);
            kernels.rectify(m[i], 0, 8, 0, 32);
        }
        assertThat(m[1].data).isEqualTo(m[0].data);
        assertThat(sums[1].data).isEqualTo(sums[0].data);
    }

    @Test
    void should_refuse_when_the_matrices_do_not_fit_into_an_array() {
        assertThatThrownBy(() -> new Memory(Memory.floats(65_536, 65_536)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("make its layers narrower or the batch smaller");
    }
}
