package io.github.mnistlab.exactness;

import io.github.mnistlab.mlp.MlpTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lines of {@link LegMain} that hold everywhere, as they are kept beside the tests. */
final class PinnedTraces {
    private static final Path FILE = Path.of("src/test/resources/exactness/traces.txt");

    private final List<String> lines;

    private PinnedTraces(List<String> lines) {
        this.lines = lines;
    }

    /** Reads the file. */
    static PinnedTraces read() {
        try {
            return new PinnedTraces(Files.readAllLines(FILE));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Pins anew what a JVM printed. */
    static void write(List<String> output) throws IOException {
        List<String> epochs =
                output.stream().filter(line -> line.startsWith("epoch ")).toList();
        Files.createDirectories(FILE.getParent());
        Files.writeString(
                FILE, "numeric contract " + MlpTraining.NUMERIC_CONTRACT + "\n" + String.join("\n", epochs) + "\n");
    }

    /** The version of the numeric contract that they belong to, in words. */
    String contract() {
        return lines.get(0);
    }

    /** The epochs of a case. */
    List<String> of(TrainingCase training) {
        return LegRunner.epochs(lines, training);
    }

    /** The digest after the last epoch. */
    String digest(TrainingCase training) {
        List<String> epochs = of(training);
        return epochs.get(epochs.size() - 1).replaceFirst(".* digest (\\p{XDigit}{64}).*", "$1");
    }
}
