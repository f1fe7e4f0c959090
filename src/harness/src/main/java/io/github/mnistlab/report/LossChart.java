package io.github.mnistlab.report;

import io.github.mnistlab.record.TrainingRecord;
import io.github.mnistlab.record.TrainingRecord.EpochRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Where each line, point and tick of the loss curve goes. The losses start at zero, so that heights compare.
 *
 * @param description the curve in words
 * @param series training, and validation where there is one
 */
record LossChart(String description, List<Tick> xTicks, List<Tick> yTicks, List<Series> series) {
    static final int WIDTH = 720;
    static final int HEIGHT = 300;
    static final int LEFT = 80;
    static final int RIGHT = WIDTH - 16;
    static final int TOP = 16;
    static final int BOTTOM = HEIGHT - 48;
    private static final int MOST_MARKERS = 40;

    /** A tick at a coordinate. */
    record Tick(String at, String text) {}

    /** A point with its value in words. */
    record Marker(String x, String y, String text) {}

    /**
     * One curve.
     *
     * @param style `training` or `validation`
     */
    record Series(String name, String style, String points, List<Marker> markers) {}

    private record Value(int epoch, double loss) {}

    /** The chart of a training. */
    static LossChart of(TrainingRecord training) {
        List<Value> trained = training.epochs().stream()
                .map(epoch -> new Value(epoch.epoch(), epoch.loss()))
                .toList();
        List<Value> validated = training.epochs().stream()
                .filter(epoch -> epoch.validation().isPresent())
                .map(epoch -> new Value(epoch.epoch(), epoch.validation().get().loss()))
                .toList();
        var scale = new Scale(
                training.epochs().stream().mapToInt(EpochRecord::epoch).max().orElse(1),
                DoubleStream.concat(
                                trained.stream().mapToDouble(Value::loss),
                                validated.stream().mapToDouble(Value::loss))
                        .max()
                        .orElse(1));
        var series = new ArrayList<Series>();
        series.add(scale.series("Training loss", "training", trained));
        if (!validated.isEmpty()) {
            series.add(scale.series("Validation loss", "validation", validated));
        }
        return new LossChart(inWords(trained, validated), scale.xTicks(), scale.yTicks(), List.copyOf(series));
    }

    private static String inWords(List<Value> trained, List<Value> validated) {
        return course("Training loss", trained)
                + (validated.isEmpty() ? "" : " " + course("Validation loss", validated));
    }

    private static String course(String name, List<Value> values) {
        if (values.isEmpty()) {
            return name + ": no epoch.";
        }
        Value last = values.get(values.size() - 1);
        return name + " from " + Figures.loss(values.get(0).loss()) + " in epoch "
                + values.get(0).epoch() + " to " + Figures.loss(last.loss()) + " in epoch " + last.epoch() + ".";
    }

    /** From epochs and losses to coordinates. */
    private record Scale(int epochs, double step, int steps) {
        Scale(int epochs, double highest) {
            this(epochs, niceStep(highest), Math.max(1, (int) Math.ceil(highest / niceStep(highest) - 1e-9)));
        }

        /** 1, 2 or 5 times a power of ten, so that three to six steps reach the highest value. */
        private static double niceStep(double highest) {
            if (!(highest > 1e-12)) {
                return 1;
            }
            double power = StrictMath.pow(10, Math.floor(StrictMath.log10(highest / 3)));
            return DoubleStream.of(5, 2, 1)
                    .map(factor -> factor * power)
                    .filter(candidate -> candidate <= highest / 3 + 1e-15)
                    .findFirst()
                    .orElse(power);
        }

        Series series(String name, String style, List<Value> values) {
            String points = values.stream()
                    .map(value -> x(value.epoch()) + "," + y(value.loss()))
                    .collect(Collectors.joining(" "));
            List<Marker> markers = values.stream()
                    .filter(value -> values.size() <= MOST_MARKERS)
                    .map(value -> new Marker(
                            x(value.epoch()),
                            y(value.loss()),
                            "Epoch " + value.epoch() + ": " + Figures.loss(value.loss())))
                    .toList();
            return new Series(name, style, points, markers);
        }

        List<Tick> xTicks() {
            int every = Math.max(1, (int) niceStep(epochs));
            return IntStream.rangeClosed(1, epochs)
                    .filter(epoch -> epoch == 1 || epoch % every == 0)
                    .filter(epoch -> epoch == 1 || epoch - 1 >= every / 2)
                    .mapToObj(epoch -> new Tick(x(epoch), Integer.toString(epoch)))
                    .toList();
        }

        List<Tick> yTicks() {
            return IntStream.rangeClosed(0, steps)
                    .mapToObj(i -> new Tick(y(i * step), tickText(i)))
                    .toList();
        }

        private String tickText(int i) {
            return BigDecimal.valueOf(step)
                    .multiply(BigDecimal.valueOf(i))
                    .stripTrailingZeros()
                    .toPlainString();
        }

        private String x(int epoch) {
            double share = epochs == 1 ? 0.5 : (epoch - 1) / (double) (epochs - 1);
            return coordinate(LEFT + 8 + share * (RIGHT - LEFT - 16));
        }

        private String y(double loss) {
            return coordinate(BOTTOM - loss / (step * steps) * (BOTTOM - TOP));
        }

        private static String coordinate(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }
}
