package io.github.mnistlab.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was found as lines for a console: status, subject, what was found, and below it the next step. */
public final class DiagnosisText {
    private static final String FORMAT = "%-8s %-15s %s";

    private DiagnosisText() {}

    /** A finding's lines. */
    public static List<String> lines(Finding finding) {
        List<String> lines = new ArrayList<>();
        String status = finding.status().name().toLowerCase(Locale.ROOT);
        lines.add(String.format(Locale.ROOT, FORMAT, status, finding.subject(), finding.text()));
        finding.nextStep().ifPresent(step -> lines.add(String.format(Locale.ROOT, FORMAT, "", "", "-> " + step)));
        return lines;
    }
}
