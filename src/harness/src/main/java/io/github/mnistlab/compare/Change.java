package io.github.mnistlab.compare;

import io.github.mnistlab.record.RunRecord;
import java.util.OptionalDouble;

/**
 * How a run's figures differ from the reference's.
 *
 * @param accuracy the run's less the reference's; absent where they were tested on different images
 * @param loss likewise
 * @param trainingTime the run's training seconds divided by the reference's; absent where those are not above 0
 * @param imagesPerSecond the run's training images per second divided by the reference's; absent likewise
 */
public record Change(
        OptionalDouble accuracy, OptionalDouble loss, OptionalDouble trainingTime, OptionalDouble imagesPerSecond) {

    static Change between(RunRecord reference, RunRecord run, boolean sameTest) {
        var from = reference.evaluation();
        var to = run.evaluation();
        return new Change(
                sameTest
                        ? OptionalDouble.of((double) (to.correct() - from.correct()) / to.total())
                        : OptionalDouble.empty(),
                sameTest ? OptionalDouble.of(to.loss() - from.loss()) : OptionalDouble.empty(),
                ratio(run.training().seconds(), reference.training().seconds()),
                ratio(run.training().imagesPerSecond(), reference.training().imagesPerSecond()));
    }

    private static OptionalDouble ratio(double part, double whole) {
        return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
    }
}
