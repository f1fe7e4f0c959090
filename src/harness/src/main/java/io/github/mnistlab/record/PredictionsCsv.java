package io.github.mnistlab.record;

import com.fasterxml.jackson.core.io.NumberOutput;
import io.github.mnistlab.failure.UserFailure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * `predictions.csv`: a header `index,label,predicted` and the class names, then a line per image with its true class, the
 * most probable one, and one probability per class.
 *
 * <p>UTF-8, `\n`, fields quoted as RFC 4180 says where they need it, each float in the fewest digits that give it back.
 */
public final class PredictionsCsv {
    /** The longest file that is read, in bytes. */
    public static final int LONGEST = 64 << 20;

    private static final int MOST_CLASSES = 4096;
    private static final List<String> FIXED = List.of("index", "label", "predicted");
    private static final String NEXT_STEP = "restore it, or train again";

    private PredictionsCsv() {}

    /** The file's text. */
    public static String write(Predictions predictions) {
        List<String> names =
                predictions.labels().stream().map(CsvFields::quoted).toList();
        var text = new StringBuilder(String.join(",", FIXED));
        names.forEach(name -> text.append(',').append(name));
        text.append('\n');
        for (int i = 0; i < predictions.size(); i++) {
            text.append(i).append(',').append(names.get(predictions.label()[i]));
            text.append(',').append(names.get(predictions.predicted()[i]));
            for (int c = 0; c < names.size(); c++) {
                // The JDK's own text of a float changed with JDK 19.
                float probability = predictions.probabilities()[i * names.size() + c];
                text.append(',').append(NumberOutput.toString(probability, true));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /**
     * Reads a file.
     *
     * @throws UserFailure (INPUT) if it is missing, too long, or not such a file; the message has the line
     */
    public static Predictions read(Path file) {
        var fields = new CsvFields(text(file));
        try {
            return new Reader(fields).read();
        } catch (IllegalArgumentException e) {
            throw UserFailure.input(
                    file + ":" + fields.line() + ": is not a file of predictions: " + OneLine.of(e.getMessage()) + "; "
                            + NEXT_STEP,
                    e);
        }
    }

    private static String text(Path file) {
        return new String(BoundedFile.read(file, LONGEST, NEXT_STEP, NEXT_STEP), StandardCharsets.UTF_8);
    }

    /** One reading of one file. */
    private static final class Reader {
        private final CsvFields fields;
        private final List<String> labels;
        private final Map<String, Integer> classes = new HashMap<>();

        Reader(CsvFields fields) {
            this.fields = fields;
            List<String> header = fields.next();
            if (header.size() <= FIXED.size()
                    || !header.subList(0, FIXED.size()).equals(FIXED)) {
                throw new IllegalArgumentException("the header must be index,label,predicted and the class names");
            }
            this.labels = header.subList(FIXED.size(), header.size());
            if (labels.size() > MOST_CLASSES) {
                throw new IllegalArgumentException("has more than " + MOST_CLASSES + " classes");
            }
            for (String label : labels) {
                if (classes.put(label, classes.size()) != null) {
                    throw new IllegalArgumentException("the class '" + label + "' stands twice in the header");
                }
            }
        }

        Predictions read() {
            int[] label = new int[1024];
            int[] predicted = new int[1024];
            float[] probabilities = new float[1024 * labels.size()];
            int rows = 0;
            while (fields.hasNext()) {
                List<String> row = fields.next();
                if (row.size() != FIXED.size() + labels.size() || !row.get(0).equals(Integer.toString(rows))) {
                    throw new IllegalArgumentException(
                            "must be image " + rows + " with " + labels.size() + " probabilities");
                }
                if (rows == label.length) {
                    label = Arrays.copyOf(label, 2 * rows);
                    predicted = Arrays.copyOf(predicted, 2 * rows);
                    probabilities = Arrays.copyOf(probabilities, 2 * rows * labels.size());
                }
                label[rows] = classOf(row.get(1));
                predicted[rows] = classOf(row.get(2));
                for (int c = 0; c < labels.size(); c++) {
                    probabilities[rows * labels.size() + c] = probability(row.get(FIXED.size() + c));
                }
                rows++;
            }
            return new Predictions(
                    labels,
                    Arrays.copyOf(label, rows),
                    Arrays.copyOf(predicted, rows),
                    Arrays.copyOf(probabilities, rows * labels.size()));
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
}
