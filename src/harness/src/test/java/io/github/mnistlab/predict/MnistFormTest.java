package io.github.mnistlab.predict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.dataset.ImageDataset;
import io.github.mnistlab.dataset.Mnist;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MNIST's own test images, enlarged tenfold: what comes back is nearly what was put in. */
class MnistFormTest {
    private static final ImageDataset TEST = Mnist.load().test();

    @TempDir
    Path folder;

    @Test
    void should_come_back_alike_when_the_ink_is_dark() {
        assertAlike(Drawings::inverted, "png");
    }

    @Test
    void should_come_back_alike_when_the_ink_is_light() {
        assertAlike(UnaryOperator.identity(), "png");
    }

    @Test
    void should_come_back_alike_when_it_is_a_photo() {
        assertAlike(Drawings::photographed, "jpg");
    }

    @Test
    void should_tell_different_digits_apart_when_alikeness_is_measured() {
        assertThat(similarity(original(0), original(1))).isLessThan(0.7);
    }

    private void assertAlike(UnaryOperator<BufferedImage> taking, String format) {
        double[] similarities = IntStream.range(5000, 5050)
                .mapToDouble(index -> {
                    BufferedImage picture = taking.apply(Drawings.enlarged(original(index), 10, 300));
                    Path file = Drawings.write(picture, format, folder.resolve("picture." + format));
                    return similarity(original(index), DigitImage.read(file));
                })
                .toArray();

        assertThat(Arrays.stream(similarities).min().orElseThrow()).isGreaterThan(0.93);
        assertThat(Arrays.stream(similarities).average().orElseThrow()).isGreaterThan(0.98);
    }

    private static DigitImage original(int index) {
        return new DigitImage(28, 28, Arrays.copyOfRange(TEST.pixels(), index * 784, (index + 1) * 784));
    }

    /** The best cosine between both as vectors of pixels; the centre of mass may round to the next pixel. */
    private static double similarity(DigitImage a, DigitImage b) {
        return IntStream.range(0, 9)
                .mapToDouble(shift -> cosine(a, b, shift / 3 - 1, shift % 3 - 1))
                .max()
                .orElseThrow();
    }

    private static double cosine(DigitImage a, DigitImage b, int down, int right) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int y = 1; y < 27; y++) {
            for (int x = 1; x < 27; x++) {
                double pixelA = a.pixel(y, x);
                double pixelB = b.pixel(y + down, x + right);
                ab += pixelA * pixelB;
                aa += pixelA * pixelA;
                bb += pixelB * pixelB;
            }
        }
        return ab / Math.sqrt(aa * bb);
    }
}
