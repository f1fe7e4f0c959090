package io.github.mnistlab.mlp.kernel;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * Fused multiply-add of floats, fast also where the processor has no instruction for it.
 *
 * <p>Without the instruction (x86 before 2013, or a virtual machine whose model of a processor hides it) {@link Math#fma(float,
 * float, float)} computes with {@link java.math.BigDecimal}. Here it is a few additions of doubles then, with the same bits.
 */
public final class Fma {
    /** A constant for the just-in-time compiler, which leaves out the other way: loops are vectorised as with {@link Math#fma} itself. */
    static final boolean IN_HARDWARE = inHardware().orElse(true);

    /** The bits that a double has below those of a float. */
    private static final int BELOW_FLOAT = (1 << 29) - 1;
    /** What they are halfway between two floats that are not subnormal. */
    private static final int HALF = 1 << 28;

    private Fma() {}

    /** a · b + c, rounded once. */
    public static float fma(float a, float b, float c) {
        return IN_HARDWARE ? Math.fma(a, b, c) : inDoubles(a, b, c);
    }

    /** Whether this JVM has an instruction for it; empty if it does not tell. */
    public static Optional<Boolean> inHardware() {
        try {
            return Optional.ofNullable(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class))
                    .map(bean -> Boolean.valueOf(bean.getVMOption("UseFMA").getValue()));
        } catch (RuntimeException | LinkageError e) {
            // Another JVM than HotSpot, or one without the module jdk.management.
            return Optional.empty();
        }
    }

    /**
     * a · b + c by way of doubles.
     *
     * <p>The product has at most 48 bits and is exact. The sum is rounded to 53 bits, then to a float's 24 or, if that is subnormal,
     * fewer. Both roundings are monotonic, so the second goes wrong only if the first has made a number halfway between two floats
     * of one that is not. There, and among subnormal floats, whose halves may be at any bit, the sum is rounded to odd: to that one of
     * the two doubles around the exact sum whose last bit is 1, which is never halfway. (S. Boldo and G. Melquiond, Emulation of FMA
     * and correctly rounded sums, 2008, round every sum so.)
     */
    static float inDoubles(float a, float b, float c) {
        double product = (double) a * b;
        double sum = product + c;
        boolean halfway = ((int) Double.doubleToRawLongBits(sum) & BELOW_FLOAT) == HALF;
        return (float) (halfway || Math.abs(sum) < Float.MIN_NORMAL ? toOdd(sum, product, c) : sum);
    }

    /** x + y rounded to odd, of sum = x + y rounded to the nearest. */
    private static double toOdd(double sum, double x, double y) {
        if ((Double.doubleToRawLongBits(sum) & 1) != 0) {
            return sum;
        }
        double error = error(sum, x, y);
        return error > 0 ? Math.nextUp(sum) : error < 0 ? Math.nextDown(sum) : sum;
    }

    /** x + y − sum, exactly, for sum = x + y rounded (D. E. Knuth's TwoSum). */
    private static double error(double sum, double x, double y) {
        double part = sum - x;
        return (x - (sum - part)) + (y - part);
    }
}
