package io.github.mnistlab.maven;

import java.util.Locale;

/** A parameter that is true or false. Text for Maven, to which every other word is false. */
final class Flag {
    private Flag() {}

    /**
     * What is written, whatever its case.
     *
     * @throws io.github.mnistlab.failure.UserFailure if it is neither
     */
    static boolean of(String parameter, String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw WrongValue.of(parameter, "true or false", text);
        };
    }
}
