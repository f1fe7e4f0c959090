package io.github.mnistlab.maven;

import java.util.regex.Pattern;

/** A parameter that takes a whole number. Text for Maven, whose own message would not name the parameter. */
final class WholeNumber {
    /** The most that any parameter takes. */
    static final int MOST = 999_999_999;

    private static final Pattern FORM = Pattern.compile("[0-9]{1,9}");

    private WholeNumber() {}

    /**
     * The number that is written.
     *
     * @param most at most {@link #MOST}
     * @throws io.github.mnistlab.failure.UserFailure if it is none, or not from the least to the most
     */
    static int of(String parameter, String text, int least, int most) {
        String stripped = text.strip();
        if (FORM.matcher(stripped).matches()) {
            int number = Integer.parseInt(stripped);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw WrongValue.of(parameter, "a whole number from " + least + " to " + most, text);
    }
}
