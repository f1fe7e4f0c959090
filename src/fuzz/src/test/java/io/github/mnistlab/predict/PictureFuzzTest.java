package io.github.mnistlab.predict;

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

/** Pictures to be classified, PNG and JPEG. */
class PictureFuzzTest {
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
        Path file = Files.write(folder.resolve("picture"), input);
        Optional<DigitImage> picture = Foreign.read(() -> DigitImage.read(file), UserFailure.class);
        picture.ifPresent(image -> assertThat(image.pixels()).hasSize(28 * 28));
        return picture.isPresent();
    }
}
