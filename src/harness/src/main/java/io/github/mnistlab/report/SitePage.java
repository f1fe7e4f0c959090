package io.github.mnistlab.report;

import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.RunRecord;
import java.util.List;

/**
 * What `site.jte` shows.
 *
 * @param rows an experiment each
 * @param notes on runs that are left out
 */
record SitePage(List<Row> rows, List<String> notes) {

    /**
     * The run that an experiment's name means.
     *
     * @param folder of the run, from the page
     * @param overrides what `-Dset` changed, on one line, or empty
     * @param curve its loss in words
     */
    record Row(
            String folder,
            String experiment,
            String description,
            String overrides,
            String started,
            String model,
            String verdict,
            String accuracy,
            String interval,
            LossSpark loss,
            String curve) {}

    static SitePage of(List<RunRecord> runs, List<String> notes) {
        return new SitePage(runs.stream().map(SitePage::row).toList(), List.copyOf(notes));
    }

    private static Row row(RunRecord run) {
        EvaluationRecord evaluation = run.evaluation();
        return new Row(
                SiteReport.NAME + "/" + run.experiment() + "/" + run.run(),
                run.experiment(),
                run.spec().description(),
                TrialWords.inLine(run.overrides()),
                Figures.time(run.startedAt()),
                Figures.digits(run.model().digest()),
                run.gate().verdict(),
                Figures.percent(evaluation.accuracy()),
                Figures.percent(
                        evaluation.interval().low(), evaluation.interval().high()),
                LossSpark.of(run.training()),
                TrainingCharts.loss(run.training()).description());
    }
}
