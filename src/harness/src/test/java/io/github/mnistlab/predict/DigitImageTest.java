package io.github.mnistlab.predict;

import static io.github.mnistlab.evaluation.Failures.assertInputFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistlab.evaluation.Digits;
import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.evaluation.NvidiaDriver;
import io.github.mnistlab.evaluation.PixelScale;
import io.github.mnistlab.evaluation.ProviderPolicy;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of MNIST's own digits come back as what they were. */
class DigitImageTest {

    private static final LabelledImages IMAGES = Digits.images();

    @TempDir
    Path folder;

    @Test
    void should_be_the_image_when_an_index_is_given() {
        DigitImage image = DigitImage.of(IMAGES, 3);

        assertThat(image.pixels()).hasSize(784);
        assertThat(image.pixels()[400]).isEqualTo(IMAGES.pixels()[3 * 784 + 400]);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 100})
    void should_fail_when_there_is_no_such_index(int index) {
        assertInputFailure(
                () -> DigitImage.of(IMAGES, index),
                "image " + index + ": there is none; give an index in 0…99, or the path of a PNG or JPEG");
    }

    @Test
    void should_be_taken_as_it_is_when_the_model_wants_another_size() {
        DigitImage faint = new DigitImage(3, 3, new byte[] {0, 1, 2, 3, (byte) 200, 5, 6, 7, 8});
        Path file = Drawings.write(Drawings.enlarged(faint, 1, 3), "png", folder.resolve("faint.png"));

        assertThat(DigitImage.read(file, 3, 3).pixels()).isEqualTo(faint.pixels());
        assertInputFailure(
                () -> DigitImage.read(file, 2, 3),
                file + ": is 3 pixels wide and 3 high, but the model takes images 3 wide and 2 high, and only those of"
                        + " 28×28 are made of other pictures; give one of that size");
    }

    @Test
    void should_refuse_when_pixels_are_missing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DigitImage(28, 28, new byte[783]))
                .withMessage("783 pixels are not 28×28");
    }

    @Test
    void should_be_taken_as_it_is_when_it_has_the_form_already() {
        DigitImage seven = DigitImage.of(IMAGES, 0);
        Path file = Drawings.write(Drawings.enlarged(seven, 1, 28), "png", folder.resolve("seven.png"));

        assertThat(DigitImage.read(file).pixels()).isEqualTo(seven.pixels());
    }

    @Test
    void should_be_the_same_digit_when_it_is_scanned() {
        assertRecognised(100, picture -> Drawings.inverted(picture), "png", 10, 300);
    }

    @Test
    void should_be_the_same_digit_when_it_is_light_on_dark() {
        assertRecognised(100, picture -> picture, "png", 9, 320);
    }

    @Test
    void should_be_the_same_digit_when_it_is_photographed_in_the_shadow() {
        assertRecognised(40, picture -> Drawings.photographed(picture), "jpg", 8, 500);
    }

    @Test
    void should_be_the_same_digit_when_it_is_small_on_a_large_page() {
        assertRecognised(20, picture -> Drawings.photographed(picture), "png", 4, 1000);
    }

    /** At most one image in twenty may be seen as something else than the original is. */
    private void assertRecognised(int count, UnaryOperator<BufferedImage> taking, String format, int scale, int page) {
        ProviderPolicy policy = new ProviderPolicy(NvidiaDriver.ofThisMachine());
        int same = 0;
        try (Classifier classifier = Classifier.open(
                Digits.model(), policy, ProviderKind.CPU, PixelScale.MINUS_ONE_TO_ONE, Digits.CLASS_NAMES)) {
            for (int index = 0; index < count; index++) {
                DigitImage original = DigitImage.of(IMAGES, index);
                BufferedImage picture = taking.apply(Drawings.enlarged(original, scale, page));
                Path file = Drawings.write(picture, format, folder.resolve("taken." + format));
                int expected = classifier.classify(original).predicted();
                same += classifier.classify(DigitImage.read(file)).predicted() == expected ? 1 : 0;
            }
        }
        assertThat(same).isGreaterThanOrEqualTo(count - count / 20);
    }

    @ParameterizedTest
    @CsvSource({"10, 90", "90, 10", "40, 40", "3, 3"})
    void should_keep_the_aspect_ratio_and_fill_the_box_when_scaled(int width, int height) {
        DigitImage image = read(rectangle(width, height, Color.WHITE, Color.BLACK));

        int longer = Math.max(width, height);
        assertThat(extent(image, true)).isEqualTo(Math.max(1, Math.round(20f * width / longer)));
        assertThat(extent(image, false)).isEqualTo(Math.max(1, Math.round(20f * height / longer)));
    }

    @Test
    void should_balance_on_the_middle_when_the_mass_is_on_one_side() {
        BufferedImage picture = rectangle(40, 60, Color.WHITE, Color.BLACK);
        picture.createGraphics().fillRect(100, 45, 12, 20);

        DigitImage image = read(picture);

        double mass = 0;
        double massX = 0;
        for (int i = 0; i < 784; i++) {
            mass += image.pixel(i / 28, i % 28);
            massX += (double) (i % 28) * image.pixel(i / 28, i % 28);
        }
        assertThat(massX / mass).isCloseTo(14, within(0.5));
    }

    @Test
    void should_leave_specks_out_when_the_page_is_dusty() {
        BufferedImage clean = rectangle(40, 60, Color.WHITE, Color.BLACK);
        BufferedImage dusty = rectangle(40, 60, Color.WHITE, Color.BLACK);
        Graphics2D dust = dusty.createGraphics();
        dust.setColor(Color.BLACK);
        dust.fillRect(180, 180, 4, 4);
        dust.fillRect(5, 100, 3, 3);

        assertThat(read(dusty).pixels()).isEqualTo(read(clean).pixels());
    }

    @Test
    void should_see_dark_and_light_strokes_alike_when_the_background_is_transparent() {
        BufferedImage dark = rectangle(40, 60, new Color(0, true), Color.BLACK);
        BufferedImage light = rectangle(40, 60, new Color(0, true), Color.WHITE);

        assertThat(read(dark).pixels()).isEqualTo(read(light).pixels());
    }

    @Test
    void should_see_the_same_when_the_ink_is_coloured() {
        BufferedImage black = rectangle(40, 60, Color.WHITE, Color.BLACK);
        BufferedImage blue = rectangle(40, 60, Color.WHITE, new Color(0x2040C0));

        assertThat(read(blue).pixels()).isEqualTo(read(black).pixels());
    }

    private static BufferedImage rectangle(int width, int height, Color paper, Color ink) {
        BufferedImage picture = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setBackground(paper);
        graphics.clearRect(0, 0, 200, 200);
        graphics.setColor(ink);
        graphics.fillRect(60, 45, width, height);
        graphics.dispose();
        return picture;
    }

    private DigitImage read(BufferedImage picture) {
        return DigitImage.read(Drawings.write(picture, "png", folder.resolve("picture.png")));
    }

    private static int extent(DigitImage image, boolean horizontal) {
        int first = 28;
        int last = -1;
        for (int i = 0; i < 784; i++) {
            if (image.pixel(i / 28, i % 28) > 0) {
                int at = horizontal ? i % 28 : i / 28;
                first = Math.min(first, at);
                last = Math.max(last, at);
            }
        }
        return last - first + 1;
    }
}
