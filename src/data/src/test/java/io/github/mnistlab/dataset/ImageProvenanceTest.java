package io.github.mnistlab.dataset;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.oracle.labs.mlrg.olcut.provenance.ProvenanceException;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageProvenanceTest {
    @ParameterizedTest
    @CsvSource({"0, 28", "28, 0", "1025, 28", "28, 1025"})
    void should_refuse_a_size_when_no_image_has_it(int height, int width) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImageProvenance("toy", "train", "ab", "cd", 5, height, width, 0, 5))
                .withMessage("images are 1 to 1024 pixels high and wide, not %d × %d", height, width);
    }

    @ParameterizedTest
    @CsvSource({"-1, 2", "2, 2", "3, 2", "0, 6"})
    void should_refuse_a_range_when_it_is_not_within_the_file(int from, int to) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImageProvenance("toy", "train", "ab", "cd", 5, 28, 28, from, to))
                .withMessage("images %d to %d (exclusive) are none of 5", from, to);
    }

    @Test
    void should_refuse_fields_when_one_is_missing() {
        assertThatExceptionOfType(ProvenanceException.class)
                .isThrownBy(() -> new ImageProvenance(new HashMap<>()))
                .withMessageContaining("dataset");
    }
}
