package io.github.mnistlab.predict;

import static io.github.mnistlab.evaluation.Failures.assertInputFailure;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.mnistlab.evaluation.Digits;
import io.github.mnistlab.failure.UserFailure;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that anyone may hand in. */
class ImageFileTest {

    @TempDir
    Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private byte[] digit(String format) {
        BufferedImage picture = Drawings.enlarged(DigitImage.of(Digits.images(), 0), 4, 120);
        return Drawings.bytes(Drawings.write(picture, format, folder.resolve("digit." + format)));
    }

    @Test
    void should_go_by_the_content_when_the_name_says_something_else() throws IOException {
        Path misnamed = file("photo.jpg", digit("png"));

        assertThat(ImageFile.read(misnamed).width()).isEqualTo(120);
    }

    @Test
    void should_keep_grey_levels_when_the_picture_is_grey() {
        GreyImage image = ImageFile.read(Drawings.write(
                Drawings.enlarged(DigitImage.of(Digits.images(), 0), 1, 28), "png", folder.resolve("grey.png")));

        assertThat(image.level(7, 6)).isEqualTo(Digits.images().pixels()[7 * 28 + 6] & 0xFF);
    }

    @Test
    void should_thin_out_when_the_picture_is_large() {
        BufferedImage large = new BufferedImage(5000, 1250, BufferedImage.TYPE_BYTE_BINARY);

        GreyImage image = ImageFile.read(Drawings.write(large, "png", folder.resolve("large.png")));

        assertThat(image.width()).isEqualTo(1000);
        assertThat(image.height()).isEqualTo(250);
    }

    @Test
    void should_fail_when_there_is_no_such_file() {
        Path absent = folder.resolve("absent.png");

        assertInputFailure(
                () -> DigitImage.read(absent),
                absent + ": no such file; give the path of a PNG or JPEG, or an index of the test set");
    }

    @Test
    void should_fail_when_it_is_a_folder() {
        assertInputFailure(() -> DigitImage.read(folder), folder + ": is not a file; give the path of a PNG or JPEG");
    }

    @Test
    void should_fail_when_it_may_not_be_read() throws IOException {
        Path secret = file("secret.png", digit("png"));
        assumeThat(secret.toFile().setReadable(false) && !Files.isReadable(secret))
                .as("permissions bind this user")
                .isTrue();

        assertInputFailure(
                () -> DigitImage.read(secret),
                secret + ": cannot be read: access denied; change the file's permissions");
    }

    @Test
    void should_fail_when_it_is_no_image() throws IOException {
        Path notes = file("notes.png", "Dear diary".getBytes(UTF_8));

        assertInputFailure(
                () -> DigitImage.read(notes),
                notes + ": is not a PNG or JPEG image; give a picture of one thing, such as a digit, in either format");
    }

    @Test
    void should_fail_when_it_is_a_gif() throws IOException {
        Path gif = file("digit.png", digit("gif"));

        assertInputFailure(
                () -> DigitImage.read(gif),
                gif + ": is not a PNG or JPEG image; give a picture of one thing, such as a digit, in either format");
    }

    @Test
    void should_fail_when_it_is_empty() throws IOException {
        Path empty = file("empty.png", new byte[0]);

        assertInputFailure(
                () -> DigitImage.read(empty),
                empty + ": is not a PNG or JPEG image; give a picture of one thing, such as a digit, in either format");
    }

    @Test
    void should_fail_when_the_file_is_huge() throws IOException {
        Path huge = folder.resolve("huge.png");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(33 << 20);
        }

        assertInputFailure(
                () -> DigitImage.read(huge), huge + ": is larger than 32 MiB, the most that is read; scale it down");
    }

    @Test
    void should_fail_before_decoding_when_the_header_announces_too_many_pixels() throws IOException {
        Path bomb = file("bomb.png", withWidthAndHeight(digit("png"), 1 << 30, 1 << 30));

        assertInputFailure(
                () -> DigitImage.read(bomb),
                bomb + ": has 1073741824×1073741824 pixels, but at most 64 million are read; scale it down");
    }

    @Test
    void should_fail_before_decoding_when_the_header_announces_too_many_rows() throws IOException {
        Path strip = file("strip.png", withWidthAndHeight(digit("png"), 1, 64_000_000));

        assertInputFailure(
                () -> DigitImage.read(strip),
                strip + ": is 1 pixels wide and 64000000 high, but at most 65535 each are read; crop it");
    }

    @Test
    void should_fail_when_it_is_cut_off() throws IOException {
        byte[] whole = digit("png");
        Path half = file("half.png", Arrays.copyOf(whole, whole.length / 2));

        assertInputFailure(
                () -> DigitImage.read(half),
                half + ": cannot be decoded as PNG (Error reading PNG image data); save it again as a grey or RGB PNG");
    }

    @Test
    void should_fail_when_only_the_first_bytes_are_a_jpegs() throws IOException {
        Path stub = file("stub.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

        assertThatExceptionOfType(UserFailure.class)
                .isThrownBy(() -> DigitImage.read(stub))
                .withMessageMatching(
                        "\\Q" + stub + "\\E: cannot be decoded as JPEG \\(.+\\); save it again as a grey or RGB PNG");
    }

    @Test
    void should_fail_with_one_line_when_bytes_are_damaged_anywhere() throws IOException {
        for (String format : new String[] {"png", "jpg"}) {
            byte[] whole = digit(format);
            for (int at = 8; at < whole.length; at += 7) {
                byte[] damaged = whole.clone();
                damaged[at] ^= 0x55;
                Path file = file("damaged." + format, damaged);
                try {
                    DigitImage.read(file);
                } catch (UserFailure e) {
                    assertThat(e.getMessage()).startsWith(file + ": ").doesNotContain("\n");
                }
            }
        }
    }

    @Test
    void should_fail_when_the_picture_is_blank() {
        for (int level : new int[] {0, 0x808080, 0xFFFFFF}) {
            BufferedImage blank = new BufferedImage(50, 40, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 2000; i++) {
                blank.setRGB(i % 50, i / 50, level);
            }
            Path file = Drawings.write(blank, "png", folder.resolve("blank.png"));

            assertInputFailure(
                    () -> DigitImage.read(file),
                    file
                            + ": shows nothing: its pixels are all nearly alike; give a picture of one thing, such as a digit");
        }
    }

    @Test
    void should_fail_when_the_picture_is_a_single_pixel() {
        Path dot =
                Drawings.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", folder.resolve("dot.png"));

        assertInputFailure(
                () -> DigitImage.read(dot),
                dot + ": shows nothing: its pixels are all nearly alike; give a picture of one thing, such as a digit");
    }

    /** Another size in the header, with the check sum that belongs to it. */
    private static byte[] withWidthAndHeight(byte[] png, int width, int height) {
        ByteBuffer bytes = ByteBuffer.wrap(png.clone()).putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(bytes.array(), 12, 17);
        return bytes.putInt(29, (int) crc.getValue()).array();
    }
}
