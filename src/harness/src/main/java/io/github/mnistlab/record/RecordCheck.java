package io.github.mnistlab.record;

import io.github.mnistlab.spec.ExperimentName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a record that was read must hold beyond its types, so that reports may index and link without a second look. */
final class RecordCheck {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Set<String> VERDICTS = Set.of("passed", "failed", "inconclusive", "none");

    /** What a run id can say. */
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private RecordCheck() {}

    /** The first contradiction, if there is one. */
    static Optional<String> problem(RunRecord record) {
        return identity(record).or(() -> evaluation(record.evaluation())).or(() -> FigureCheck.problem(record));
    }

    private static Optional<String> identity(RunRecord record) {
        Optional<RunId> id = RunId.parse(record.run());
        String digest = record.model().digest();
        if (!ExperimentName.isValid(record.experiment())) {
            return Optional.of("experiment: '" + record.experiment() + "' is not an experiment's name");
        }
        if (id.isEmpty()) {
            return Optional.of("run: '" + record.run() + "' is not a run id");
        }
        if (record.startedAt().isBefore(EARLIEST) || record.startedAt().isAfter(LATEST)) {
            return Optional.of("startedAt: must be in the years 0000…9999, but is " + record.startedAt());
        }
        if (!DIGEST.matcher(digest).matches() || !digest.startsWith(id.get().model())) {
            return Optional.of("model.digest: '" + digest + "' is not the digest that the run id begins with");
        }
        if (!RelativePath.isValid(record.model().file())) {
            return Optional.of("model.file: '" + record.model().file() + "' is not a path inside the run");
        }
        if (!VERDICTS.contains(record.gate().verdict())) {
            return Optional.of(
                    "gate.verdict: '" + record.gate().verdict() + "' is none of passed, failed, inconclusive, none");
        }
        return Optional.empty();
    }

    private static Optional<String> evaluation(EvaluationRecord evaluation) {
        int classes = evaluation.labels().size();
        if (evaluation.confusion().size() != classes
                || evaluation.confusion().stream().anyMatch(row -> row.size() != classes)) {
            return Optional.of("evaluation.confusion: must be " + classes + " rows of " + classes + " counts");
        }
        if (evaluation.confusion().stream().flatMap(row -> row.stream()).anyMatch(count -> count < 0)) {
            return Optional.of("evaluation.confusion: has a negative count");
        }
        if (evaluation.perClass().size() != classes) {
            return Optional.of("evaluation.perClass: must have " + classes + " entries");
        }
        if (evaluation.total() < 1 || evaluation.correct() < 0 || evaluation.correct() > evaluation.total()) {
            return Optional.of("evaluation.correct: must be in 0…total, and total at least 1");
        }
        return evaluation.fidelity().stream()
                .flatMap(fidelity -> fidelity.pairs(evaluation.provider()).stream())
                .flatMap(pair -> agreement(pair.agreement(), evaluation).stream())
                .findFirst();
    }

    private static Optional<String> agreement(AgreementRecord agreement, EvaluationRecord evaluation) {
        List<FlipRecord> flips = agreement.flips();
        if (agreement.differing() < 0 || agreement.differing() > evaluation.total()) {
            return Optional.of("evaluation.fidelity: differing must be in 0…total, but is " + agreement.differing());
        }
        if (flips.size() > Math.min(agreement.differing(), AgreementRecord.MOST_FLIPS)) {
            return Optional.of("evaluation.fidelity.flips: lists " + flips.size() + " images, but "
                    + agreement.differing() + " differ, of which at most " + AgreementRecord.MOST_FLIPS
                    + " are listed");
        }
        boolean known = flips.stream()
                .allMatch(flip -> flip.image() >= 0
                        && flip.image() < evaluation.total()
                        && evaluation.labels().containsAll(List.of(flip.label(), flip.reference(), flip.predicted())));
        return known
                ? Optional.empty()
                : Optional.of("evaluation.fidelity.flips: names an image or a class that there is not");
    }
}
