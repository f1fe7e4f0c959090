package io.github.mnistlab.predict;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a camera was held, as the EXIF tag {@code Orientation} of a JPEG says it.
 *
 * <p>Source: CIPA DC-008 (Exif 2.32), 4.5.4 and 4.6.4, over TIFF 6.0. Only that one number is read; where the tag is missing or
 * damaged the picture is taken as it is.
 *
 * @param code 1 to 8: which sides of the scene the stored image's first row and first column are
 */
record Orientation(int code) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int TIFF_MAGIC = 42;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY_BYTES = 12;

    Orientation {
        if (code < 1 || code > 8) {
            throw new IllegalArgumentException("an orientation is 1 to 8, not " + code);
        }
    }

    /** What a JPEG says of itself. */
    static Orientation of(byte[] jpeg) {
        ByteBuffer file = ByteBuffer.wrap(jpeg);
        int at = 2; // after the start of the image
        while (at + 4 <= jpeg.length) {
            int marker = file.getShort(at) & 0xFFFF;
            int length = file.getShort(at + 2) & 0xFFFF;
            int content = at + 4;
            at += 2 + length;
            if (marker < 0xFF00 || marker == START_OF_SCAN || length < 2 || at > jpeg.length) {
                return UPRIGHT;
            }
            int tiff = content + EXIF.length;
            if (marker == APP1 && tiff <= at && Arrays.equals(jpeg, content, tiff, EXIF, 0, EXIF.length)) {
                return ofTiff(file.slice(tiff, at - tiff));
            }
        }
        return UPRIGHT;
    }

    private static Orientation ofTiff(ByteBuffer tiff) {
        if (tiff.limit() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = tiff.getInt(4) & 0xFFFFFFFFL;
        if (tiff.getShort(2) != TIFF_MAGIC || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int first = (int) directory + 2;
        int entries = Math.min(tiff.getShort((int) directory) & 0xFFFF, (tiff.limit() - first) / ENTRY_BYTES);
        for (int entry = first; entry < first + entries * ENTRY_BYTES; entry += ENTRY_BYTES) {
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int code = tiff.getShort(entry + 8) & 0xFFFF;
                return tiff.getShort(entry + 2) == SHORT && code >= 1 && code <= 8 ? new Orientation(code) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The stored image as the scene was. */
    GreyImage upright(GreyImage stored) {
        if (code == 1) {
            return stored;
        }
        boolean lying = code >= 5; // its rows are the scene's columns
        int height = lying ? stored.width() : stored.height();
        int width = lying ? stored.height() : stored.width();
        boolean fromRight = code == 2 || code == 3 || code == 6 || code == 7;
        boolean fromBelow = code == 3 || code == 4 || code == 7 || code == 8;
        int[] levels = new int[height * width];
        for (int i = 0; i < levels.length; i++) {
            int x = fromRight ? width - 1 - i % width : i % width;
            int y = fromBelow ? height - 1 - i / width : i / width;
            levels[i] = lying ? stored.level(x, y) : stored.level(y, x);
        }
        return new GreyImage(height, width, levels);
    }
}
