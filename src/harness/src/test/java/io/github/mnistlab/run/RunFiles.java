package io.github.mnistlab.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies runs and falsifies them. */
final class RunFiles {
    private RunFiles() {}

    static void copyTree(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    /** Replaces text in a file of a run that must have it. */
    static void edit(RunFolder run, String file, String text, String by) throws IOException {
        Path path = run.path().resolve(file);
        String before = Files.readString(path);
        if (!before.contains(text)) {
            throw new IllegalArgumentException(path + " has no " + text);
        }
        Files.writeString(path, before.replace(text, by));
    }

    /** The same, with `SHA256SUMS` brought into line, as a forger would. */
    static void forge(RunFolder run, String file, String text, String by) throws IOException {
        String before = Sha256.of(Files.readAllBytes(run.path().resolve(file)));
        edit(run, file, text, by);
        String now = Sha256.of(Files.readAllBytes(run.path().resolve(file)));
        Path sums = run.path().resolve("SHA256SUMS");
        Files.writeString(sums, Files.readString(sums, UTF_8).replace(before, now));
    }
}
