package io.github.mnistlab.report;

import io.github.mnistlab.report.LineChart.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A run's number where its curve ends.
 *
 * @param style of the curve
 */
record CurveEnd(String x, String y, String number, String style) {
    /** From one number to the next, where curves end close to each other. */
    private static final double LEAST_GAP = 11;
    /** From the last point to the number. */
    private static final double BESIDE = 7;

    /** Of curves whose names begin with a number; those of one epoch are moved up or down where they would cover each other. */
    static List<CurveEnd> of(List<Series> series) {
        Map<String, List<Series>> byEpoch = series.stream()
                .sorted(Comparator.comparingDouble(CurveEnd::height))
                .collect(Collectors.groupingBy(each -> each.end().x(), LinkedHashMap::new, Collectors.toList()));
        var ends = new ArrayList<CurveEnd>();
        byEpoch.values().forEach(together -> {
            double[] heights = spread(together);
            for (int i = 0; i < heights.length; i++) {
                ends.add(at(heights[i], together.get(i)));
            }
        });
        return ends;
    }

    private static CurveEnd at(double height, Series series) {
        return new CurveEnd(
                Figures.coordinate(Double.parseDouble(series.end().x()) + BESIDE),
                Figures.coordinate(height),
                series.name().substring(0, series.name().indexOf(' ')),
                series.style());
    }

    /** Apart enough, and none below the chart. */
    private static double[] spread(List<Series> ascending) {
        double[] at = ascending.stream().mapToDouble(CurveEnd::height).toArray();
        for (int i = 1; i < at.length; i++) {
            at[i] = Math.max(at[i], at[i - 1] + LEAST_GAP);
        }
        double limit = LineChart.BOTTOM;
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(at[i], limit);
            limit = at[i] - LEAST_GAP;
        }
        return at;
    }

    private static double height(Series series) {
        return Double.parseDouble(series.end().y());
    }
}
