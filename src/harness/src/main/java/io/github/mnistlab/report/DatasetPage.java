package io.github.mnistlab.report;

import java.util.Base64;
import java.util.List;

/**
 * What the page about a dataset shows; every number comes as the text that people read.
 *
 * @param name of the dataset
 * @param figures the shapes
 * @param classes how many images each class has
 * @param statistics the pixels, in figures
 * @param files digests of the data files and whatever else tells where they come from
 * @param source who made the data and under which licence it is, or empty
 * @param sheet a picture of the first images
 */
public record DatasetPage(
        String name,
        List<Figure> figures,
        List<ClassSize> classes,
        List<Row> statistics,
        List<File> files,
        String source,
        Sheet sheet) {

    public DatasetPage {
        figures = List.copyOf(figures);
        classes = List.copyOf(classes);
        statistics = List.copyOf(statistics);
        files = List.copyOf(files);
    }

    /** A headline figure. */
    public record Figure(String name, String value, String note) {}

    /** A statistic of both sets. */
    public record Row(String name, String train, String test) {}

    /** A data file with the SHA-256 of its uncompressed bytes. */
    public record File(String name, String sha256) {}

    /**
     * A class.
     *
     * @param train its training images
     * @param test its test images
     */
    public record ClassSize(String name, Share train, Share test) {}

    /**
     * A class's part of a set.
     *
     * @param images how many
     * @param percent of the set's images
     * @param length of the bar, 0…100: as a percentage of the largest class
     */
    public record Share(String images, String percent, String length) {}

    /**
     * The picture.
     *
     * @param caption what it shows
     * @param description the same for those who cannot see it
     * @param png the file
     */
    @SuppressWarnings("ArrayRecordComponent") // on its way into the page, never compared
    public record Sheet(String caption, String description, byte[] png) {
        String base64() {
            return Base64.getEncoder().encodeToString(png);
        }
    }

    /** The page: one file, no script, no request. */
    public String html() {
        return Html.render("dataset.jte", this);
    }
}
