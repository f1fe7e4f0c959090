package io.github.mnistlab.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PredictionsCsvTest {
    @TempDir
    Path folder;

    @Test
    void should_write_a_line_per_image_when_asked() {
        var predictions = new Predictions(
                List.of("a", "b,\"c"), new int[] {0, 1}, new int[] {0, 0}, new float[] {1, 0, 0.9f, 0.1f});
        assertThat(PredictionsCsv.write(predictions)).isEqualTo("""
                        index,label,predicted,a,"b,""c"
                        0,a,a,1.0,0.0
                        1,"b,""c",a,0.9,0.1
                        """);
    }

    @Test
    void should_read_the_same_bits_when_written() throws IOException {
        var labels = List.of("0", "=cmd", "a\r\nb", "\"", "ü,", " ", "", "label", "<script>", "\u2028");
        var random = new Random(1);
        int[] label = random.ints(3000, 0, 10).toArray();
        int[] predicted = random.ints(3000, 0, 10).toArray();
        float[] logs = new float[30_000];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = -103 * random.nextFloat();
        }
        Predictions written = Predictions.ofLog(labels, label, predicted, logs);
        Predictions read = PredictionsCsv.read(file(PredictionsCsv.write(written)), counting(3000, labels));
        assertThat(read.labels()).isEqualTo(labels);
        assertThat(read.label()).isEqualTo(label);
        assertThat(read.predicted()).isEqualTo(predicted);
        assertThat(read.probabilities()).isEqualTo(written.probabilities());
    }

    @Test
    void should_be_probabilities_when_made_from_their_logarithms() {
        float[] logs = {(float) Math.log(0.25), (float) Math.log(0.75), Float.NEGATIVE_INFINITY, 0};
        assertThat(Predictions.ofLog(List.of("a", "b"), new int[2], new int[2], logs)
                        .probabilities())
                .containsExactly(0.25f, 0.75f, 0f, 1f);
    }

    @Test
    void should_refuse_when_sizes_do_not_fit() {
        assertThatThrownBy(() -> new Predictions(List.of("a"), new int[2], new int[2], new float[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "index,label,predicted\n",
                "index,label,predicted,a,a\n",
                "index;label;predicted;a\n",
                "index,label,predicted,a,b\n1,a,a,1,0\n",
                "index,label,predicted,a,b\n0,a,a,1\n",
                "index,label,predicted,a,b\n0,a,a,1,0,0\n",
                "index,label,predicted,a,b\n0,c,a,1,0\n",
                "index,label,predicted,a,b\n0,a,a,NaN,0\n",
                "index,label,predicted,a,b\n0,a,a,-1,0\n",
                "index,label,predicted,a,b\n0,a,a,x,0\n",
                "index,label,predicted,a,b\n0,a,a,1,\"0\n",
                "index,label,predicted,a,b\n0,a,a,1,\"0\"0\n",
                "index,label,predicted,a,b\n0,a,a,1,0\n\n"
            })
    void should_name_file_and_line_when_it_is_not_a_file_of_predictions(String text) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> PredictionsCsv.read(file, counting(2, List.of("a", "b"))))
                .isInstanceOf(UserFailure.class)
                .hasMessageMatching("(?s)\\Q" + file
                        + "\\E:[1-3]: is not a file of predictions: [^\n]+; restore it, or train again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "index,label,predicted,a,b,c ~ 1: is not a file of predictions: has more than 5 values",
                "index,label,predicted,a,bbbbbbbbbbbbbbbbb ~ 1: is not a file of predictions: a value is longer than 16"
                        + " characters",
                "index,label,predicted,a,b|0,a,a,1,0|1,a,a,1,0|2,a,a,1,0 ~ 3: is not a file of predictions: has more"
                        + " than the 2 images that run.json counts"
            })
    void should_fail_when_there_is_more_than_the_record_counts(String text, String problem) throws IOException {
        Path file = file(text.replace('|', '\n') + '\n');
        assertThatThrownBy(() -> PredictionsCsv.read(file, counting(2, List.of("a", "b"))))
                .hasMessage(file + ":" + problem + "; restore it, or train again");
    }

    /** As of EMNIST's 62 classes, of which the whole test set's file is larger yet. */
    @Test
    void should_read_a_file_of_more_than_64_mebibytes_when_the_record_counts_as_many_images() throws IOException {
        List<String> labels = IntStream.range(0, 62).mapToObj(Integer::toString).toList();
        float[] probabilities = new float[85_000 * 62];
        Arrays.fill(probabilities, 1.2345678e-30f);
        Predictions written = new Predictions(labels, new int[85_000], new int[85_000], probabilities);
        Path file = file(PredictionsCsv.write(written));
        assertThat(file).satisfies(long64 -> assertThat(Files.size(long64)).isGreaterThan(64 << 20));

        Predictions read = PredictionsCsv.read(file, counting(85_000, labels));

        assertThat(read.size()).isEqualTo(85_000);
        assertThat(read.probabilities()).isEqualTo(probabilities);
    }

    @Test
    void should_have_room_for_the_longest_texts_when_it_bounds_a_file() {
        List<String> labels = List.of("ü,\"", "b");
        float[] probabilities = new float[2000];
        Arrays.fill(probabilities, Float.MIN_NORMAL);
        String text = PredictionsCsv.write(new Predictions(labels, new int[1000], new int[1000], probabilities));
        assertThat(PredictionsCsv.longest(1000, labels))
                .isGreaterThan(text.getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(2L * text.length());
    }

    @Test
    void should_fail_before_it_reads_when_the_file_is_longer_than_the_record_allows() throws IOException {
        Path file = folder.resolve("long.csv");
        try (var channel = new RandomAccessFile(file.toFile(), "rw")) {
            channel.setLength(1L << 30);
        }
        assertThatThrownBy(() -> PredictionsCsv.read(file, counting(10_000, List.of("0", "1"))))
                .hasMessage(file + ": is longer than 550026 bytes; restore it, or train again");
        assertThatThrownBy(() -> PredictionsCsv.read(file, counting(Integer.MAX_VALUE, List.of("0", "1"))))
                .hasMessage(file + ": is not read: 2147483647 images of 2 classes have more than 67108864"
                        + " probabilities; use a smaller test set");
        assertThatThrownBy(() -> PredictionsCsv.read(file, counting(1 << 25, List.of("0", "1"))))
                .hasMessage(file + ":1: is not a file of predictions: a value is longer than 16 characters; restore it,"
                        + " or train again");
    }

    @Test
    void should_fail_when_the_file_is_missing_or_a_folder() {
        EvaluationRecord evaluation = counting(100_000, List.of("0", "1"));
        assertThatThrownBy(() -> PredictionsCsv.read(folder.resolve("none"), evaluation))
                .hasMessage(folder.resolve("none") + ": is missing; restore it, or train again");
        assertThatThrownBy(() -> PredictionsCsv.read(folder, evaluation)).hasMessageContaining("cannot be read");
    }

    private static EvaluationRecord counting(int images, List<String> labels) {
        return SampleRun.baseline().withTestSet(labels, images).evaluation();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("predictions.csv"), text);
    }
}
