package io.github.mnistlab.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The worker JVM's flags; what the user adds comes last and wins. */
public final class JvmFlags {
    /** The largest heap, where the user demands no other. */
    static final int GIBIBYTES = 2;

    private static final String VECTOR_API = "jdk.incubator.vector";

    /** The first version that warns when native code is loaded without leave. */
    private static final int NATIVE_ACCESS_FLAG_SINCE = 22;

    /**
     * For every version. The kernels' large arrays must start on G1 region boundaries, which 64-byte aligns them: G1 is
     * demanded (a JVM on a small machine would take another) and its region size is fixed. The young generation is bounded,
     * because vectors are objects until the loops are compiled, and a young generation that grows with them is most of the
     * worker's memory. For the same reason G1 must not take more heap because it has collected often (its time ratio): afterwards training allocates
     * next to nothing.
     *
     * <p>The language is fixed because what the launcher says is read in English, and because Tribuo cannot write a model in a
     * Turkish locale: it finds protobuf's methods by names in upper case.
     */
    private static final List<String> ALWAYS = List.of(
            "-XX:+UseG1GC",
            "-XX:G1HeapRegionSize=1m",
            "-Xmx" + GIBIBYTES + "g",
            "-XX:MaxNewSize=24m",
            "-XX:GCTimeRatio=1",
            "-Xshare:auto",
            "-XX:-CreateCoredumpOnCrash",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US");

    /** Because then more of the heap lies in huge pages. No JVM starts with more than its limit. */
    private static final int INITIAL_MEBIBYTES = 256;

    /**
     * Compiles the kernels after a fiftieth of the calls that it takes otherwise: they are known to be hot. With the warm-up it
     * takes the first epoch from about three times a steady one to less than one and a half times.
     */
    private static final List<String> COMPILE_EARLY = List.of(
            "-XX:CompileCommand=quiet",
            "-XX:CompileCommand=CompileThresholdScaling,io.github.mnistlab.mlp.kernel.Vector*::*,0.02");

    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");

    private JvmFlags() {}

    /** The flags for a Java installation, to which the user adds none. */
    public static List<String> of(JavaHome java) {
        return of(java, List.of());
    }

    /**
     * The flags for a Java installation, without the user's.
     *
     * @param usersFlags that will follow
     */
    static List<String> of(JavaHome java, List<String> usersFlags) {
        List<String> flags = new ArrayList<>(ALWAYS);
        if (!HeapLimit.isBelow(INITIAL_MEBIBYTES, usersFlags)) {
            flags.add("-Xms" + INITIAL_MEBIBYTES + "m");
        }
        if (HugePages.available()) {
            flags.add("-XX:+UseTransparentHugePages");
        }
        if (java.modules().contains(VECTOR_API)) {
            flags.add("--add-modules=" + VECTOR_API);
            flags.addAll(COMPILE_EARLY);
        }
        if (java.feature() >= NATIVE_ACCESS_FLAG_SINCE) {
            flags.add("--enable-native-access=ALL-UNNAMED");
        }
        return List.copyOf(flags);
    }

    /** Splits a user's flags at white space; quotes, single or double, keep it together and are dropped. */
    public static List<String> split(String line) {
        Matcher words = WORD.matcher(line);
        return words.results().map(word -> word.group().replaceAll("[\"']", "")).toList();
    }
}
