package io.github.mnistlab.record;

import java.util.regex.Pattern;

/** The paths that may stand inside a run: plain names separated by `/`, never leading out of it. */
final class RelativePath {
    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}(/[A-Za-z0-9_][A-Za-z0-9._-]{0,127}){0,7}");

    private RelativePath() {}

    static boolean isValid(String path) {
        return SHAPE.matcher(path).matches();
    }
}
