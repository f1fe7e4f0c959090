package io.github.mnistlab.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** `SHA256SUMS`: a line `hash  path` for each file of a run, sorted by path, as `sha256sum -c` reads it. */
final class Checksums {
    static final String FILE = "SHA256SUMS";

    private static final int LONGEST = 1 << 20;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    private Checksums() {}

    /** The text over all files below a folder. */
    static String over(Path folder) throws IOException {
        return hashes(folder).entrySet().stream()
                .map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, String> hashes(Path folder) throws IOException {
        var hashes = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!RelativePath.isValid(path)) {
                    throw new IllegalArgumentException("not a file name for a run: " + path);
                }
                hashes.put(path, Sha256.of(file));
            }
        }
        hashes.remove(FILE);
        return hashes;
    }

    /** What differs between a run's files and its `SHA256SUMS`, a line each; empty if nothing does. */
    static List<String> problems(Path folder) {
        var problems = new ArrayList<String>();
        int entries = 0;
        for (String line : lines(folder.resolve(FILE))) {
            var matcher = LINE.matcher(line);
            if (!matcher.matches() || !RelativePath.isValid(matcher.group(2))) {
                problems.add(folder.resolve(FILE) + ": has the line '" + OneLine.of(line) + "', not 'hash  path'");
            } else {
                entries++;
                check(folder.resolve(matcher.group(2)), matcher.group(1), problems);
            }
        }
        if (entries == 0) {
            problems.add(folder.resolve(FILE) + ": lists no file");
        }
        return problems;
    }

    private static void check(Path file, String wanted, List<String> problems) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(file + ": is missing");
            return;
        }
        try {
            String found = Sha256.of(file);
            if (!found.equals(wanted)) {
                problems.add(file + ": has SHA-256 " + found + ", but " + FILE + " says " + wanted);
            }
        } catch (IOException e) {
            problems.add(file + ": cannot be read: " + OneLine.of(String.valueOf(e.getMessage())));
        }
    }

    private static List<String> lines(Path sums) {
        byte[] bytes = BoundedFile.read(
                sums, LONGEST, "the run is not complete: train again", "delete the run and train again");
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
}
