package io.github.mnistlab.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.fuzz.Foreign;
import io.github.mnistlab.fuzz.Mutants;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of predictions. */
class PredictionsFuzzTest {
    private static final String RUN = "RunJsonFuzzTestInputs/should_read_or_refuse_when_given_anything/minimal";

    private final EvaluationRecord evaluation;

    PredictionsFuzzTest() throws URISyntaxException {
        this.evaluation = evaluation();
    }

    @TempDir
    private Path folder;

    @FuzzTest
    void should_read_or_refuse_when_given_anything(byte[] input) throws Exception {
        isRead(input);
    }

    @Test
    void should_read_or_refuse_when_a_seed_is_changed() throws Exception {
        Mutants.read(getClass(), this::isRead);
    }

    private boolean isRead(byte[] input) throws Exception {
        Path file = Files.write(folder.resolve("predictions.csv"), input);
        Optional<Predictions> predictions =
                Foreign.read(() -> PredictionsCsv.read(file, evaluation), UserFailure.class);
        if (predictions.isPresent()) {
            Files.writeString(file, PredictionsCsv.write(predictions.get()));
            assertThat(PredictionsCsv.read(file, evaluation))
                    .usingRecursiveComparison()
                    .isEqualTo(predictions.get());
        }
        return predictions.isPresent();
    }

    /** Of ten classes, whose run's record is a seed of another test. */
    private static EvaluationRecord evaluation() throws URISyntaxException {
        return RunJson.read(Path.of(PredictionsFuzzTest.class.getResource(RUN).toURI()))
                .evaluation();
    }
}
