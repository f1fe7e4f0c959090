package io.github.mnistlab.predict;

import io.github.mnistlab.failure.UserFailure;

/**
 * Brings a picture of a digit into the form that MNIST's digits have.
 *
 * <p>As its makers describe it, a digit is scaled into a 20×20 box with its aspect ratio kept, which leaves grey levels
 * at its edges, and is placed in a 28×28 field with its centre of mass in the middle. Source: Y. LeCun, L. Bottou,
 * Y. Bengio, P. Haffner, Gradient-Based Learning Applied to Document Recognition, Proceedings of the IEEE 86 (1998),
 * section III.A. In the files the mean centre of mass is pixel (14, 14), counted from 0.
 */
final class MnistForm {

    /** Side of the field. */
    private static final int FIELD = 28;

    private static final int BOX = 20;
    private static final int CENTRE = 14;

    private MnistForm() {}

    /**
     * The digit of a picture, light on black, 28×28.
     *
     * <p>A 28×28 picture of light ink is taken as it is: it already has the form.
     *
     * @throws UserFailure if the picture is blank
     */
    static DigitImage of(GreyImage image, String name) {
        Paper paper = Paper.of(image);
        GreyImage light = paper.ink(image);
        Contrast contrast = Contrast.of(light);
        if (contrast.isBlank()) {
            throw UserFailure.input(name
                    + ": shows nothing: its pixels are all nearly alike; give a picture of one thing, such as a digit");
        }
        if (image.height() == FIELD && image.width() == FIELD && !paper.isInkDark(image)) {
            return DigitImage.ofLevels(image);
        }
        return centred(scaled(Ink.of(light, contrast)));
    }

    /** Averages over areas: the ink lands where it was and edges become grey. */
    private static GreyImage scaled(Ink ink) {
        int longer = Math.max(ink.height(), ink.width());
        int height = Math.max(1, Math.round((float) BOX * ink.height() / longer));
        int width = Math.max(1, Math.round((float) BOX * ink.width() / longer));
        double[] means = new double[height * width];
        double max = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double mean = ink.mean(
                        (double) y * ink.height() / height, (double) (y + 1) * ink.height() / height,
                        (double) x * ink.width() / width, (double) (x + 1) * ink.width() / width);
                means[y * width + x] = mean;
                max = Math.max(max, mean);
            }
        }
        int[] levels = new int[means.length];
        for (int i = 0; i < levels.length; i++) {
            // Thin strokes on a large page would come out faint: the brightest spot is white.
            levels[i] = (int) Math.round(255 * means[i] / max);
        }
        return new GreyImage(height, width, levels);
    }

    private static DigitImage centred(GreyImage box) {
        long mass = 0;
        long massY = 0;
        long massX = 0;
        for (int y = 0; y < box.height(); y++) {
            for (int x = 0; x < box.width(); x++) {
                int level = box.level(y, x);
                mass += level;
                massY += (long) level * y;
                massX += (long) level * x;
            }
        }
        int top = offset((double) massY / mass, box.height());
        int left = offset((double) massX / mass, box.width());
        int[] field = new int[FIELD * FIELD];
        for (int y = 0; y < box.height(); y++) {
            System.arraycopy(box.levels(), y * box.width(), field, (top + y) * FIELD + left, box.width());
        }
        return DigitImage.ofLevels(new GreyImage(FIELD, FIELD, field));
    }

    private static int offset(double centreOfMass, int size) {
        long wanted = Math.round(CENTRE - centreOfMass);
        return (int) Math.max(0, Math.min(FIELD - size, wanted));
    }
}
