package io.github.mnistlab.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever bytes are in a spec or an override: it is read, or the user is told; nothing else ever comes out. */
class SpecMutationTest {
    private static final int MUTANTS = 20_000;

    /** What YAML gives a meaning, and what readers of numbers and text stumble over. */
    private static final String SPLICES =
            "\\U00110000 \\xff \\ud800 \\\n !<> !! &a *a <<: ? - : , [ ] { } | > |9 # % @ ` ' \" --- ...\n"
                    + " %YAML 9.9\n %TAG !! a\n 1e999999999 1e-999999999 .nan -0 ~ null \t \r \u0085 \u2028 \uFEFF \uFFFE \uD83D\uDE00 \u0000 \u001b";

    private static final String SEED_SPEC = """
            description: "A \\"quoted\\" text, and 'more'"
            layers: [128, 64]
            activation: relu
            learningRate: 3.0e-3
            nesterov: true
            seed: 1
            dataset:
              name: 'it''s'
              dir: data
              sha256: {t10k-images-idx3-ubyte: %s}
            evaluation:
              batchSize: 1000
            gate:
              minAccuracy: 0.97
            """.formatted("0".repeat(63) + "a");

    @TempDir
    private Path folder;

    private final Random random = new Random(20261124);
    private int read;
    private int refused;

    @Test
    void should_read_or_refuse_every_mutant_of_a_spec() throws IOException {
        SpecReader reader = new SpecReader(folder);
        Path file = folder.resolve("mutant.yaml");
        byte[] seed = SEED_SPEC.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutant(seed);
            Files.write(file, mutant);
            attempt(() -> reader.read("mutant", List.of()), new String(mutant, StandardCharsets.UTF_8));
        }
        assertThat(read).isGreaterThan(100);
        assertThat(refused).isGreaterThan(10_000);
    }

    @Test
    void should_read_or_refuse_every_mutant_of_an_override() throws IOException {
        Files.writeString(folder.resolve("x.yaml"), "{}");
        SpecReader reader = new SpecReader(folder);
        byte[] seed =
                "learningRate=0.01,layers=[256],description='a, b',gate={minAccuracy: 0.9},evaluation.provider=cpu"
                        .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < MUTANTS; i++) {
            String mutant = new String(mutant(seed), StandardCharsets.UTF_8);
            attempt(() -> reader.read("x", Overrides.parse(mutant)), mutant);
        }
        assertThat(read).isGreaterThan(100);
        assertThat(refused).isGreaterThan(10_000);
    }

    private void attempt(Runnable reading, String mutant) {
        try {
            reading.run();
            read++;
        } catch (UserFailure failure) {
            refused++;
            assertThat(failure.getMessage()).isNotBlank();
        } catch (RuntimeException | StackOverflowError defect) {
            throw new AssertionError("neither read nor refused: " + mutant, defect);
        }
    }

    /** One to four changes: a byte replaced, removed or doubled, a splice put in, a piece repeated or cut off. */
    private byte[] mutant(byte[] seed) {
        byte[] bytes = seed;
        for (int changes = 1 + random.nextInt(4); changes > 0 && bytes.length > 0; changes--) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + 1 + random.nextInt(20));
            bytes = switch (random.nextInt(6)) {
                case 0 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
                case 1 -> joined(bytes, at, new byte[0], at + 1);
                case 2 -> joined(bytes, at, splice(), at);
                case 3 -> joined(bytes, at, splice(), to);
                case 4 -> joined(bytes, to, Arrays.copyOfRange(bytes, at, to), to);
                default -> random.nextInt(8) == 0 ? Arrays.copyOf(bytes, at) : joined(bytes, at, new byte[0], to);
            };
        }
        return bytes;
    }

    private byte[] splice() {
        String[] all = SPLICES.split(" ", -1);
        return all[random.nextInt(all.length)].getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] bytes, int end, byte[] middle, int resume) {
        byte[] joined = new byte[end + middle.length + bytes.length - resume];
        System.arraycopy(bytes, 0, joined, 0, end);
        System.arraycopy(middle, 0, joined, end, middle.length);
        System.arraycopy(bytes, resume, joined, end + middle.length, bytes.length - resume);
        return joined;
    }
}
