package io.github.mnistlab.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether Linux gives pages of 2 MB where a program asks for them.
 *
 * <p>The images lie in tens of megabytes, of which each batch takes 64 places anywhere: with pages of 4 KB nearly every one is a page whose address the
 * processor has to look up in memory first, which took between 5 and 40 % of an epoch in a virtual machine, depending on its
 * neighbours.
 */
final class HugePages {
    private static final Path SETTING = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

    private HugePages() {}

    /** Whether they are to be had here; if not, the JVM would warn. */
    static boolean available() {
        return available(SETTING);
    }

    /** The same by a file like {@code always [madvise] never}, the choice in brackets; false where there is none. */
    static boolean available(Path setting) {
        try {
            String choices = Files.readString(setting);
            return choices.contains("[madvise]") || choices.contains("[always]");
        } catch (IOException | SecurityException e) {
            return false;
        }
    }
}
