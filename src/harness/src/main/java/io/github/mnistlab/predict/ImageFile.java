package io.github.mnistlab.predict;

import io.github.mnistlab.failure.UserFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A PNG or JPEG that may come from anywhere.
 *
 * <p>The format is what the first bytes say, not the name. Its size is bounded twice before anything is decoded: the
 * bytes of the file, and the pixels that its header announces, since a few kilobytes can unpack to gigabytes.
 */
final class ImageFile {

    private static final int MAX_BYTES = 32 << 20;
    private static final long MAX_PIXELS = 64_000_000;

    /** JPEG's own; a PNG of 64 million rows of one pixel takes seconds, whose every row is a step of its own. */
    private static final int MAX_LENGTH = 65_535;

    /** Larger images are thinned out while they are decoded: 28 pixels are wanted in the end. */
    private static final int MAX_SIDE = 1024;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private ImageFile() {}

    /**
     * Reads a file as grey levels, a JPEG as it was seen when the camera was held sideways.
     *
     * @throws UserFailure if it cannot be read, is neither PNG nor JPEG, is damaged or too large
     */
    static GreyImage read(Path path) {
        byte[] bytes = bytes(path);
        if (startsWith(bytes, PNG)) {
            return decode(path, bytes, "PNG");
        }
        if (startsWith(bytes, JPEG)) {
            return Orientation.of(bytes).upright(decode(path, bytes, "JPEG"));
        }
        throw UserFailure.input(
                path + ": is not a PNG or JPEG image; give a picture of one thing, such as a digit, in either format");
    }

    private static byte[] bytes(Path path) {
        if (!Files.exists(path)) {
            throw UserFailure.input(
                    path + ": no such file; give the path of a PNG or JPEG, or an index of the test set");
        }
        if (!Files.isRegularFile(path)) {
            throw UserFailure.input(path + ": is not a file; give the path of a PNG or JPEG");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw UserFailure.input(path + ": is larger than 32 MiB, the most that is read; scale it down");
            }
            return bytes;
        } catch (AccessDeniedException e) {
            throw UserFailure.input(path + ": cannot be read: access denied; change the file's permissions", e);
        } catch (IOException e) {
            throw UserFailure.input(path + ": cannot be read: " + e.getMessage() + "; check the disk", e);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    private static GreyImage decode(Path path, byte[] bytes, String format) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MAX_PIXELS) {
                throw UserFailure.input(path + ": has " + width + "×" + height + " pixels, but at most "
                        + MAX_PIXELS / 1_000_000 + " million are read; scale it down");
            }
            if (Math.max(width, height) > MAX_LENGTH) {
                throw UserFailure.input(path + ": is " + width + " pixels wide and " + height + " high, but at most "
                        + MAX_LENGTH + " each are read; crop it");
            }
            ImageReadParam sparsely = reader.getDefaultReadParam();
            int step = (Math.max(width, height) + MAX_SIDE - 1) / MAX_SIDE;
            sparsely.setSourceSubsampling(step, step, 0, 0);
            return Grey.of(reader.read(0, sparsely));
        } catch (UserFailure e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw UserFailure.input(
                    path + ": cannot be decoded as " + format + " (" + gist(e)
                            + "); save it again as a grey or RGB PNG",
                    e);
        } finally {
            reader.dispose();
        }
    }

    private static String gist(Exception e) {
        String message = e.getMessage();
        return message == null || message.isBlank()
                ? "damaged"
                : message.lines().findFirst().orElse("damaged");
    }
}
