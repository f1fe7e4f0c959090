package io.github.mnistlab.natives;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** Where a user's caches belong on each system. */
public final class UserCache {
    private static final String OWN = "mnist-maven-plugin";

    private UserCache() {}

    /**
     * The folder for this software's cache, which need not exist.
     *
     * @param properties the JVM's, and the environment's variables as {@code env.NAME}, as Maven has them
     * @return {@code $XDG_CACHE_HOME} or {@code ~/.cache} on Linux, {@code ~/Library/Caches} on macOS, {@code
     *     %LOCALAPPDATA%} on Windows, and in it a folder of our own
     */
    public static Path folder(Properties properties) {
        Path home = Path.of(properties.getProperty("user.home", "."));
        String os = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return variable(properties, "LOCALAPPDATA")
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve(OWN)
                    .resolve("cache");
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve(OWN);
        }
        return variable(properties, "XDG_CACHE_HOME")
                .orElse(home.resolve(".cache"))
                .resolve(OWN);
    }

    /** The XDG base directory specification has relative paths ignored. */
    private static Optional<Path> variable(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty("env." + name))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
