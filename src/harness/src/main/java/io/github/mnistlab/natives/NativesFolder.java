package io.github.mnistlab.natives;

import io.github.mnistlab.record.DurableFiles;
import io.github.mnistlab.record.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A folder of unpacked natives.
 *
 * @param path where it is
 */
public record NativesFolder(Path path) {
    static final String MANIFEST = "MANIFEST";
    private static final int LONGEST = 1 << 16;

    /** Writes the manifest, after everything else, and waits for the disk. */
    void seal(List<NativeFile> files) throws IOException {
        for (NativeFile file : files) {
            DurableFiles.sync(path.resolve(file.name()));
        }
        String text = files.stream().map(file -> file + "\n").collect(Collectors.joining());
        Path manifest = path.resolve(MANIFEST);
        Files.writeString(manifest, text, StandardCharsets.UTF_8);
        DurableFiles.sync(manifest);
        DurableFiles.syncFolder(path);
    }

    /** Whether every file of the manifest is there with its size; reads none of them. */
    boolean isWhole() {
        try {
            List<NativeFile> files = manifest();
            return !files.isEmpty()
                    && files.stream().noneMatch(file -> sizeProblem(file).isPresent());
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** What is not as the manifest says, a line each; reads every file whole. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        try {
            for (NativeFile file : manifest()) {
                sizeProblem(file).or(() -> digestProblem(file)).ifPresent(problems::add);
            }
        } catch (IOException | IllegalArgumentException e) {
            problems.add(path.resolve(MANIFEST) + ": cannot be read");
        }
        return problems;
    }

    private List<NativeFile> manifest() throws IOException {
        try (InputStream in = Files.newInputStream(path.resolve(MANIFEST))) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8)
                    .lines()
                    .map(NativeFile::parse)
                    .toList();
        }
    }

    private Optional<String> sizeProblem(NativeFile file) {
        Path found = path.resolve(file.name());
        try {
            return Files.isRegularFile(found, LinkOption.NOFOLLOW_LINKS) && Files.size(found) == file.size()
                    ? Optional.empty()
                    : Optional.of(found + ": is missing or has not " + file.size() + " bytes");
        } catch (IOException e) {
            return Optional.of(found + ": cannot be read");
        }
    }

    private Optional<String> digestProblem(NativeFile file) {
        Path found = path.resolve(file.name());
        try {
            return Sha256.of(found).equals(file.sha256())
                    ? Optional.empty()
                    : Optional.of(found + ": has not the SHA-256 " + file.sha256());
        } catch (IOException e) {
            return Optional.of(found + ": cannot be read");
        }
    }
}
