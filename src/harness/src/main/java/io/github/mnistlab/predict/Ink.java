package io.github.mnistlab.predict;

import java.util.ArrayDeque;

/**
 * The strokes of a digit, cut out of a picture of light ink on dark paper.
 *
 * <p>The cut is the box around all connected spots of ink but specks, those smaller than a fiftieth of the largest.
 *
 * @param height of the cut in pixels
 * @param width of the cut in pixels
 * @param amounts {@code [height · width]}, row by row, 0 (paper) … 1 (ink)
 */
@SuppressWarnings("ArrayRecordComponent") // a step between two others, never compared
record Ink(int height, int width, double[] amounts) {

    private static final int SPECK = 50;

    static Ink of(GreyImage image, Contrast contrast) {
        int[] spots = new int[image.levels().length];
        int[] sizes = spotSizes(image, contrast.threshold(), spots);
        int largest = 0;
        for (int size : sizes) {
            largest = Math.max(largest, size);
        }
        int top = image.height();
        int bottom = 0;
        int left = image.width();
        int right = 0;
        for (int i = 0; i < spots.length; i++) {
            if (spots[i] != 0 && sizes[spots[i]] * SPECK >= largest) {
                top = Math.min(top, i / image.width());
                bottom = Math.max(bottom, i / image.width() + 1);
                left = Math.min(left, i % image.width());
                right = Math.max(right, i % image.width() + 1);
            }
        }
        double[] amounts = new double[(bottom - top) * (right - left)];
        int k = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                amounts[k++] = contrast.ink(image.level(y, x));
            }
        }
        return new Ink(bottom - top, right - left, amounts);
    }

    /** Numbers the spots from 1 on and counts the pixels of each. */
    private static int[] spotSizes(GreyImage image, int threshold, int[] spots) {
        int[] sizes = new int[spots.length + 1];
        int count = 0;
        for (int start = 0; start < spots.length; start++) {
            if (spots[start] == 0 && image.levels()[start] > threshold) {
                count++;
                sizes[count] = fill(image, threshold, spots, start, count);
            }
        }
        return sizes;
    }

    /** Gives a number to all ink that is connected, also at corners. */
    private static int fill(GreyImage image, int threshold, int[] spots, int start, int number) {
        ArrayDeque<Integer> edge = new ArrayDeque<>();
        edge.add(start);
        spots[start] = number;
        int size = 0;
        while (!edge.isEmpty()) {
            int at = edge.remove();
            size++;
            int y = at / image.width();
            int x = at % image.width();
            for (int ny = Math.max(0, y - 1); ny <= Math.min(image.height() - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(image.width() - 1, x + 1); nx++) {
                    int next = ny * image.width() + nx;
                    if (spots[next] == 0 && image.levels()[next] > threshold) {
                        spots[next] = number;
                        edge.add(next);
                    }
                }
            }
        }
        return size;
    }

    /** The mean amount of ink in a rectangle whose edges may lie inside pixels; it is not empty. */
    double mean(double top, double bottom, double left, double right) {
        double sum = 0;
        for (int y = (int) top; y < Math.min(height, Math.ceil(bottom)); y++) {
            double rowShare = Math.min(bottom, y + 1) - Math.max(top, y);
            for (int x = (int) left; x < Math.min(width, Math.ceil(right)); x++) {
                double share = rowShare * (Math.min(right, x + 1) - Math.max(left, x));
                sum += share * amounts[y * width + x];
            }
        }
        return sum / ((bottom - top) * (right - left));
    }
}
