package io.github.mnistlab.worker;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The largest heap that a JVM's flags allow. */
final class HeapLimit {
    private static final Pattern FLAG = Pattern.compile("(?:-Xmx|-XX:MaxHeapSize=)([0-9]{1,20})([kmgtKMGT]?)");

    /** Each 1024 times the one before. */
    private static final String UNITS = "kmgt";

    private HeapLimit() {}

    /** Whether the last of these flags that sets the limit, if there is one, sets it below so many MiB. */
    static boolean isBelow(int mebibytes, List<String> flags) {
        BigInteger bound = BigInteger.valueOf(mebibytes).shiftLeft(20);
        return flags.stream()
                .map(FLAG::matcher)
                .filter(flag -> flag.matches())
                .map(flag -> bytes(flag.toMatchResult()))
                .reduce((before, last) -> last)
                .filter(limit -> limit.compareTo(bound) < 0)
                .isPresent();
    }

    private static BigInteger bytes(MatchResult flag) {
        String unit = flag.group(2).toLowerCase(Locale.ROOT);
        int steps = unit.isEmpty() ? 0 : UNITS.indexOf(unit) + 1;
        return new BigInteger(flag.group(1)).shiftLeft(10 * steps);
    }
}
