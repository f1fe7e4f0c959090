package io.github.mnistlab.dataset;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.RealInfo;
import org.tribuo.VariableInfo;

/** The feature domain of images: one real-valued feature for each pixel, in the order of the pixels. */
final class PixelFeatures implements Serializable {
    private static final long serialVersionUID = 1L;

    private final byte[] pixels;
    private final String[] names;
    private ImmutableFeatureMap map; // made on first use: it takes a pass over all pixels

    /**
     * The features of some images.
     *
     * @param pixels {@code [n, count]}, unsigned, shared
     * @param count pixels of an image
     */
    PixelFeatures(byte[] pixels, int count) {
        this.pixels = pixels;
        this.names = sortableNames(count);
    }

    /** Pixels of an image. */
    int count() {
        return names.length;
    }

    /** Feature names, in the order of the pixels; shared, never to be written to. */
    String[] names() {
        return names;
    }

    /** The features with their statistics over all images. */
    synchronized ImmutableFeatureMap map() {
        if (map == null) {
            map = observe(names, pixels);
        }
        return map;
    }

    /**
     * Names that sort as the pixels do, {@code p000} to {@code p783} for 784 of them: Tribuo numbers features in the
     * order of their names.
     */
    private static String[] sortableNames(int count) {
        int digits = Integer.toString(count - 1).length();
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            String number = Integer.toString(i);
            names[i] = "p" + "0".repeat(digits - number.length()) + number;
        }
        return names;
    }

    /** Statistics from sums that are exact, of integers; only what is not zero is looked at, most pixels are. */
    private static ImmutableFeatureMap observe(String[] names, byte[] pixels) {
        int width = names.length;
        int images = pixels.length / width;
        int[] nonZero = new int[width];
        long[] sum = new long[width];
        long[] squares = new long[width];
        int[] min = new int[width];
        int[] max = new int[width];
        Arrays.fill(min, 255);
        for (int row = 0; row < pixels.length; row += width) {
            for (int k = 0; k < width; k++) {
                int pixel = pixels[row + k] & 0xFF;
                if (pixel != 0) {
                    nonZero[k]++;
                    sum[k] += pixel;
                    squares[k] += (long) pixel * pixel;
                    min[k] = Math.min(min[k], pixel);
                    max[k] = Math.max(max[k], pixel);
                }
            }
        }
        List<VariableInfo> infos = new ArrayList<>(width);
        for (int k = 0; k < width; k++) {
            infos.add(info(names[k], images, nonZero[k] < images ? 0 : min[k], max[k], sum[k], squares[k]));
        }
        return new ImmutableFeatureMap(infos);
    }

    /** A feature's statistics from those of its bytes, with x = scale · byte + offset. */
    private static RealInfo info(String name, int count, int min, int max, long sum, long squares) {
        double lowest = ImageDataset.feature((byte) min);
        double highest = ImageDataset.feature((byte) max);
        double mean = ImageDataset.SCALE * ((double) sum / count) + ImageDataset.OFFSET;
        // count · Σp² − (Σp)² fits: at most 10⁷ · 10⁷ · 255² < 2⁶³
        long scaledDeviation = count * squares - sum * sum;
        double deviation = (double) ImageDataset.SCALE * ImageDataset.SCALE * scaledDeviation / count;
        return new RealInfo(name, count, highest, lowest, Math.max(lowest, Math.min(highest, mean)), deviation);
    }
}
