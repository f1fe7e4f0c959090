package io.github.mnistlab.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What `index.jte` shows.
 *
 * @param lead how many runs there are and how their gates stand
 * @param failed experiments whose newest run failed its gate
 * @param panels by their newest runs, newest first
 * @param caption of the table
 * @param rows newest first
 * @param others pages beside the runs'
 * @param notes on runs that are left out
 */
record IndexPage(
        String lead,
        List<FolderLink> failed,
        List<ExperimentPanel> panels,
        String caption,
        List<Row> rows,
        List<FolderLink.Group> others,
        List<String> notes) {

    /** Of each: so that the page opens on a phone however large the folder has grown. */
    private static final int MOST_ROWS = 5_000;

    private static final int MOST_PANELS = 100;
    private static final int MOST_NOTES = 100;

    /**
     * A run; the values are what its accuracy and training time are sorted by.
     *
     * @param model the first digits of its digest
     */
    record Row(
            String href,
            String experiment,
            String model,
            String started,
            String commit,
            String accuracyValue,
            String accuracy,
            String interval,
            String loss,
            String secondsValue,
            String training,
            String parameters,
            String verdict,
            String overrides) {}

    /** @param runs newest first */
    static IndexPage of(List<IndexRun> runs, List<FolderLink.Group> others, List<String> notes) {
        Map<String, List<IndexRun>> experiments = runs.stream()
                .collect(Collectors.groupingBy(IndexRun::experiment, LinkedHashMap::new, Collectors.toList()));
        List<IndexRun> newest =
                experiments.values().stream().map(IndexRun::representative).toList();
        return new IndexPage(
                lead(runs, newest),
                newest.stream()
                        .filter(IndexRun::failed)
                        .map(run -> new FolderLink(run.href(), run.experiment()))
                        .toList(),
                experiments.values().stream()
                        .limit(MOST_PANELS)
                        .map(ExperimentPanel::of)
                        .toList(),
                caption(runs.size()),
                runs.stream().limit(MOST_ROWS).map(IndexPage::row).toList(),
                List.copyOf(others),
                bounded(notes));
    }

    /** Makes a run where there is none. */
    String command() {
        return RerunCommand.first();
    }

    List<Script> scripts() {
        return rows.isEmpty() ? List.of() : List.of(Script.TABLE);
    }

    /** "6 runs, 3 of them trials with -Dset, of 2 experiments." and how their gates stand. */
    private static String lead(List<IndexRun> runs, List<IndexRun> newest) {
        String trials = TrialWords.among(runs);
        String experiments = newest.size() == 1 ? "one experiment" : Figures.count(newest.size()) + " experiments";
        return Figures.runsAtStart(runs.size()) + trials + (trials.isEmpty() ? " of " : ", of ") + experiments + ". "
                + gates(newest);
    }

    /** How the newest runs stand: "Gates of their newest runs: 7 passed, 1 failed, 2 without a gate." */
    private static String gates(List<IndexRun> newest) {
        Map<String, Long> counts =
                newest.stream().collect(Collectors.groupingBy(IndexRun::verdict, Collectors.counting()));
        var words = new ArrayList<String>();
        for (String verdict : List.of("passed", "failed", "inconclusive", "none")) {
            if (counts.containsKey(verdict)) {
                words.add(Figures.count(counts.get(verdict)) + " "
                        + (verdict.equals("none") ? "without a gate" : verdict));
            }
        }
        return (newest.size() == 1 ? "Gate of the newest run: " : "Gates of their newest runs: ")
                + String.join(", ", words) + ".";
    }

    private static String caption(int runs) {
        return runs <= MOST_ROWS
                ? Figures.runsAtStart(runs)
                : "The newest " + Figures.count(MOST_ROWS) + " of " + Figures.runs(runs);
    }

    private static Row row(IndexRun run) {
        return new Row(
                run.href(),
                run.experiment(),
                run.run().substring(run.run().length() - 8),
                Figures.time(run.startedAt()).replace(" UTC", ""),
                run.commit(),
                Figures.sortable(run.accuracy()),
                Figures.percent(run.accuracy()),
                Figures.percent(run.interval().low(), run.interval().high()),
                Figures.loss(run.loss()),
                Figures.sortable(run.seconds()),
                Figures.duration(run.seconds()),
                Figures.count(run.parameters()),
                run.verdict(),
                run.overrides());
    }

    private static List<String> bounded(List<String> notes) {
        if (notes.size() <= MOST_NOTES) {
            return List.copyOf(notes);
        }
        var some = new ArrayList<>(notes.subList(0, MOST_NOTES));
        some.add("and " + Figures.count(notes.size() - MOST_NOTES) + " more");
        return some;
    }
}
