package io.github.mnistlab.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.fuzz.Foreign;
import io.github.mnistlab.fuzz.Mutants;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands behind `-Dset=`. */
class OverridesFuzzTest {
    private static final int LINES = 51;

    @TempDir
    private Path folder;

    @BeforeEach
    void write_a_spec() throws IOException {
        Files.writeString(folder.resolve("x.yaml"), "{}");
    }

    @FuzzTest
    void should_read_or_refuse_when_given_anything(byte[] input) throws Exception {
        isRead(input);
    }

    @Test
    void should_read_or_refuse_when_a_seed_is_changed() throws Exception {
        Mutants.read(getClass(), this::isRead);
    }

    private boolean isRead(byte[] input) throws Exception {
        String set = new String(input, StandardCharsets.UTF_8);
        Optional<ResolvedSpec> spec = Foreign.read(() -> read(Overrides.parse(set)), LINES, UserFailure.class);
        // A run records them one by one and is trained again from that.
        spec.ifPresent(found -> assertThat(read(found.overrides())).isEqualTo(found));
        return spec.isPresent();
    }

    private ResolvedSpec read(List<String> overrides) {
        return new SpecReader(folder).read("x", overrides);
    }
}
