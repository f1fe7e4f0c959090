package io.github.mnistlab.predict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.evaluation.Digits;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PredictionPictureTest {

    private static final DigitImage SEVEN = DigitImage.of(Digits.images(), 0);
    private static final PredictionResult SURE = new PredictionResult(7, Digits.CLASS_NAMES, certain(7));

    private static List<Double> certain(int winner) {
        return IntStream.range(0, 10).mapToObj(k -> k == winner ? 1.0 : 0.0).toList();
    }

    private static BufferedImage decoded(PredictionResult result) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(PredictionPicture.png(SEVEN, result)));
    }

    @Test
    void should_be_the_same_bytes_when_drawn_twice() {
        assertThat(PredictionPicture.png(SEVEN, SURE)).isEqualTo(PredictionPicture.png(SEVEN, SURE));
    }

    @Test
    void should_show_every_pixel_of_the_image_when_enlarged() throws IOException {
        BufferedImage picture = decoded(SURE);

        for (int i = 0; i < 784; i++) {
            int shown = picture.getRGB(24 + i % 28 * 12 + 5, 24 + i / 28 * 12 + 5) & 0xFF;
            assertThat(shown).isEqualTo(SEVEN.pixel(i / 28, i % 28));
        }
    }

    @Test
    void should_draw_bars_as_long_as_the_probabilities() throws IOException {
        BufferedImage sure = decoded(SURE);
        BufferedImage unsure = decoded(new PredictionResult(0, Digits.CLASS_NAMES, Collections.nCopies(10, 0.1)));

        assertThat(coloured(sure, 7)).isEqualTo(280);
        assertThat(coloured(sure, 3)).isZero();
        assertThat(coloured(unsure, 3)).isEqualTo(28);
    }

    @Test
    void should_draw_a_picture_when_there_is_one_class_and_a_single_pixel() {
        PredictionResult one = new PredictionResult(0, List.of("?"), List.of(1.0));

        assertThat(PredictionPicture.png(new DigitImage(1, 1, new byte[1]), one))
                .isNotEmpty();
    }

    @Test
    void should_stay_in_its_frame_when_the_image_is_large_and_classes_are_many() throws IOException {
        byte[] white = new byte[512 * 400];
        Arrays.fill(white, (byte) 255);
        List<String> names = IntStream.range(0, 47).mapToObj(Integer::toString).toList();
        PredictionResult result = new PredictionResult(3, names, Collections.nCopies(47, 1 / 47.0));

        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(PredictionPicture.png(new DigitImage(400, 512, white), result)));

        assertThat(picture.getRGB(24 + 168, 24 + 168) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(picture.getRGB(24 + 168, 24 + 10) & 0xFFFFFF)
                .as("above the image")
                .isZero();
        assertThat(picture.getRGB(24 + 400, 24 + 168) & 0xFFFFFF)
                .as("beside it")
                .isEqualTo(0xFFFFFF);
        assertThat(coloured(picture, 3)).isEqualTo(6);
    }

    /** Length of a class's bar: its row has the track's colour where the bar ends. */
    private static int coloured(BufferedImage picture, int k) {
        int y = 24 + (2 * k + 1) * 336 / 20;
        return (int) IntStream.range(432, 712)
                .filter(x -> (picture.getRGB(x, y) & 0xFFFFFF) != 0xEEF1F5)
                .count();
    }
}
