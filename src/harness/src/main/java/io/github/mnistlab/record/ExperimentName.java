package io.github.mnistlab.record;

import java.util.regex.Pattern;

/** The names that a folder of runs may have; none of them leads out of the reports folder. */
final class ExperimentName {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private ExperimentName() {}

    static boolean isValid(String name) {
        return SHAPE.matcher(name).matches();
    }
}
