package io.github.mnistlab.compare;

import io.github.mnistlab.SampleRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Comparisons that the tests of the three written forms share. */
final class SampleComparison {
    /** Would break a table, a line, a terminal, the page or somebody's peace if it were written as it is. */
    static final String HOSTILE = "a|b\n# @someone <b>*x*</b> \u001b[31m [y](z) `q` \\| & \u202e";

    private SampleComparison() {}

    static Comparison baselineAndWide() {
        SampleRun baseline = SampleRun.baseline().withGate("0.97", null);
        SampleRun wide = SampleRun.baseline()
                .named("wide", "20261124T150000Z-0badcafe")
                .withTraining("vector-256", 4, 23.07, 39_000);
        SamplePair pair = SamplePair.of(960, 4, 21, 1, 14);
        return Comparison.of(List.of(pair.first(baseline), pair.second(wide)));
    }

    /** Twenty runs of one experiment whose name is as long as names may be, the last one on other images. */
    static Comparison largest() {
        String name = "n".repeat(64);
        SamplePair pair = SamplePair.baselineAndWide();
        List<RunWithPredictions> runs = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            SampleRun run = SampleRun.baseline()
                    .named(name, String.format(Locale.ROOT, "20261124T1416%02dZ-3f9a1c2b", i))
                    .withGate("0." + i, null)
                    .withFile("t10k-images-idx3-ubyte", i < 20 ? "c".repeat(64) : "f".repeat(64));
            runs.add(i % 2 == 0 ? pair.second(run) : pair.first(run));
        }
        return Comparison.of(runs);
    }

    static Comparison hostile() {
        SamplePair pair = SamplePair.of(960, 4, 21, 1, 14);
        SampleRun hostile =
                SampleRun.baseline().named(HOSTILE, "20261124T150000Z-0badcafe").withTraining(HOSTILE, 2, 12.5, 72_000);
        return Comparison.of(List.of(pair.first(SampleRun.baseline()), pair.second(hostile)));
    }
}
