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

/** Locks of experiments. */
class LockFuzzTest {
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
        LockFile file = LockFile.of(folder, "baseline");
        Files.write(file.path(), input);
        Optional<Optional<ExperimentLock>> lock = Foreign.read(file::read, UserFailure.class);
        if (lock.isPresent()) {
            Files.writeString(
                    file.path(),
                    JsonMapping.write(
                            JsonMapping.mapper(LockFile.LONGEST), lock.get().orElseThrow()));
            assertThat(file.read()).isEqualTo(lock.get());
        }
        return lock.isPresent();
    }
}
