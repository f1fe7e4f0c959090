package io.github.mnistlab.record;

import com.fasterxml.jackson.core.io.NumberOutput;
import io.github.mnistlab.failure.UserFailure;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * `predictions.csv`: a header `index,label,predicted` and the class names, then a line per image with its true class, the
 * most probable one, and one probability per class.
 *
 * <p>UTF-8, `\n`, fields quoted as RFC 4180 says where they need it, each float in the fewest digits that give it back.
 */
public final class PredictionsCsv {
    /** What a line has before the probabilities. */
    static final List<String> FIXED = List.of("index", "label", "predicted");

    /** Read at the most: 256 MiB of them. */
    private static final int MOST_PROBABILITIES = 1 << 26;

    /** Characters of `1.17549435E-38`, and two more. */
    private static final int LONGEST_NUMBER = 16;

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
     * Reads a run's file.
     *
     * <p>How long it may be follows from the images and classes that the run's record counts, whose own length is bounded.
     *
     * @throws UserFailure (INPUT) if it is missing, too long, or not such a file; the message has the line
     */
    public static Predictions read(Path file, EvaluationRecord evaluation) {
        int images = evaluation.total();
        List<String> labels = evaluation.labels();
        if ((long) images * labels.size() > MOST_PROBABILITIES) {
            throw UserFailure.input(file + ": is not read: " + images + " images of " + labels.size()
                    + " classes have more than " + MOST_PROBABILITIES + " probabilities; use a smaller test set");
        }
        return BoundedFile.read(file, longest(images, labels), NEXT_STEP, NEXT_STEP, in -> {
            var reader = new PredictionsReader(
                    new InputStreamReader(in, StandardCharsets.UTF_8), images, longestValue(labels));
            try {
                return reader.read(labels.size());
            } catch (IllegalArgumentException e) {
                throw UserFailure.input(
                        file + ":" + reader.line() + ": is not a file of predictions: " + OneLine.of(e.getMessage())
                                + "; " + NEXT_STEP,
                        e);
            }
        });
    }

    /** The bytes of the longest file of so many images of these classes: a header, then a line per image. */
    static long longest(int images, List<String> labels) {
        int all = 0;
        int longest = 0;
        for (String label : labels) {
            int bytes = 1 + CsvFields.quoted(label).getBytes(StandardCharsets.UTF_8).length;
            all += bytes;
            longest = Math.max(longest, bytes);
        }
        long line = 1 + LONGEST_NUMBER + 2L * longest + (1L + LONGEST_NUMBER) * labels.size();
        return 1 + String.join(",", FIXED).length() + all + images * line;
    }

    private static int longestValue(List<String> labels) {
        return labels.stream().mapToInt(String::length).reduce(LONGEST_NUMBER, Math::max);
    }
}
