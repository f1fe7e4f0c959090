package io.github.mnistlab.report;

import io.github.mnistlab.record.RunRecord.GitRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers as people read them; the same text in every locale. */
final class Figures {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Figures() {}

    /** A share in [0, 1] as `97.55 %`; what is less than all never reads as 100.00. */
    static String percent(double share) {
        return percentDigits(share) + "\u00A0%";
    }

    /** Two shares as `97.23–97.82 %`. */
    static String percent(double low, double high) {
        return percentDigits(low) + "–" + percent(high);
    }

    private static String percentDigits(double share) {
        BigDecimal percent = BigDecimal.valueOf(share).multiply(HUNDRED);
        BigDecimal rounded = percent.setScale(2, RoundingMode.HALF_EVEN);
        boolean reachesAll = rounded.compareTo(HUNDRED) == 0 && percent.compareTo(HUNDRED) < 0;
        return (reachesAll ? percent.setScale(2, RoundingMode.DOWN) : rounded).toPlainString();
    }

    /** A difference of shares in percentage points: `+0.52 points`; what is not nothing never reads as 0.00. */
    static String points(double difference) {
        BigDecimal exact = BigDecimal.valueOf(difference).multiply(HUNDRED);
        BigDecimal rounded = exact.setScale(2, RoundingMode.HALF_EVEN);
        BigDecimal shown = rounded.signum() == 0 && exact.signum() != 0 ? exact.round(new MathContext(1)) : rounded;
        return (shown.signum() > 0 ? "+" : shown.signum() < 0 ? "−" : "±")
                + shown.abs().toPlainString() + "\u00A0points";
    }

    /** Four decimals, or three significant digits where that would be too few. */
    static String loss(double loss) {
        BigDecimal exact = BigDecimal.valueOf(loss);
        if (Math.abs(loss) >= 0.01) {
            return exact.setScale(4, RoundingMode.HALF_EVEN).toPlainString();
        }
        return exact.round(new MathContext(3)).stripTrailingZeros().toString();
    }

    /** `47 ms`, `8.41 s`, `2 min 05 s` or `1 h 02 min`. */
    static String duration(double seconds) {
        if (seconds < 0.9995) {
            return Math.round(seconds * 1000) + "\u00A0ms";
        }
        if (seconds < 59.995) {
            return String.format(Locale.ROOT, "%.2f\u00A0s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d\u00A0min\u00A0%02d\u00A0s", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d\u00A0h\u00A0%02d\u00A0min", whole / 3600, whole % 3600 / 60);
    }

    /** `60,000`. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** `one run` or `2,000 runs`. */
    static String runs(int count) {
        return count == 1 ? "one run" : count(count) + " runs";
    }

    /** Three significant digits: `107,000 images/s`. */
    static String rate(double imagesPerSecond) {
        long rounded = BigDecimal.valueOf(imagesPerSecond)
                .round(new MathContext(3))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValue();
        return count(rounded) + "\u00A0images/s";
    }

    /** A setting: `0.0001` rather than `1.0E-4`, but no hundred zeros. */
    static String setting(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return Math.abs(exact.scale()) <= 12 ? exact.toPlainString() : exact.toString();
    }

    /** A place or a length in a chart: `12.3`. */
    static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** The first eight digits of a digest or a commit. */
    static String digits(String hash) {
        return hash.length() <= 8 ? hash : hash.substring(0, 8);
    }

    /** A commit's first digits, with a plus where changes were not committed. */
    static String commit(GitRecord git) {
        return digits(git.commit()) + (git.dirty() ? "+" : "");
    }

    /** `2026-11-24 14:16 UTC`. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }
}
