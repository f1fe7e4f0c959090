package io.github.mnistlab.exactness;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.worker.JavaHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Java installations of this machine: the tests' own, those that environment variables such as {@code JDK25_HOME} or a CI
 * service's {@code JAVA_HOME_25_X64} name, those of Maven's toolchains, and those in the usual folders.
 */
final class JavaHomes {
    private static final Pattern VARIABLE = Pattern.compile("(?i)(JDK|JAVA)_?\\d+.*|JAVA_HOME.*");
    private static final Pattern TOOLCHAIN = Pattern.compile("<jdkHome>\\s*(.*?)\\s*</jdkHome>");

    private JavaHomes() {}

    static JavaHome own() {
        return JavaHome.of(Path.of(System.getProperty("java.home")));
    }

    /** One of this version that has the Vector API. */
    static Optional<JavaHome> find(int feature) {
        return Stream.of(Stream.of(own().home()), fromEnvironment(), fromToolchains(), fromFolders())
                .flatMap(homes -> homes)
                .flatMap(home -> installation(home).stream())
                .filter(java -> java.feature() == feature && java.modules().contains("jdk.incubator.vector"))
                .findFirst();
    }

    private static Optional<JavaHome> installation(Path home) {
        try {
            return Optional.of(JavaHome.of(home));
        } catch (UserFailure e) {
            return Optional.empty();
        }
    }

    private static Stream<Path> fromEnvironment() {
        return System.getenv().entrySet().stream()
                .filter(variable -> VARIABLE.matcher(variable.getKey()).matches())
                .map(variable -> Path.of(variable.getValue()));
    }

    private static Stream<Path> fromToolchains() {
        Path file = Path.of(System.getProperty("user.home"), ".m2", "toolchains.xml");
        try {
            return Files.exists(file)
                    ? TOOLCHAIN
                            .matcher(Files.readString(file))
                            .results()
                            .map((MatchResult match) -> Path.of(match.group(1)))
                    : Stream.empty();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Stream<Path> fromFolders() {
        Path user = Path.of(System.getProperty("user.home"));
        return Stream.of(
                        own().home().toAbsolutePath().getParent(),
                        Path.of("/usr/lib/jvm"),
                        Path.of("/Library/Java/JavaVirtualMachines"),
                        user.resolve(".sdkman/candidates/java"),
                        user.resolve(".jdks"))
                .flatMap(JavaHomes::children)
                .flatMap(folder -> Stream.of(folder, folder.resolve("Contents/Home")));
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
