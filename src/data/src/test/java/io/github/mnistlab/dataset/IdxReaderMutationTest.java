package io.github.mnistlab.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files with random damage: whatever it is, the answer is a dataset or a {@link DatasetException}. */
class IdxReaderMutationTest {
    private static final int ROUNDS = 5_000;

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void should_fail_in_one_way_only_when_bytes_are_changed_or_cut(String name, byte[] file, Consumer<IdxSource> read) {
        SplittableRandom random = new SplittableRandom(name.hashCode());
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            try {
                read.accept(IdxBytes.source(mutated(file, random)));
            } catch (DatasetException e) {
                assertThat(e).hasMessageStartingWith("some/file: ").hasMessageNotContaining("\n");
                refused++;
            }
        }
        assertThat(refused).isBetween(ROUNDS / 10, ROUNDS);
    }

    static Stream<Arguments> files() {
        byte[] images = IdxBytes.images(3, 4, 5);
        byte[] labels = IdxBytes.labels(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        Consumer<IdxSource> readImages = IdxReader::readImages;
        Consumer<IdxSource> readLabels = IdxReader::readLabels;
        return Stream.of(
                Arguments.of("images", images, readImages),
                Arguments.of("images.gz", IdxBytes.gzip(images), readImages),
                Arguments.of("labels", labels, readLabels),
                Arguments.of("labels.gz", IdxBytes.gzip(labels), readLabels));
    }

    /** One to three bytes changed, and now and then the end cut off. */
    private static byte[] mutated(byte[] file, SplittableRandom random) {
        byte[] bytes = random.nextInt(4) == 0 ? Arrays.copyOf(file, random.nextInt(1, file.length)) : file.clone();
        for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
