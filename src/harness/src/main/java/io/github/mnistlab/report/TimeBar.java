package io.github.mnistlab.report;

import io.github.mnistlab.record.RunRecord.Timing;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the seconds of a run went, as one bar.
 *
 * @param total of all steps
 * @param parts in the order of the run
 */
record TimeBar(String total, List<Part> parts) {
    static final int WIDTH = 1000;
    private static final int COLOURS = 6;

    /**
     * A step.
     *
     * @param style its colour, `part1`…`part6`
     */
    record Part(String name, String seconds, String percent, String style, String x, String width) {}

    static TimeBar of(List<Timing> timings) {
        double total = timings.stream().mapToDouble(Timing::seconds).sum();
        var parts = new ArrayList<Part>();
        double before = 0;
        for (Timing timing : timings) {
            double share = total > 0 ? timing.seconds() / total : 0;
            parts.add(new Part(
                    timing.name(),
                    Figures.duration(timing.seconds()),
                    Figures.percent(share),
                    "part" + (parts.size() % COLOURS + 1),
                    Figures.coordinate(before * WIDTH),
                    Figures.coordinate(share * WIDTH)));
            before += share;
        }
        return new TimeBar(Figures.duration(total), parts);
    }
}
