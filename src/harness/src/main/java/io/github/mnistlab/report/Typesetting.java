package io.github.mnistlab.report;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers on a page as they are printed in books, not as programs write them. */
final class Typesetting {
    private static final Pattern POWER = Pattern.compile("(?<=[0-9])[eE]([+-]?)([0-9]+)");
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Typesetting() {}

    /** `−0.739` for `-0.739`, `8.2 × 10⁻⁶` for `8.2e-6`; any other text stays as it is. */
    static String number(String plain) {
        String powers = POWER.matcher(plain)
                .replaceAll(power -> "\u00A0×\u00A010" + (power.group(1).equals("-") ? "⁻" : "")
                        + power.group(2)
                                .chars()
                                .mapToObj(digit -> SUPERSCRIPTS.substring(digit - '0', digit - '0' + 1))
                                .collect(Collectors.joining()));
        return powers.startsWith("-") ? "−" + powers.substring(1) : powers;
    }
}
