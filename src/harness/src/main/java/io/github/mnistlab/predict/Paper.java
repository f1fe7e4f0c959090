package io.github.mnistlab.predict;

/**
 * What lies behind a digit: black, white, or paper whose light falls off to one side.
 *
 * <p>It is a plane {@code a + b·x + c·y} through the levels of the outermost pixels, by least squares; pixels far from it,
 * where a stroke touches the edge, are left out and the plane is fitted again.
 */
final class Paper {

    private static final int PASSES = 3;

    private final double atOrigin;
    private final double perX;
    private final double perY;

    private Paper(double atOrigin, double perX, double perY) {
        this.atOrigin = atOrigin;
        this.perX = perX;
        this.perY = perY;
    }

    static Paper of(GreyImage image) {
        Fit all = new Fit();
        eachBorderPixel(image, all::add);
        Paper paper = all.solve();
        for (int pass = 1; pass < PASSES; pass++) {
            Spread spread = new Spread(paper);
            eachBorderPixel(image, spread::add);
            Fit near = new Fit();
            Paper last = paper;
            eachBorderPixel(image, (y, x, level) -> {
                if (Math.abs(level - last.level(y, x)) <= spread.deviation()) {
                    near.add(y, x, level);
                }
            });
            paper = near.solve();
        }
        return paper;
    }

    /** The level without ink. */
    double level(int y, int x) {
        return atOrigin + perX * x + perY * y;
    }

    /**
     * How far each pixel is from the paper, as an image of light ink on black.
     *
     * <p>Ink is dark or light as the sum of cubed distances says: few pixels far on one side outweigh many near on the
     * other.
     */
    GreyImage ink(GreyImage image) {
        boolean dark = isInkDark(image);
        int[] ink = new int[image.levels().length];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                double distance = image.level(y, x) - level(y, x);
                ink[y * image.width() + x] = (int) Math.round(Math.max(0, Math.min(255, dark ? -distance : distance)));
            }
        }
        return new GreyImage(image.height(), image.width(), ink);
    }

    boolean isInkDark(GreyImage image) {
        double cubes = 0;
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                double distance = image.level(y, x) - level(y, x);
                cubes += distance * distance * distance;
            }
        }
        return cubes < 0;
    }

    private static void eachBorderPixel(GreyImage image, Pixels pixels) {
        for (int y = 0; y < image.height(); y++) {
            boolean edge = y == 0 || y == image.height() - 1;
            for (int x = 0; x < image.width(); x += edge ? 1 : Math.max(1, image.width() - 1)) {
                pixels.accept(y, x, image.level(y, x));
            }
        }
    }

    private interface Pixels {
        void accept(int y, int x, int level);
    }

    /** Mean square distance from a plane. */
    private static final class Spread {
        private final Paper paper;
        private int count;
        private double squares;

        Spread(Paper paper) {
            this.paper = paper;
        }

        void add(int y, int x, int level) {
            double distance = level - paper.level(y, x);
            squares += distance * distance;
            count++;
        }

        /** With room for the rounding of a plane that fits exactly. */
        double deviation() {
            return Math.sqrt(squares / count) + 1;
        }
    }

    /** The normal equations of a plane. */
    private static final class Fit {
        private double n;
        private double x1;
        private double y1;
        private double xx;
        private double xy;
        private double yy;
        private double z;
        private double xz;
        private double yz;

        void add(int y, int x, int level) {
            n++;
            x1 += x;
            y1 += y;
            xx += (double) x * x;
            xy += (double) x * y;
            yy += (double) y * y;
            z += level;
            xz += (double) x * level;
            yz += (double) y * level;
        }

        /** In central moments, where the slopes are a system of two equations; level where they are not determined. */
        Paper solve() {
            double meanX = x1 / n;
            double meanY = y1 / n;
            double meanZ = z / n;
            double sxx = xx - n * meanX * meanX;
            double sxy = xy - n * meanX * meanY;
            double syy = yy - n * meanY * meanY;
            double sxz = xz - n * meanX * meanZ;
            double syz = yz - n * meanY * meanZ;
            double determinant = sxx * syy - sxy * sxy;
            if (determinant <= 1e-9 * sxx * syy || determinant == 0) {
                return new Paper(meanZ, 0, 0);
            }
            double perX = (sxz * syy - syz * sxy) / determinant;
            double perY = (syz * sxx - sxz * sxy) / determinant;
            return new Paper(meanZ - perX * meanX - perY * meanY, perX, perY);
        }
    }
}
