package io.github.mnistlab.record;

import io.github.mnistlab.record.EvaluationRecord.ClassRecord;
import io.github.mnistlab.record.EvaluationRecord.Interval;
import io.github.mnistlab.record.RunRecord.Timing;
import io.github.mnistlab.record.TrainingRecord.EpochRecord;
import io.github.mnistlab.record.TrainingRecord.ValidationRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the measurements of a record that was read must hold, so that charts may scale to them without a second look. */
final class FigureCheck {
    /** Losses are means of float32 numbers, and nothing takes that many seconds. */
    private static final double MOST = Float.MAX_VALUE;

    private FigureCheck() {}

    /** The first figure that cannot have been measured, if there is one. */
    static Optional<String> problem(RunRecord record) {
        return evaluation(record.evaluation())
                .or(() -> training(record.training()))
                .or(() -> first(record.timings().stream().map(FigureCheck::timing)));
    }

    private static Optional<String> evaluation(EvaluationRecord evaluation) {
        return share("evaluation.accuracy", evaluation.accuracy())
                .or(() -> interval(evaluation.interval()))
                .or(() -> amount("evaluation.loss", evaluation.loss()))
                .or(() -> amount("evaluation.seconds", evaluation.seconds()))
                .or(() -> amount("evaluation.imagesPerSecond", evaluation.imagesPerSecond()))
                .or(() -> first(evaluation.perClass().stream().map(FigureCheck::scores)));
    }

    private static Optional<String> interval(Interval interval) {
        boolean isOne = 0 <= interval.low() && interval.low() <= interval.high() && interval.high() <= 1;
        return isOne
                ? Optional.empty()
                : Optional.of("evaluation.interval: must be 0 ≤ low ≤ high ≤ 1, but is " + interval.low() + " to "
                        + interval.high());
    }

    private static Optional<String> scores(ClassRecord scores) {
        return share("evaluation.perClass.precision", scores.precision())
                .or(() -> share("evaluation.perClass.recall", scores.recall()))
                .or(() -> share("evaluation.perClass.f1", scores.f1()));
    }

    private static Optional<String> training(TrainingRecord training) {
        return amount("training.seconds", training.seconds())
                .or(() -> amount("training.imagesPerSecond", training.imagesPerSecond()))
                .or(() -> numbering(training.epochs()))
                .or(() -> first(training.epochs().stream().map(FigureCheck::epoch)));
    }

    private static Optional<String> numbering(List<EpochRecord> epochs) {
        if (epochs.isEmpty()) {
            return Optional.of("training.epochs: must not be empty");
        }
        return IntStream.range(0, epochs.size())
                .filter(i -> epochs.get(i).epoch() != i + 1)
                .mapToObj(i -> "training.epochs: number " + (i + 1) + " says that it is epoch "
                        + epochs.get(i).epoch())
                .findFirst();
    }

    private static Optional<String> epoch(EpochRecord epoch) {
        return amount("training.epochs.loss", epoch.loss())
                .or(() -> amount("training.epochs.seconds", epoch.seconds()))
                .or(() -> epoch.validation().flatMap(FigureCheck::validation));
    }

    private static Optional<String> validation(ValidationRecord validation) {
        return amount("training.epochs.validation.loss", validation.loss())
                .or(() -> share("training.epochs.validation.accuracy", validation.accuracy()));
    }

    private static Optional<String> timing(Timing timing) {
        return amount("timings.seconds", timing.seconds());
    }

    private static Optional<String> share(String key, double value) {
        return within(key, value, 1);
    }

    private static Optional<String> amount(String key, double value) {
        return within(key, value, MOST);
    }

    private static Optional<String> within(String key, double value, double most) {
        return value >= 0 && value <= most
                ? Optional.empty()
                : Optional.of(key + ": must be in 0…" + (most == 1 ? "1" : most) + ", but is " + value);
    }

    private static Optional<String> first(Stream<Optional<String>> problems) {
        return problems.flatMap(Optional::stream).findFirst();
    }
}
