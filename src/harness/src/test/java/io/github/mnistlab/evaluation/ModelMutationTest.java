package io.github.mnistlab.evaluation;

import static io.github.mnistlab.evaluation.TinyModels.FLOAT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged files, by the thousand: each is refused in one line, or runs. */
class ModelMutationTest {
    private static final int MUTANTS = 2_000;

    private final ProviderPolicy policy = new ProviderPolicy(NvidiaDriver.ofThisMachine());

    static Stream<OnnxFile> models() {
        return Stream.of(
                Digits.model(),
                TinyModels.logSoftmax(4).file("tiny.onnx"),
                TinyModels.model()
                        .input("input", FLOAT, -1, 4)
                        .integers("shape", -1, 2)
                        .integers("columns", 1, 0)
                        .floats("bias", 0.5f, -0.5f)
                        .gatherColumns("input", "columns", "some")
                        .node("Reshape", List.of("some", "shape"), "reshaped")
                        .node("Add", List.of("reshaped", "bias"), "sum")
                        .node("LogSoftmax", "sum", "output")
                        .output("output", FLOAT, -1, 2)
                        .file("wired.onnx"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void should_refuse_in_one_line_or_run_when_bytes_are_changed(OnnxFile model) {
        SplittableRandom random = new SplittableRandom(20261127);
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            refused += refuses(new OnnxFile(model.name(), mutant(model.bytes(), random))) ? 1 : 0;
        }
        assertThat(refused).as("refused").isBetween(MUTANTS / 10, MUTANTS);
    }

    /** Mostly where the structure is, not the weights. */
    private static byte[] mutant(byte[] whole, SplittableRandom random) {
        byte[] bytes = whole.clone();
        int structure = random.nextInt(4) == 0 ? bytes.length : Math.min(bytes.length, 600);
        for (int change = random.nextInt(1, 4); change > 0; change--) {
            int at = random.nextBoolean() ? random.nextInt(structure) : bytes.length - 1 - random.nextInt(structure);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                default -> {
                    int from = random.nextInt(structure);
                    int length = Math.min(random.nextInt(1, 17), bytes.length - Math.max(at, from));
                    System.arraycopy(whole, from, bytes, at, Math.max(0, length));
                }
            }
            structure = Math.min(structure, bytes.length);
        }
        return bytes;
    }

    private boolean refuses(OnnxFile model) {
        try (InferenceSession session = policy.open(model, ProviderKind.CPU, 1)) {
            session.logProbabilities(new byte[3 * session.features()], PixelScale.MINUS_ONE_TO_ONE, 3);
            return false;
        } catch (UserFailure e) {
            assertThat(e.getMessage())
                    .startsWith(model.name() + ": ")
                    .hasSizeLessThan(600)
                    .doesNotContainPattern("\\p{Cntrl}");
            return true;
        }
    }
}
