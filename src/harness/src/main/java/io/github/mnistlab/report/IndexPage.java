package io.github.mnistlab.report;

import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.RunRecord;
import java.util.List;

/**
 * What `index.jte` shows.
 *
 * @param rows newest first
 * @param notes on runs that are left out
 */
record IndexPage(List<Row> rows, List<String> notes) {

    /** Characters of a run's overrides. */
    private static final int LONGEST = 80;

    /** A run. */
    record Row(
            String href,
            String experiment,
            String overrides,
            String started,
            String model,
            String verdict,
            String accuracy,
            String interval,
            String loss,
            String training,
            String provider,
            String commit) {}

    static IndexPage of(List<RunRecord> runs, List<String> notes) {
        return new IndexPage(runs.stream().map(IndexPage::row).toList(), List.copyOf(notes));
    }

    String caption() {
        return rows.size() == 1 ? "One run" : Figures.count(rows.size()) + " runs, newest first";
    }

    private static Row row(RunRecord run) {
        EvaluationRecord evaluation = run.evaluation();
        return new Row(
                run.experiment() + "/" + run.run() + "/report.html",
                run.experiment(),
                overrides(run.overrides()),
                Figures.time(run.startedAt()),
                run.model().digest().substring(0, 8),
                run.gate().verdict(),
                Figures.percent(evaluation.accuracy()),
                Figures.percent(
                        evaluation.interval().low(), evaluation.interval().high()),
                Figures.loss(evaluation.loss()),
                Figures.duration(run.training().seconds()),
                evaluation.provider(),
                run.git().map(Figures::commit).orElse("–"));
    }

    /** Of a run with `-Dset`, cut where it is long; else empty. */
    private static String overrides(List<String> overrides) {
        String set = PlainText.line("-Dset=" + String.join(",", overrides));
        if (overrides.isEmpty()) {
            return "";
        }
        return set.length() <= LONGEST ? set : set.substring(0, LONGEST) + "…";
    }
}
