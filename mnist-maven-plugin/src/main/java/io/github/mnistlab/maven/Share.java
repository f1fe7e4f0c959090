package io.github.mnistlab.maven;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A parameter that takes a share: a decimal from 0 to 1. */
final class Share {
    private static final Pattern FORM = Pattern.compile("[01](\\.[0-9]{1,20})?");

    private Share() {}

    /**
     * The number that is written.
     *
     * @throws io.github.mnistlab.failure.UserFailure if it is none, or not from 0 to 1
     */
    static BigDecimal of(String parameter, String text) {
        String stripped = text.strip();
        if (FORM.matcher(stripped).matches()) {
            BigDecimal share = new BigDecimal(stripped);
            if (share.compareTo(BigDecimal.ONE) <= 0) {
                return share;
            }
        }
        throw WrongValue.of(parameter, "a decimal from 0 to 1, such as 0.002", text);
    }
}
