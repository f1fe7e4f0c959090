package io.github.mnistlab.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
        Predictions read = PredictionsCsv.read(file(PredictionsCsv.write(written)));
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
        assertThatThrownBy(() -> PredictionsCsv.read(file))
                .isInstanceOf(UserFailure.class)
                .hasMessageMatching("(?s)\\Q" + file
                        + "\\E:[1-3]: is not a file of predictions: [^\n]+; restore it, or train again");
    }

    @Test
    void should_fail_when_there_are_too_many_classes() throws IOException {
        String classes = String.join(
                ",", IntStream.range(0, 5000).mapToObj(Integer::toString).toList());
        Path file = file("index,label,predicted," + classes + "\n");
        assertThatThrownBy(() -> PredictionsCsv.read(file)).hasMessageContaining("more than 4096 classes");
    }

    @Test
    void should_fail_when_the_file_is_too_long_missing_or_a_folder() throws IOException {
        Path file = folder.resolve("long.csv");
        try (var channel = new RandomAccessFile(file.toFile(), "rw")) {
            channel.setLength(PredictionsCsv.LONGEST + 1L);
        }
        assertThatThrownBy(() -> PredictionsCsv.read(file)).hasMessageContaining("is longer than 67108864 bytes");
        assertThatThrownBy(() -> PredictionsCsv.read(folder.resolve("none"))).hasMessageContaining("is missing");
        assertThatThrownBy(() -> PredictionsCsv.read(folder)).hasMessageContaining("cannot be read");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("predictions.csv"), text);
    }
}
