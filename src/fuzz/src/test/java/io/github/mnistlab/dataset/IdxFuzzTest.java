package io.github.mnistlab.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.mnistlab.fuzz.Foreign;
import io.github.mnistlab.fuzz.Mutants;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** IDX files of images and labels, plain and compressed. */
class IdxFuzzTest {

    @FuzzTest
    void should_read_or_refuse_when_given_anything(byte[] input) throws Exception {
        isRead(input);
    }

    @Test
    void should_read_or_refuse_when_a_seed_is_changed() throws Exception {
        Mutants.read(getClass(), IdxFuzzTest::isRead);
    }

    private static boolean isRead(byte[] input) throws Exception {
        Optional<IdxImages> images = images(input);
        Optional<IdxLabels> labels = Foreign.read(() -> IdxReader.readLabels(source(input)), DatasetException.class);
        Optional<String> sha256 = Foreign.read(() -> IdxReader.readSha256(source(input)), DatasetException.class);
        if (images.isPresent()) {
            requireSound(images.get(), sha256.orElseThrow());
            requireSame(images.get(), images(gzip(input)));
        }
        labels.ifPresent(read -> assertThat(read.sha256()).isEqualTo(sha256.orElseThrow()));
        return images.isPresent() || labels.isPresent();
    }

    private static Optional<IdxImages> images(byte[] input) throws Exception {
        return Foreign.read(() -> IdxReader.readImages(source(input)), DatasetException.class);
    }

    private static void requireSound(IdxImages images, String sha256) {
        assertThat(images.pixels()).hasSize(images.count() * images.height() * images.width());
        assertThat(images.sha256()).isEqualTo(sha256);
    }

    /** A plain file says the same when it is compressed; a file that already was, is no IDX file inside another. */
    private static void requireSame(IdxImages images, Optional<IdxImages> compressed) {
        compressed.ifPresent(same -> {
            assertThat(same.pixels()).isEqualTo(images.pixels());
            assertThat(same.sha256()).isEqualTo(images.sha256());
        });
    }

    private static IdxSource source(byte[] content) {
        return new IdxSource("images", () -> new IdxSource.Stored(content.length, new ByteArrayInputStream(content)));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
