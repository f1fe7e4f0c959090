package io.github.mnistlab.spec;

import java.util.regex.Pattern;

/** What an experiment may be called: a name that is a file name on every system and never a path. */
final class ExperimentName {
    static final String FORM = "^[a-z0-9][a-z0-9._-]{0,63}$";
    static final String RULE = "1 to 64 of a-z, 0-9, '.', '_', '-', beginning with a letter or a digit";

    private static final Pattern NAME = Pattern.compile(FORM);

    private ExperimentName() {}

    static boolean isValid(String name) {
        return NAME.matcher(name).matches();
    }
}
