package io.github.mnistlab.record;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One reading of one {@link PredictionsCsv}, line by line; memory grows with the lines that are there. */
final class PredictionsReader {
    private static final int FIRST_ROWS = 1024;

    private final CsvFields fields;
    private final int images;
    private final Map<String, Integer> classes = new HashMap<>();
    private List<String> labels = List.of();
    private int[] label = new int[0];
    private int[] predicted = new int[0];
    private float[] probabilities = new float[0];

    /**
     * Of a text that has at most so many lines.
     *
     * @param longest characters of a value
     */
    PredictionsReader(Reader in, int images, int longest) {
        this.fields = new CsvFields(in, longest);
        this.images = images;
    }

    /** The line, from 1, that was read last. */
    int line() {
        return fields.line();
    }

    /**
     * Reads it.
     *
     * @param mostClasses that it may have
     * @throws IllegalArgumentException if it is no such text, or has more images or classes
     */
    Predictions read(int mostClasses) throws IOException {
        readHeader(mostClasses);
        int rows = 0;
        while (fields.hasNext()) {
            if (rows == images) {
                throw new IllegalArgumentException("has more than the " + images + " images that run.json counts");
            }
            if (rows == label.length) {
                grow((int) Math.min(images, Math.max(FIRST_ROWS, 2L * rows)));
            }
            readRow(rows++);
        }
        grow(rows);
        return new Predictions(labels, label, predicted, probabilities);
    }

    private void readHeader(int mostClasses) throws IOException {
        List<String> fixed = PredictionsCsv.FIXED;
        List<String> header = fields.next(fixed.size() + mostClasses);
        if (header.size() <= fixed.size() || !header.subList(0, fixed.size()).equals(fixed)) {
            throw new IllegalArgumentException("the header must be index,label,predicted and the class names");
        }
        labels = header.subList(fixed.size(), header.size());
        for (String name : labels) {
            if (classes.put(name, classes.size()) != null) {
                throw new IllegalArgumentException("the class '" + name + "' stands twice in the header");
            }
        }
    }

    private void readRow(int image) throws IOException {
        int first = PredictionsCsv.FIXED.size();
        List<String> row = fields.next(first + labels.size());
        if (row.size() != first + labels.size() || !row.get(0).equals(Integer.toString(image))) {
            throw new IllegalArgumentException("must be image " + image + " with " + labels.size() + " probabilities");
        }
        label[image] = classOf(row.get(1));
        predicted[image] = classOf(row.get(2));
        for (int c = 0; c < labels.size(); c++) {
            probabilities[image * labels.size() + c] = probability(row.get(first + c));
        }
    }

    private void grow(int rows) {
        label = Arrays.copyOf(label, rows);
        predicted = Arrays.copyOf(predicted, rows);
        probabilities = Arrays.copyOf(probabilities, Math.multiplyExact(rows, labels.size()));
    }

    private int classOf(String name) {
        Integer index = classes.get(name);
        if (index == null) {
            throw new IllegalArgumentException("'" + name + "' is none of the header's classes");
        }
        return index;
    }

    private static float probability(String text) {
        float value = Float.parseFloat(text);
        if (!(value >= 0 && value <= 1.0001f)) {
            throw new IllegalArgumentException("'" + text + "' is not a probability");
        }
        return value;
    }
}
