package io.github.mnistlab.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.fuzz.Foreign;
import io.github.mnistlab.fuzz.Mutants;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Experiments as YAML. */
class SpecFuzzTest {
    /** Fifty problems, and one line that says how many more there are. */
    private static final int LINES = 51;

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
        Path file = Files.write(folder.resolve("x.yaml"), input);
        Optional<ResolvedSpec> spec =
                Foreign.read(() -> new SpecReader(folder).read("x", List.of()), LINES, UserFailure.class);
        if (spec.isPresent()) {
            Files.writeString(file, SpecWriter.yaml(spec.get().spec()));
            assertThat(new SpecReader(folder).read("x", List.of())).isEqualTo(spec.get());
        }
        return spec.isPresent();
    }
}
