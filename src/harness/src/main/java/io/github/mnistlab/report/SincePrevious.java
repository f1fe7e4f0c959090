package io.github.mnistlab.report;

import io.github.mnistlab.compare.Comparison;
import io.github.mnistlab.compare.Difference;
import io.github.mnistlab.compare.Pair;
import io.github.mnistlab.record.RunRecord;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What changed since the experiment's run before.
 *
 * @param run its id
 * @param href of its page
 * @param sentence what came of it
 * @param changes of the spec
 * @param also fields of data, code and machine that differ, in words, or empty
 */
record SincePrevious(String run, String href, String sentence, List<Change> changes, String also) {

    /** A field of the spec, before and now. */
    record Change(String field, String before, String now) {}

    /** Of a comparison in which the run before is the reference and the only other is this run. */
    static SincePrevious of(Comparison comparison) {
        RunRecord before = comparison.reference().run();
        RunRecord now = comparison.runs().get(1).run();
        return new SincePrevious(
                before.run(),
                "../" + before.run() + "/report.html",
                sentence(before, now, comparison.pairs().get(0)),
                comparison.specDifferences().stream().map(SincePrevious::change).toList(),
                comparison.circumstances().stream().map(Difference::name).collect(Collectors.joining(", ")));
    }

    private static Change change(Difference difference) {
        return new Change(difference.name(), Figures.setting(difference, 0), Figures.setting(difference, 1));
    }

    private static String sentence(RunRecord before, RunRecord now, Pair pair) {
        if (!(pair instanceof Pair.Tested tested)) {
            return "It was tested on other images, so that the accuracies cannot be compared.";
        }
        if (before.model().digest().equals(now.model().digest())) {
            return "The model is the same, bit for bit.";
        }
        String points =
                Figures.points(now.evaluation().accuracy() - before.evaluation().accuracy());
        int gained = tested.disagreement().onlyRunRight().size();
        int lost = tested.disagreement().onlyReferenceRight().size();
        String images = ": right on " + Figures.count(gained) + (gained == 1 ? " image" : " images")
                + " that it was wrong about, wrong on " + Figures.count(lost) + " that it was right about.";
        return switch (tested.verdict()) {
            case BETTER -> "Better by " + points.substring(1) + images;
            case WORSE -> "Worse by " + points.substring(1) + images;
            case UNDECIDED -> points + ", which may be chance" + images;
            case IDENTICAL -> "The model predicts the same class for every image.";
        };
    }
}
