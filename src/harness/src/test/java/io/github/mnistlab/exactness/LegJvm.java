package io.github.mnistlab.exactness;

import io.github.mnistlab.record.DurableFiles;
import io.github.mnistlab.worker.JavaHome;
import io.github.mnistlab.worker.JvmFlags;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Starts a JVM with the worker's flags and the tests' class path, and reads what it prints. */
final class LegJvm {
    private static final String VECTOR_FLAG = "--add-modules=jdk.incubator.vector";

    private static final Map<String, String> COPIES = new HashMap<>();

    private final JavaHome java;
    private final List<String> flags;
    private final List<Path> before = new ArrayList<>();
    private Map<String, String> environment = Map.of();

    /** A JVM of this installation, with these flags after the worker's. */
    LegJvm(JavaHome java, List<String> flags, boolean vectorModule) {
        this.java = java;
        this.flags = new ArrayList<>(JvmFlags.of(java));
        if (!vectorModule) {
            this.flags.remove(VECTOR_FLAG);
        }
        this.flags.addAll(flags);
    }

    /** Puts classes before all others. */
    LegJvm before(Path classes) {
        before.add(classes);
        return this;
    }

    /** Adds to the environment. */
    LegJvm environment(Map<String, String> more) {
        environment = Map.copyOf(more);
        return this;
    }

    /** The lines that the program prints, on whichever stream. */
    List<String> run(Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java.executable().toString()));
        command.addAll(flags);
        command.add(program.getName());
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            builder.environment().put("CLASSPATH", classPath());
            Process process = builder.start();
            String output;
            try (InputStream in = process.getInputStream()) {
                output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            if (process.waitFor() != 0) {
                throw new AssertionError("exit code " + process.exitValue() + " of " + command + ":\n" + output);
            }
            return output.lines().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String classPath() throws IOException {
        StringBuilder path = new StringBuilder();
        before.forEach(classes -> path.append(classes).append(File.pathSeparator));
        return spellable(path + System.getProperty("java.class.path"));
    }

    /** The same class path in ASCII, by copies where it has to be: in the locale C no other letter can be spelt. */
    private static String spellable(String classPath) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
            entries.add(StandardCharsets.US_ASCII.newEncoder().canEncode(entry) ? entry : copy(entry));
        }
        return String.join(File.pathSeparator, entries);
    }

    /** Not a link: the JVM looks behind it. Made once, for there are many legs. */
    private static synchronized String copy(String entry) throws IOException {
        if (!COPIES.containsKey(entry)) {
            Path folder = Files.createTempDirectory("leg");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            Path from = Path.of(entry);
            Path to = folder.resolve(entry.endsWith(".jar") ? "classes.jar" : "classes");
            try (Stream<Path> all = Files.walk(from)) {
                for (Path file : all.toList()) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
            }
            COPIES.put(entry, to.toString());
        }
        return COPIES.get(entry);
    }

    private static void delete(Path folder) {
        try {
            DurableFiles.deleteTree(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
