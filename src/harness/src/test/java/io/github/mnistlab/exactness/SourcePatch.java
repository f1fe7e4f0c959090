package io.github.mnistlab.exactness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * A change to one class of the perceptron, compiled for a JVM that finds it before the real one.
 *
 * @param type the class, by its file below the module's packages
 * @param was what its source says
 * @param is what it shall say instead, everywhere
 */
record SourcePatch(String type, String was, String is) {
    private static final Path SOURCES = Path.of("../mlp/src/main/java/io/github/mnistlab/mlp");

    /** Compiles the changed class into a folder; fails if the source does not say what is to be changed. */
    Path compile(Path folder) throws IOException {
        String source = Files.readString(SOURCES.resolve(type + ".java"));
        assertThat(source).as("source of %s", type).contains(was);
        Path file = Files.createDirectories(folder.resolve("source"))
                .resolve(Path.of(type + ".java").getFileName());
        Files.writeString(file, source.replace(was, is));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = List.of(
                "--release",
                "17",
                "--add-modules",
                "jdk.incubator.vector",
                "-proc:none",
                "-nowarn",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString(),
                file.toString());
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(status).as("exit code of the compiler for %s", type).isZero();
        return classes;
    }
}
