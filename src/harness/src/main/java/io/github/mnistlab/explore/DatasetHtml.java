package io.github.mnistlab.explore;

import io.github.mnistlab.explore.DatasetFindings.Finding;
import io.github.mnistlab.explore.Duplicates.Place;
import io.github.mnistlab.explore.Duplicates.Repeated;
import io.github.mnistlab.report.DatasetPage;
import io.github.mnistlab.report.DatasetPage.Check;
import io.github.mnistlab.report.DatasetPage.ClassRow;
import io.github.mnistlab.report.DatasetPage.Figure;
import io.github.mnistlab.report.DatasetPage.File;
import io.github.mnistlab.report.DatasetPage.Picture;
import io.github.mnistlab.report.DatasetPage.Repetition;
import io.github.mnistlab.report.DatasetPage.Row;
import io.github.mnistlab.report.DatasetPage.Share;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts what was found in a dataset onto the report's page. */
final class DatasetHtml {
    private final Survey survey;
    private final DatasetStatistics train;
    private final DatasetStatistics test;

    DatasetHtml(Survey survey) {
        this.survey = survey;
        this.train = survey.trainStatistics();
        this.test = survey.testStatistics();
    }

    DatasetPage page() {
        DatasetOrigin origin = survey.origin();
        DatasetPictures pictures = new DatasetPictures(survey);
        DatasetBars bars = new DatasetBars(survey);
        return new DatasetPage(
                origin.name(),
                lead(),
                survey.findings().all().stream().map(DatasetHtml::check).toList(),
                figures(),
                pictures.samples(),
                pictures.ink(),
                IntStream.range(0, classes()).mapToObj(this::classRow).toList(),
                bars.balance(),
                bars.intensities(),
                new DatasetTable(train, test)
                        .pixels().stream()
                                .map(row -> new Row(row.name(), row.train(), row.test()))
                                .toList(),
                survey.duplicates().shown().stream().map(this::repetition).toList(),
                survey.duplicates().images(),
                origin.files().stream()
                        .map(file ->
                                new File(file.name(), file.sha256(), file.sum().words()))
                        .toList(),
                origin.source().orElse(""),
                DatasetPictures.NAMES);
    }

    private int classes() {
        return train.classNames().size();
    }

    private String lead() {
        return String.format(
                Locale.ROOT,
                "%,d images to train on and %,d to test on, of %d × %d grey pixels, in %s",
                train.images(),
                test.images(),
                train.height(),
                train.width(),
                new ClassRange(train.classNames()).words());
    }

    private static Check check(Finding finding) {
        return switch (finding.grade()) {
            case GOOD -> new Check("passed", "✓", finding.name(), finding.text());
            case OPEN -> new Check("none", "–", finding.name(), finding.text());
            case BAD -> new Check("failed", "✗", finding.name(), finding.text());
        };
    }

    private List<Figure> figures() {
        int pixels = train.height() * train.width();
        return List.of(
                new Figure("Training images", count(train.images()), shape(train, pixels)),
                new Figure("Test images", count(test.images()), shape(test, pixels)),
                new Figure(
                        "Pixels with ink",
                        String.format(Locale.ROOT, "%.1f\u00A0%%", 100 * train.nonZeroShare()),
                        train.alwaysZero() + " of " + pixels + " positions never have any"),
                new Figure(
                        "Mean input",
                        String.format(Locale.ROOT, "%.3f", train.inputs().mean()),
                        String.format(
                                Locale.ROOT,
                                "standard deviation %.3f",
                                train.inputs().standardDeviation())));
    }

    private static String shape(DatasetStatistics set, int pixels) {
        return "[" + set.images() + ", " + pixels + "]";
    }

    private ClassRow classRow(int k) {
        String name = train.classNames().get(k);
        PixelCounts counts = survey.trainCounts();
        return new ClassRow(
                name,
                share(train, k),
                share(test, k),
                new Picture(
                        "",
                        "Mean of the training images of " + name,
                        counts.mean(k).png()),
                new Picture(
                        "",
                        "Standard deviation of the training images of " + name,
                        counts.deviation(k).png()));
    }

    private static Share share(DatasetStatistics set, int k) {
        int images = set.classCounts().get(k);
        return new Share(count(images), String.format(Locale.ROOT, "%.1f\u00A0%%", 100.0 * images / set.images()));
    }

    private Repetition repetition(Repeated repeated) {
        Place first = repeated.places().get(0);
        String places = repeated.places().stream().map(this::place).collect(Collectors.joining(", "));
        int more = repeated.size() - repeated.places().size();
        return new Repetition(
                new Picture(
                        "",
                        "The image " + place(first),
                        Tile.of(first.test() ? survey.test() : survey.train(), first.index())
                                .png()),
                places + (more > 0 ? " and " + count(more) + " more" : ""),
                repeated.conflict() ? "labels " + labels(repeated) : "",
                repeated.across());
    }

    private String labels(Repeated repeated) {
        return repeated.labels().stream().map(train.classNames()::get).collect(Collectors.joining(" and "));
    }

    private String place(Place place) {
        return (place.test() ? "test #" : "training #") + place.index() + " ("
                + train.classNames().get(place.label()) + ")";
    }

    private static String count(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
