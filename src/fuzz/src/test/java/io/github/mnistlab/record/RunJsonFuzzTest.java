package io.github.mnistlab.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.fuzz.Foreign;
import io.github.mnistlab.fuzz.Mutants;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of runs. */
class RunJsonFuzzTest {
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
        Path file = Files.write(folder.resolve("run.json"), input);
        Optional<RunRecord> record = Foreign.read(() -> RunJson.read(file), UserFailure.class);
        if (record.isPresent()) {
            Files.writeString(file, RunJson.write(record.get()));
            assertThat(RunJson.read(file)).isEqualTo(record.get());
        }
        return record.isPresent();
    }
}
