package io.github.mnistlab.predict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {
    private static final byte[] START = {(byte) 0xFF, (byte) 0xD8};

    /** As the standard's table has it: the sides of the scene that the first row and the first column are. */
    @ParameterizedTest
    @CsvSource({
        "1, abc/def",
        "2, cba/fed",
        "3, fed/cba",
        "4, def/abc",
        "5, ad/be/cf",
        "6, da/eb/fc",
        "7, fc/eb/da",
        "8, cf/be/ad"
    })
    void should_turn_the_image_when_the_camera_was_turned(int code, String scene) {
        GreyImage stored = new GreyImage(2, 3, "abcdef".chars().toArray());

        GreyImage upright = new Orientation(code).upright(stored);

        String[] rows = scene.split("/");
        assertThat(upright.height()).isEqualTo(rows.length);
        assertThat(upright.width()).isEqualTo(rows[0].length());
        assertThat(upright.levels()).isEqualTo(String.join("", rows).chars().toArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 8})
    void should_read_the_tag_in_both_byte_orders(int code) {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            assertThat(Orientation.of(jpeg(exif(order, 0x0112, 3, code)))).isEqualTo(new Orientation(code));
        }
    }

    @Test
    void should_take_it_as_it_is_when_there_is_no_such_tag() {
        assertThat(Orientation.of(jpeg())).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(jpeg(exif(ByteOrder.BIG_ENDIAN, 0x0110, 3, 6))))
                .isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(jpeg(exif(ByteOrder.BIG_ENDIAN, 0x0112, 4, 6))))
                .isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(jpeg(exif(ByteOrder.BIG_ENDIAN, 0x0112, 3, 9))))
                .isEqualTo(Orientation.UPRIGHT);
    }

    /** Every cut, and every byte replaced by four others: nothing fails, whatever it finds. */
    @Test
    void should_never_fail_when_the_file_is_damaged() {
        byte[] whole = jpeg(exif(ByteOrder.LITTLE_ENDIAN, 0x0112, 3, 6));
        for (int i = 0; i < whole.length; i++) {
            assertThat(Orientation.of(Arrays.copyOf(whole, i)).code()).isBetween(1, 8);
            for (int value : new int[] {0, 1, 0x7F, 0xFF}) {
                byte[] damaged = whole.clone();
                damaged[i] = (byte) value;
                assertThat(Orientation.of(damaged).code()).isBetween(1, 8);
            }
        }
    }

    @Test
    void should_turn_a_photo_when_it_is_read(@TempDir Path folder) throws IOException {
        var picture = new java.awt.image.BufferedImage(60, 40, java.awt.image.BufferedImage.TYPE_INT_RGB);
        picture.createGraphics().fillRect(0, 0, 30, 40); // white on the left
        byte[] plain = Drawings.bytes(Drawings.write(picture, "jpg", folder.resolve("plain.jpg")));
        byte[] exif = exif(ByteOrder.BIG_ENDIAN, 0x0112, 3, 6);
        var turned = new ByteArrayOutputStream();
        turned.writeBytes(START);
        turned.writeBytes(exif);
        turned.write(plain, 2, plain.length - 2);

        GreyImage image = ImageFile.read(Files.write(folder.resolve("turned.jpg"), turned.toByteArray()));

        assertThat(image.width()).isEqualTo(40);
        assertThat(image.height()).isEqualTo(60);
        assertThat(image.level(10, 20)).as("above").isGreaterThan(200);
        assertThat(image.level(50, 20)).as("below").isLessThan(50);
    }

    private static byte[] jpeg(byte[]... segments) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(START);
        file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE0, 0, 4, 'J', 'F'});
        Arrays.asList(segments).forEach(file::writeBytes);
        file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 2});
        return file.toByteArray();
    }

    /** A segment with two tags, the second of them this one. */
    private static byte[] exif(ByteOrder order, int tag, int type, int value) {
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4).order(order);
        tiff.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(4).putInt(0);
        tiff.putShort((short) tag).putShort((short) type).putInt(1);
        tiff.putShort((short) value).putShort((short) 0).putInt(0);
        ByteBuffer segment = ByteBuffer.allocate(4 + 6 + tiff.capacity());
        segment.putShort((short) 0xFFE1).putShort((short) (segment.capacity() - 2));
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        return segment.array();
    }
}
