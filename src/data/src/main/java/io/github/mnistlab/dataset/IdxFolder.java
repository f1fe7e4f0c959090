package io.github.mnistlab.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder with a dataset in MNIST's four files, {@code train-images-idx3-ubyte}, {@code train-labels-idx1-ubyte},
 * {@code t10k-images-idx3-ubyte} and {@code t10k-labels-idx1-ubyte}.
 *
 * <p>Each is plain, or compressed with {@code .gz} after its name. Where both are there the plain one is read, which is
 * quicker; whether a file is compressed is then told from its content.
 */
public final class IdxFolder {
    private IdxFolder() {}

    /**
     * Reads the four files.
     *
     * @param name what reports call the dataset
     * @param dir the folder
     * @param pinnedSha256 file name without {@code .gz} to the SHA-256 that its uncompressed bytes must have, in hex; files that
     *     are not named may be anything
     * @throws DatasetException if files are missing, malformed, do not fit together, or are not the pinned ones
     */
    public static ImageSets load(String name, Path dir, Map<String, String> pinnedSha256) {
        requireKnownNames(pinnedSha256);
        Map<IdxFile, Path> files = find(dir);
        ImageSets sets = IdxSets.load(name, file -> source(files.get(file)));
        requirePinned(files, sets.sha256(), pinnedSha256);
        return sets;
    }

    /**
     * Reads the test images and their labels alone, of a folder that has all four files.
     *
     * @param classes of the whole dataset, which the test images alone may not have
     * @throws DatasetException as {@link #load} does, but for the content of the training files, or if an image is of none of the
     *     classes
     */
    public static TestImages loadTest(String name, Path dir, Map<String, String> pinnedSha256, ClassLabels classes) {
        requireKnownNames(pinnedSha256);
        Map<IdxFile, Path> files = find(dir);
        TestImages test = IdxSets.loadTest(name, file -> source(files.get(file)), classes);
        requirePinned(files, test.sha256(), pinnedSha256);
        return test;
    }

    /**
     * The digests that {@link #load} would give, much cheaper: the files are read, but not kept.
     *
     * @return file name without {@code .gz} to the SHA-256 of its uncompressed bytes in lower-case hex
     * @throws DatasetException if files are missing or cannot be read
     */
    public static SortedMap<String, String> sha256(Path dir) {
        SortedMap<String, String> digests = new TreeMap<>();
        find(dir).forEach((file, path) -> digests.put(file.fileName(), IdxReader.readSha256(source(path))));
        return digests;
    }

    private static void requireKnownNames(Map<String, String> pinnedSha256) {
        List<String> known =
                Arrays.stream(IdxFile.values()).map(IdxFile::fileName).toList();
        List<String> unknown = pinnedSha256.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw DatasetException.of(
                    "dataset.sha256: names %s, but the files are %s; correct the names",
                    String.join(", ", unknown), String.join(", ", known));
        }
    }

    private static Map<IdxFile, Path> find(Path dir) {
        if (!Files.isDirectory(dir)) {
            throw new DatasetException(dir + ": is not a folder; correct dataset.dir or put the IDX files there");
        }
        Map<IdxFile, Path> files = new EnumMap<>(IdxFile.class);
        for (IdxFile file : IdxFile.values()) {
            Stream.of(file.fileName(), file.gzipName())
                    .map(dir::resolve)
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .ifPresent(path -> files.put(file, path));
        }
        List<String> missing = Arrays.stream(IdxFile.values())
                .filter(file -> !files.containsKey(file))
                .map(IdxFile::gzipName)
                .toList();
        if (!missing.isEmpty()) {
            throw DatasetException.of(
                    "%s: lacks %s (or without .gz); put them there or correct dataset.dir",
                    dir, String.join(", ", missing));
        }
        return files;
    }

    private static IdxSource source(Path file) {
        return new IdxSource(file.toString(), () -> new IdxSource.Stored(Files.size(file), Files.newInputStream(file)));
    }

    private static void requirePinned(
            Map<IdxFile, Path> files, Map<String, String> actual, Map<String, String> pinned) {
        List<String> mismatches = files.entrySet().stream()
                .filter(file -> actual.containsKey(file.getKey().fileName()))
                .flatMap(file -> mismatch(
                        file.getValue(),
                        actual.get(file.getKey().fileName()),
                        Optional.ofNullable(pinned.get(file.getKey().fileName())))
                        .stream())
                .toList();
        if (!mismatches.isEmpty()) {
            throw new DatasetException(String.join("\n", mismatches));
        }
    }

    private static Optional<String> mismatch(Path path, String actual, Optional<String> pinned) {
        return pinned.filter(expected -> !expected.equalsIgnoreCase(actual))
                .map(expected -> String.format(
                        Locale.ROOT,
                        "%s: SHA-256 of the uncompressed bytes is %s, but the spec pins %s; delete the file or change dataset.sha256",
                        path,
                        actual,
                        expected));
    }
}
