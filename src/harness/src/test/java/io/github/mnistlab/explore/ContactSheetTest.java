package io.github.mnistlab.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.evaluation.Digits;
import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.evaluation.PixelScale;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ContactSheetTest {

    private static BufferedImage decoded(LabelledImages images) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(ContactSheet.png(images)));
    }

    @Test
    void should_show_sixty_images_in_order_when_there_are_as_many() throws IOException {
        BufferedImage sheet = decoded(Digits.images());

        assertThat(sheet.getWidth()).isEqualTo(10 * 90 + 6);
        assertThat(sheet.getHeight()).isEqualTo(6 * 90 + 6);
        byte[] shown = new byte[60 * 784];
        for (int i = 0; i < shown.length; i++) {
            int image = i / 784;
            int x = 6 + image % 10 * 90 + i % 28 * 3 + 1;
            int y = 6 + image / 10 * 90 + i % 784 / 28 * 3 + 1;
            shown[i] = (byte) ~sheet.getRaster().getSample(x, y, 0);
        }
        assertThat(shown).isEqualTo(Arrays.copyOf(Digits.images().pixels(), shown.length));
    }

    @Test
    void should_have_one_row_with_empty_places_when_there_is_one_image() throws IOException {
        BufferedImage sheet =
                decoded(new LabelledImages(ink(784), new int[] {0}, 28, 28, PixelScale.MINUS_ONE_TO_ONE, List.of("0")));

        assertThat(sheet.getWidth()).isEqualTo(10 * 90 + 6);
        assertThat(sheet.getHeight()).isEqualTo(90 + 6);
        assertThat(sheet.getRaster().getSample(48, 48, 0)).isZero();
        assertThat(sheet.getRaster().getSample(138, 48, 0)).isEqualTo(255);
    }

    @Test
    void should_stay_small_when_the_images_are_large() throws IOException {
        BufferedImage sheet = decoded(new LabelledImages(
                ink(1024 * 1024), new int[] {0}, 1024, 1024, PixelScale.MINUS_ONE_TO_ONE, List.of("0")));

        assertThat(sheet.getWidth()).isEqualTo(10 * (103 + 6) + 6);
        assertThat(sheet.getRaster().getSample(48, 48, 0)).isZero();
    }

    private static byte[] ink(int pixels) {
        byte[] ink = new byte[pixels];
        Arrays.fill(ink, (byte) 255);
        return ink;
    }

    @Test
    void should_be_the_same_bytes_when_drawn_twice() {
        assertThat(ContactSheet.png(Digits.images())).isEqualTo(ContactSheet.png(Digits.images()));
    }
}
