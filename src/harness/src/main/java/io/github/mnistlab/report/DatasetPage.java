package io.github.mnistlab.report;

import java.util.Base64;
import java.util.List;

/**
 * What the page about a dataset shows; every number comes as the text that people read.
 *
 * @param name of the dataset
 * @param lead what it is, in a line
 * @param checks whether the files are the right ones, whether anything is there twice, whether all classes are there
 * @param figures the shapes
 * @param samples the first images
 * @param ink where they have ink
 * @param classes how many images each class has, and what they look like together
 * @param balance the classes' shares
 * @param intensities how dark ink is
 * @param statistics the pixels, in figures
 * @param repetitions some of the images that are there more than once
 * @param repeated how many such images there are
 * @param files the data files with their digests
 * @param source who made the data and under which licence it is, or empty
 * @param pictures files in the folder {@code pictures} beside the page
 */
public record DatasetPage(
        String name,
        String lead,
        List<Check> checks,
        List<Figure> figures,
        Picture samples,
        Picture ink,
        List<ClassRow> classes,
        Bars balance,
        Bars intensities,
        List<Row> statistics,
        List<Repetition> repetitions,
        int repeated,
        List<File> files,
        String source,
        List<String> pictures) {

    public DatasetPage {
        checks = List.copyOf(checks);
        figures = List.copyOf(figures);
        classes = List.copyOf(classes);
        statistics = List.copyOf(statistics);
        repetitions = List.copyOf(repetitions);
        files = List.copyOf(files);
        pictures = List.copyOf(pictures);
    }

    /**
     * An answer.
     *
     * @param style {@code passed}, {@code failed} or {@code none}
     * @param sign the same for those who see no colours
     */
    public record Check(String style, String sign, String name, String text) {}

    /** A headline figure. */
    public record Figure(String name, String value, String note) {
        public Figure {
            value = Typesetting.number(value);
        }
    }

    /** A statistic of both sets. */
    public record Row(String name, String train, String test) {
        public Row {
            train = Typesetting.number(train);
            test = Typesetting.number(test);
        }
    }

    /**
     * A data file.
     *
     * @param sha256 of its uncompressed bytes
     * @param sum what that was held against
     */
    public record File(String name, String sha256, String sum) {}

    /**
     * A class.
     *
     * @param train its training images
     * @param test its test images
     * @param mean of its training images
     * @param deviation of its training images
     */
    public record ClassRow(String name, Share train, Share test, Picture mean, Picture deviation) {}

    /**
     * A class's part of a set.
     *
     * @param images how many
     * @param percent of the set's images
     */
    public record Share(String images, String percent) {}

    /**
     * An image that is there more than once.
     *
     * @param places where
     * @param labels what it is said to be, where that differs, else empty
     * @param across whether it is in both sets
     */
    public record Repetition(Picture picture, String places, String labels, boolean across) {}

    /**
     * A picture.
     *
     * @param caption what it shows
     * @param description the same for those who cannot see it
     * @param png the file
     */
    @SuppressWarnings("ArrayRecordComponent") // on its way into the page, never compared
    public record Picture(String caption, String description, byte[] png) {
        String address() {
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
        }
    }

    /**
     * Shares of both sets as bars.
     *
     * @param xName what the names below the bars are
     * @param yName what there is a share of
     * @param names one for each pair of bars
     * @param train the shares of the training set in per cent
     * @param test the shares of the test set in per cent
     */
    public record Bars(
            String title, String xName, String yName, List<String> names, List<Double> train, List<Double> test) {
        public Bars {
            names = List.copyOf(names);
            train = List.copyOf(train);
            test = List.copyOf(test);
        }

        BarChart chart() {
            return BarChart.of(this);
        }

        /** An SVG file of them. */
        public String svg() {
            return Html.render("bars-picture.jte", chart());
        }
    }

    /** The page: one file, no script, no request. */
    public String html() {
        return Html.render("dataset.jte", this);
    }
}
