package io.github.mnistlab.maven;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Which characters reach the reader of Maven's log whole. */
final class TerminalEncoding {
    private TerminalEncoding() {}

    /**
     * Whether the log's encoding has all of these characters.
     *
     * @param jvm the system properties of Maven's JVM
     */
    static boolean has(Properties jvm, String characters) {
        // The standard output's, which JDK 17 tells of a terminal only, by another name; else the machine's.
        return Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
                .flatMap(name -> Optional.ofNullable(jvm.getProperty(name)).stream())
                .findFirst()
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .filter(encoding ->
                        encoding.canEncode() && encoding.newEncoder().canEncode(characters))
                .isPresent();
    }
}
