package io.github.mnistlab.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.fuzz.Foreign;
import io.github.mnistlab.fuzz.Mutants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `SHA256SUMS` of a run; read is one that finds nothing wrong. */
class ChecksumsFuzzTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write_a_file() throws IOException {
        Files.writeString(folder.resolve("a"), "");
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
        Files.write(folder.resolve(Checksums.FILE), input);
        Optional<List<String>> problems = Foreign.read(() -> Checksums.problems(folder), UserFailure.class);
        problems.ifPresent(
                lines -> assertThat(lines).allMatch(line -> line.chars().noneMatch(Character::isISOControl)));
        return problems.filter(List::isEmpty).isPresent();
    }
}
