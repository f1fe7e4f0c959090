package io.github.mnistlab.report;

/** `comparison.html`: a comparison of runs as one file that loads nothing. */
public final class ComparisonReport {
    private ComparisonReport() {}

    /** The page; its links lead to the runs' pages from `reports/compare/NAME/`. */
    public static String html(ComparisonEvidence evidence) {
        return Html.render("comparison.jte", new ComparisonPage(evidence));
    }
}
