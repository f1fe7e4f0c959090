package io.github.mnistlab.report;

import io.github.mnistlab.record.TrainingRecord;
import io.github.mnistlab.record.TrainingRecord.EpochRecord;
import io.github.mnistlab.record.TrainingRecord.ValidationRecord;
import io.github.mnistlab.report.LineChart.Curve;
import io.github.mnistlab.report.LineChart.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The curves of a training. */
final class TrainingCharts {
    private TrainingCharts() {}

    /** The losses, of training and of the images held out, from zero up, so that heights compare. */
    static LineChart loss(TrainingRecord training) {
        var curves = new ArrayList<Curve>();
        curves.add(new Curve(
                "Training loss",
                "training",
                training.epochs().stream()
                        .map(epoch -> new Value(epoch.epoch(), epoch.loss()))
                        .toList()));
        List<Value> validated = validated(training, ValidationRecord::loss);
        if (!validated.isEmpty()) {
            curves.add(new Curve("Validation loss", "validation", validated));
        }
        double highest = curves.stream()
                .flatMap(curve -> curve.values().stream())
                .mapToDouble(Value::y)
                .max()
                .orElse(1);
        return LineChart.of("loss", "Loss per epoch", "Epoch", Axis.fromZero(highest), "", Figures::loss, curves);
    }

    /** The accuracy on the images held out, none where there are none. */
    static List<LineChart> accuracy(TrainingRecord training) {
        List<Value> values = validated(training, validation -> 100 * validation.accuracy());
        if (values.isEmpty()) {
            return List.of();
        }
        double lowest = values.stream().mapToDouble(Value::y).min().orElse(0);
        double highest = values.stream().mapToDouble(Value::y).max().orElse(100);
        return List.of(LineChart.of(
                "accuracy",
                "Accuracy on the images held out, per epoch",
                "Epoch",
                Axis.around(lowest, highest),
                "\u00A0%",
                percent -> Figures.percent(percent / 100),
                List.of(new Curve("Validation accuracy", "validation", values))));
    }

    private static List<Value> validated(TrainingRecord training, ToDoubleFunction<ValidationRecord> figure) {
        return training.epochs().stream()
                .filter(epoch -> epoch.validation().isPresent())
                .map(epoch -> value(epoch, figure))
                .toList();
    }

    private static Value value(EpochRecord epoch, ToDoubleFunction<ValidationRecord> figure) {
        return new Value(epoch.epoch(), figure.applyAsDouble(epoch.validation().orElseThrow()));
    }
}
