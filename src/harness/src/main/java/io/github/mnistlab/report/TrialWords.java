package io.github.mnistlab.report;

import io.github.mnistlab.record.PlainText;
import java.util.List;

/** What `-Dset` made of an experiment in words, the same in every report: such a run is a trial. */
final class TrialWords {
    /** Characters of a line of overrides. */
    private static final int LONGEST = 80;

    private TrialWords() {}

    /** `learningRate=0.01, epochs=3`: on one line, cut where it is long; empty for none. */
    static String inLine(List<String> overrides) {
        String line = PlainText.line(String.join(", ", overrides));
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** How many of some runs are trials: `, 2 of them trials with -Dset`; empty for none. */
    static String among(List<IndexRun> runs) {
        int trials = (int) runs.stream().filter(IndexRun::isTrial).count();
        if (trials == 0) {
            return "";
        }
        return runs.size() == 1
                ? ", a trial with -Dset"
                : ", " + Figures.count(trials) + " of them " + (trials == 1 ? "a trial" : "trials") + " with -Dset";
    }

    /** The experiment's name, for a trial as `baseline with epochs=3`. */
    static String name(String experiment, List<String> overrides) {
        return overrides.isEmpty() ? experiment : experiment + " with " + inLine(overrides);
    }
}
