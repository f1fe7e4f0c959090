package io.github.mnistlab.report;

import io.github.mnistlab.compare.Comparison;
import io.github.mnistlab.compare.Pair;
import io.github.mnistlab.record.EvaluationRecord;
import java.util.List;
import java.util.stream.IntStream;

/** What `comparison.jte` shows, as text. Runs are numbered from 1; the first is the reference. */
record ComparisonPage(ComparisonEvidence evidence) {
    /** A file beside the page. */
    record FileLink(String name, String href) {}

    private Comparison comparison() {
        return evidence.comparison();
    }

    String conclusion() {
        return comparison().conclusion();
    }

    /** What the conclusion rests on. */
    String lead() {
        if (comparison().pairs().size() == 1) {
            return PairWords.evidence(comparison());
        }
        EvaluationRecord reference = comparison().reference().run().evaluation();
        long tested = comparison().pairs().stream()
                .filter(pair -> pair instanceof Pair.Tested)
                .count();
        return "The reference, " + comparison().reference().label() + ", reaches "
                + Figures.percent(reference.accuracy()) + " of " + Figures.count(reference.total())
                + " test images." + (tested > 1 ? " The verdicts are adjusted for " + tested + " comparisons." : "");
    }

    DifferencePlot plot() {
        return DifferencePlot.of(comparison());
    }

    List<ComparedRow> rows() {
        return IntStream.range(0, comparison().runs().size())
                .mapToObj(i -> ComparedRow.of(comparison(), i))
                .toList();
    }

    /** Why runs are not compared image by image. */
    List<String> obstacles() {
        return comparison().pairs().stream()
                .filter(pair -> pair instanceof Pair.NotComparable)
                .map(Pair::sentence)
                .toList();
    }

    DifferenceTable spec() {
        return DifferenceTable.of(comparison().specDifferences(), comparison().runs());
    }

    DifferenceTable circumstances() {
        return DifferenceTable.of(comparison().circumstances(), comparison().runs());
    }

    List<RunCurves> curves() {
        return RunCurves.of(comparison().runs());
    }

    EpochTable epochs() {
        return EpochTable.of(comparison().runs());
    }

    String timeCaveat() {
        return PairWords.timeCaveat(comparison().circumstances());
    }

    ClassChanges classes() {
        return ClassChanges.of(comparison().runs());
    }

    List<PairGallery> galleries() {
        return PairGallery.of(evidence);
    }

    /** Why there are no pictures; empty where there are. */
    String whyNoPictures() {
        return evidence.images().reason();
    }

    /** Tables of two rows need no sorting. */
    List<Script> scripts() {
        return isPair() ? List.of() : List.of(Script.TABLE);
    }

    boolean isPair() {
        return comparison().runs().size() == 2;
    }

    List<FileLink> files() {
        return List.of(
                new FileLink("A line per run, CSV", "comparison.csv"),
                new FileLink("Everything, JSON", "comparison.json"),
                new FileLink("Markdown", "comparison.md"));
    }
}
