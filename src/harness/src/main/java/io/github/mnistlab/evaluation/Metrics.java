package io.github.mnistlab.evaluation;

import io.github.mnistlab.record.EvaluationRecord.ClassRecord;
import java.util.ArrayList;
import java.util.List;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.MutableOutputInfo;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.evaluation.ConfusionMetrics;
import org.tribuo.classification.evaluation.LabelConfusionMatrix;
import org.tribuo.evaluation.metrics.MetricTarget;
import org.tribuo.impl.ArrayExample;

/** Tribuo's classification metrics over predictions that some other runtime made. */
final class Metrics {

    private final List<Label> classes;
    private final LabelConfusionMatrix confusion;

    /**
     * Counts.
     *
     * @param labels {@code [images]}, the true classes
     * @param predicted {@code [images]}
     * @param classNames of the classes
     */
    Metrics(int[] labels, int[] predicted, List<String> classNames) {
        this.classes = classNames.stream().map(Label::new).toList();
        List<Prediction<Label>> predictions = new ArrayList<>(labels.length);
        for (int image = 0; image < labels.length; image++) {
            predictions.add(prediction(classes.get(predicted[image]), classes.get(labels[image])));
        }
        this.confusion = new LabelConfusionMatrix(domain(), predictions);
        confusion.setLabelOrder(classes);
    }

    /** Images predicted as what they are. */
    int correct() {
        return (int) classes.stream().mapToDouble(confusion::tp).sum();
    }

    /** Share of images predicted as what they are. */
    double accuracy() {
        return ConfusionMetrics.accuracy(MetricTarget.microAverageTarget(), confusion);
    }

    /** Counts, {@code [label][predicted]}. */
    List<List<Integer>> confusion() {
        return classes.stream()
                .map(label -> classes.stream()
                        .map(predicted -> (int) confusion.confusion(predicted, label))
                        .toList())
                .toList();
    }

    /** Each class's scores. */
    List<ClassRecord> perClass() {
        return classes.stream().map(this::scores).toList();
    }

    /** All classes, in an order of Tribuo's own; also those that no image has. */
    private ImmutableOutputInfo<Label> domain() {
        MutableOutputInfo<Label> info = new LabelFactory().generateInfo();
        classes.forEach(info::observe);
        return info.generateImmutableOutputInfo();
    }

    private static Prediction<Label> prediction(Label predicted, Label truth) {
        return new Prediction<>(predicted, 0, new ArrayExample<>(truth));
    }

    private ClassRecord scores(Label label) {
        MetricTarget<Label> target = new MetricTarget<>(label);
        return new ClassRecord(
                label.getLabel(),
                (int) confusion.support(label),
                ConfusionMetrics.precision(target, confusion),
                ConfusionMetrics.recall(target, confusion),
                ConfusionMetrics.f1(target, confusion));
    }
}
