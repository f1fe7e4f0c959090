package io.github.mnistlab.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class BitmapTest {
    @Test
    void should_give_back_every_pixel_when_read_by_the_jdk() throws IOException {
        Bitmap few = new Bitmap(7, 5, 0xFFFFFF);
        few.fill(1, 1, 3, 2, 0x1F57C3);
        Bitmap many = new Bitmap(40, 30, 0);
        for (int i = 0; i < 1200; i++) {
            many.fill(i % 40, i / 40, 1, 1, i * 4127);
        }

        BufferedImage palette = decoded(few);
        assertThat(palette.getColorModel()).isInstanceOf(IndexColorModel.class);
        assertThat(palette.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(palette.getRGB(3, 2) & 0xFFFFFF).isEqualTo(0x1F57C3);
        assertThat(palette.getRGB(4, 2) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        BufferedImage truecolour = decoded(many);
        for (int i = 0; i < 1200; i++) {
            assertThat(truecolour.getRGB(i % 40, i / 40) & 0xFFFFFF).isEqualTo(i * 4127 & 0xFFFFFF);
        }
    }

    @Test
    void should_keep_all_grey_levels_when_an_image_is_drawn() throws IOException {
        byte[] levels = new byte[256];
        for (int i = 0; i < 256; i++) {
            levels[i] = (byte) i;
        }
        Bitmap picture = new Bitmap(34, 34, 0xFFFFFF);
        picture.draw(levels, 0, 16, 16, 1, 1, 2);

        BufferedImage grey = decoded(picture);
        assertThat(grey.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 256; i++) {
            assertThat(grey.getRaster().getSample(2 + i % 16 * 2, 2 + i / 16 * 2, 0))
                    .isEqualTo(i);
        }
    }

    @Test
    void should_leave_out_what_lies_outside_when_filled() throws IOException {
        Bitmap picture = new Bitmap(2, 2, 0);
        picture.fill(-5, -5, 6, 6, 0xFFFFFF);
        picture.fill(1, 9, 9, 9, 0x123456);

        BufferedImage shown = decoded(picture);
        assertThat(shown.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(shown.getRGB(1, 1) & 0xFFFFFF).isZero();
    }

    @Test
    void should_refuse_when_it_would_have_no_pixel() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bitmap(0, 1, 0));
    }

    private static BufferedImage decoded(Bitmap picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.png()));
    }
}
