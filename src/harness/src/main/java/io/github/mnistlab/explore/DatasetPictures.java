package io.github.mnistlab.explore;

import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.report.DatasetPage.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A dataset's pictures. */
final class DatasetPictures {
    /** The first training images. */
    static final String SAMPLES = "samples.png";

    /** Mean and, below, standard deviation of each class. */
    static final String CLASSES = "classes.png";

    /** Where there is ink. */
    static final String INK = "ink.png";

    /** Images per class. */
    static final String BALANCE = "balance.svg";

    /** How dark ink is. */
    static final String INTENSITIES = "intensities.svg";

    static final List<String> NAMES = List.of(SAMPLES, CLASSES, INK, BALANCE, INTENSITIES);

    private final Survey survey;

    DatasetPictures(Survey survey) {
        this.survey = survey;
    }

    Picture samples() {
        LabelledImages train = survey.train();
        int shown = Math.min(ContactSheet.MOST_IMAGES, train.size());
        String labels = IntStream.range(0, shown)
                .mapToObj(i -> train.classNames().get(train.labels()[i]))
                .collect(Collectors.joining(" "));
        return new Picture(
                shown == 1
                        ? "The only training image"
                        : (shown < train.size() ? "The first " : "All ") + shown + " training images, row by row",
                "Images labelled, row by row: " + labels,
                ContactSheet.png(train));
    }

    Picture ink() {
        LabelledImages train = survey.train();
        return new Picture(
                "Share of the training images that have ink at a position: the stronger the blue, the more; yellowish where none ever has",
                "Heat map of the positions that have ink",
                InkMap.png(survey.trainCounts(), train.size(), train.height(), train.width()));
    }

    /** The means of up to ten classes, and below them the deviations; where there are more classes, further rows. */
    byte[] classes() {
        List<Tile> tiles = new ArrayList<>();
        IntStream.range(0, survey.train().classNames().size())
                .mapToObj(survey.trainCounts()::mean)
                .forEach(tiles::add);
        while (tiles.size() % TileSheet.COLUMNS != 0) {
            tiles.add(Tile.of(survey.train().height(), survey.train().width(), position -> 0));
        }
        IntStream.range(0, survey.train().classNames().size())
                .mapToObj(survey.trainCounts()::deviation)
                .forEach(tiles::add);
        return TileSheet.png(tiles);
    }
}
