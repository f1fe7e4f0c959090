package io.github.mnistlab.spec;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an experiment may be called: a name that is a file name on every system and never a path.
 *
 * <p>The experiment's runs lie in a folder of its name in the reports folder, so that it cannot be called like what else is
 * there.
 */
public final class ExperimentName {
    static final String FORM = "^[a-z0-9][a-z0-9._-]{0,63}$";
    static final String RULE = "1 to 64 of a-z, 0-9, '.', '_', '-', beginning with a letter or a digit";

    private static final Pattern NAME = Pattern.compile(FORM);

    /** What else is in the reports folder, in lower case as some file systems see it; and what scripts know as `latest`. */
    private static final Set<String> TAKEN = Set.of("index.html", "readme.md", "compare", "predictions", "latest");

    private ExperimentName() {}

    /** Whether an experiment may have this name. */
    public static boolean isValid(String name) {
        return problem(name).isEmpty();
    }

    /** Why no experiment may have this name; empty if one may. */
    public static Optional<String> problem(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of("a name is " + RULE);
        }
        return TAKEN.contains(name)
                ? Optional.of("the reports folder needs that name for something else; call the experiment otherwise")
                : Optional.empty();
    }
}
