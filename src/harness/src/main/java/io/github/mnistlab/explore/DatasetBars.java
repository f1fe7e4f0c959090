package io.github.mnistlab.explore;

import io.github.mnistlab.report.DatasetPage.Bars;
import java.util.List;
import java.util.stream.IntStream;

/** What a dataset's bars show: shares of the training and of the test set, in per cent. */
final class DatasetBars {
    /** Pixel values per bar; the first bar lacks zero, which is paper. */
    private static final int BIN = 16;

    private final Survey survey;

    DatasetBars(Survey survey) {
        this.survey = survey;
    }

    Bars balance() {
        return new Bars(
                "Images per class",
                "Class",
                "share of the set",
                survey.train().classNames(),
                percents(survey.trainStatistics()),
                percents(survey.testStatistics()));
    }

    private static List<Double> percents(DatasetStatistics set) {
        return set.classCounts().stream()
                .map(count -> 100.0 * count / set.images())
                .toList();
    }

    Bars intensities() {
        return new Bars(
                "How dark ink is",
                "Value",
                "share of the pixels with ink, in steps of " + BIN + " values",
                IntStream.range(0, PixelCounts.VALUES / BIN)
                        .mapToObj(bin -> Integer.toString(Math.max(1, bin * BIN)))
                        .toList(),
                percents(survey.trainCounts()),
                percents(survey.testCounts()));
    }

    private static List<Double> percents(PixelCounts counts) {
        return IntStream.range(0, PixelCounts.VALUES / BIN)
                .mapToObj(bin -> 100.0
                        * IntStream.range(Math.max(1, bin * BIN), (bin + 1) * BIN)
                                .mapToLong(counts::value)
                                .sum()
                        / Math.max(1, counts.inked()))
                .toList();
    }
}
