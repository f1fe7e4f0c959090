package io.github.mnistlab.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Small changes of a fuzz test's seeds, the same ones in every run: what the everyday build tries beside the seeds themselves. */
public final class Mutants {
    private static final int MUTANTS = 1000;

    /** What readers of numbers and lengths stumble over. */
    private static final byte[][] EXTREMES = {
        {0},
        {(byte) 0xFF},
        {0x7F},
        {(byte) 0x80},
        {0, 0, 0, 0},
        {-1, -1, -1, -1},
        {0x7F, -1, -1, -1},
        {-1, -1, -1, 0x7F}
    };

    private final Random random = new Random(20261127);
    private final List<byte[]> seeds;

    private Mutants(List<byte[]> seeds) {
        this.seeds = seeds;
    }

    /** Reads an input; true if it gave a value, false if it was refused. */
    @FunctionalInterface
    public interface Reading {
        boolean isRead(byte[] input) throws Exception;
    }

    /**
     * Has every mutant read; some must be refused and some must not, or nothing was tried.
     *
     * @param test whose seeds are in the folder beside it that Jazzer takes them from, `<class>Inputs`
     */
    public static void read(Class<?> test, Reading reading) throws Exception {
        Mutants mutants = new Mutants(seeds(test));
        int read = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutants.next();
            try {
                read += reading.isRead(mutant) ? 1 : 0;
            } catch (Throwable defect) {
                throw new AssertionError("neither read nor refused: " + kept(test, mutant), defect);
            }
        }
        assertThat(read).as("mutants that were read").isBetween(1, MUTANTS - 1);
    }

    private static List<byte[]> seeds(Class<?> test) throws IOException, URISyntaxException {
        Path folder = Path.of(test.getResource(test.getSimpleName() + "Inputs").toURI());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(Mutants::bytes)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the input is now, to be looked at and put among the seeds. */
    private static Path kept(Class<?> test, byte[] mutant) throws IOException {
        return Files.write(Path.of("target", test.getSimpleName() + ".defect"), mutant)
                .toAbsolutePath();
    }

    /** One to four changes of a seed. */
    private byte[] next() {
        byte[] bytes = seed();
        for (int changes = 1 + random.nextInt(4); changes > 0 && bytes.length > 0; changes--) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + 1 + random.nextInt(20));
            bytes = switch (random.nextInt(8)) {
                case 0 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
                case 1 -> joined(bytes, at, new byte[] {(byte) (bytes[at] + random.nextInt(3) - 1)}, at + 1);
                case 2 -> joined(bytes, at, extreme(), at);
                case 3 -> joined(bytes, at, extreme(), to);
                case 4 -> joined(bytes, at, piece(), random.nextBoolean() ? at : to);
                case 5 -> joined(bytes, to, Arrays.copyOfRange(bytes, at, to), to);
                case 6 -> joined(bytes, at, new byte[0], to);
                default -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
            };
        }
        return bytes;
    }

    private byte[] seed() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] extreme() {
        return EXTREMES[random.nextInt(EXTREMES.length)];
    }

    /** Some bytes of a seed, maybe another. */
    private byte[] piece() {
        byte[] other = seed();
        int from = random.nextInt(other.length + 1);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(40)));
    }

    private static byte[] joined(byte[] bytes, int end, byte[] middle, int resume) {
        byte[] joined = new byte[end + middle.length + bytes.length - resume];
        System.arraycopy(bytes, 0, joined, 0, end);
        System.arraycopy(middle, 0, joined, end, middle.length);
        System.arraycopy(bytes, resume, joined, end + middle.length, bytes.length - resume);
        return joined;
    }
}
