package io.github.mnistlab.worker;

import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * A Java installation, as its `release` file describes it.
 *
 * @param home its folder
 * @param feature version, such as 17
 * @param modules that it has
 * @param arch the processor that it is for, such as `x86_64`; this JVM's where the file does not tell, as in what `jlink` makes
 */
public record JavaHome(Path home, int feature, Set<String> modules, String arch) {
    private static final int OLDEST = 17;
    private static final long MAX_RELEASE_BYTES = 1 << 16;

    public JavaHome {
        modules = Set.copyOf(modules);
    }

    /**
     * The installation that a user names.
     *
     * @param path its folder, or its `java` executable (symbolic links are followed)
     * @throws UserFailure if there is none, or one older than 17
     */
    public static JavaHome of(Path path) {
        Path home = Files.isRegularFile(path) ? homeOf(path) : path;
        JavaHome java = read(home);
        if (java.feature < OLDEST) {
            throw UserFailure.environment(home + ": is Java " + java.feature + ", but the worker needs 17 or newer;"
                    + " name another with -Dmnist.jvm=…");
        }
        if (!Files.isExecutable(java.executable())) {
            throw notOne(home, "has no executable " + home.relativize(java.executable()));
        }
        return java;
    }

    /** The `java` launcher. */
    public Path executable() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return home.resolve("bin").resolve(windows ? "java.exe" : "java");
    }

    private static Path homeOf(Path executable) {
        try {
            Path bin = executable.toRealPath().getParent();
            return bin.getParent() == null ? bin : bin.getParent();
        } catch (IOException e) {
            throw notOne(executable, "cannot be read");
        }
    }

    private static JavaHome read(Path home) {
        Path release = home.resolve("release");
        Properties properties = new Properties();
        try {
            if (Files.size(release) > MAX_RELEASE_BYTES) {
                throw notOne(home, "has a `release` file that is too large to be one");
            }
            try (Reader in = Files.newBufferedReader(release, StandardCharsets.UTF_8)) {
                properties.load(in);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw notOne(home, "has no readable `release` file");
        }
        return new JavaHome(
                home, feature(home, unquoted(properties, "JAVA_VERSION")), modules(properties), arch(properties));
    }

    private static int feature(Path home, String version) {
        try {
            return Runtime.Version.parse(version).feature();
        } catch (IllegalArgumentException e) {
            // "1.8.0_401", as releases up to 8 called themselves, ends here too.
            throw notOne(home, "says JAVA_VERSION=\"" + version + "\" in its `release` file");
        }
    }

    private static Set<String> modules(Properties properties) {
        return Set.of(unquoted(properties, "MODULES").split(" "));
    }

    private static String arch(Properties properties) {
        String arch = unquoted(properties, "OS_ARCH");
        return arch.isEmpty() ? System.getProperty("os.arch") : arch;
    }

    private static String unquoted(Properties properties, String key) {
        return properties.getProperty(key, "").replace("\"", "").strip();
    }

    private static UserFailure notOne(Path path, String why) {
        return UserFailure.environment(path + ": is not a Java installation of version 17 or newer: it " + why
                + "; name a JDK's folder or its `java` with -Dmnist.jvm=…");
    }
}
