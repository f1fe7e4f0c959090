package io.github.mnistlab.report;

import java.util.Comparator;
import java.util.List;

/**
 * How an experiment stands, and its timeline.
 *
 * @param id in the page
 * @param href the newest run's page
 * @param verdict on the newest run
 * @param standing of the newest run, in words
 * @param history of the others, in words
 */
record ExperimentPanel(
        String id, String name, String href, String verdict, String standing, String history, Timeline timeline) {

    /** @param runs of one experiment, newest first, at least one */
    static ExperimentPanel of(List<IndexRun> runs) {
        IndexRun newest = IndexRun.representative(runs);
        return new ExperimentPanel(
                id(newest.experiment()),
                newest.experiment(),
                newest.href(),
                newest.verdict(),
                standing(newest),
                history(runs),
                Timeline.of(runs));
    }

    /** Names cannot clash with the page's own ids. */
    static String id(String experiment) {
        return "experiment-" + experiment;
    }

    private static String standing(IndexRun run) {
        return Figures.percent(run.accuracy()) + ", 95\u00A0% interval "
                + Figures.percent(run.interval().low(), run.interval().high())
                + run.minimum()
                        .map(least -> ", demanded " + Figures.percent(least.doubleValue()))
                        .orElse("");
    }

    private static String history(List<IndexRun> runs) {
        if (runs.size() == 1) {
            return Figures.runsAtStart(1) + TrialWords.among(runs);
        }
        IndexRun best = runs.stream()
                .max(Comparator.comparingDouble(IndexRun::accuracy))
                .orElseThrow();
        return Figures.runs(runs.size()) + TrialWords.among(runs) + "; the best " + Figures.percent(best.accuracy())
                + (runs.size() > Timeline.MOST ? "; shown are the newest " + Timeline.MOST : "");
    }
}
