package io.github.mnistlab.report;

import io.github.mnistlab.compare.Difference;
import io.github.mnistlab.record.EvaluationRecord.Interval;
import io.github.mnistlab.record.RunRecord.GitRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Numbers as people read them; the same text in every locale. */
final class Figures {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MILLI = new BigDecimal("0.001");
    private static final MathContext THREE_DIGITS = new MathContext(3);
    private static final List<String> UNITS = List.of("s", "ms", "µs");

    /** Of a setting; beyond them it is written with a power of ten. */
    private static final int MOST_DECIMALS = 12;

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

    /** An interval of a difference of shares: `+0.31 to +0.67 points`. */
    static String points(Interval difference) {
        String low = points(difference.low());
        return low.substring(0, low.indexOf('\u00A0')) + " to " + points(difference.high());
    }

    /** A difference of counts: `+3` or `−2`. */
    static String signed(int difference) {
        return (difference < 0 ? "−" : "+") + count(Math.abs((long) difference));
    }

    /** A difference of losses: `+0.0123`; what is not nothing never reads as 0. */
    static String lossChange(double difference) {
        String sign = difference > 0 ? "+" : difference < 0 ? "−" : "±";
        return sign + loss(Math.abs(difference));
    }

    /** Three significant digits, and at most two decimals above a tenth: `1.85 ×`. */
    static String ratio(double ratio) {
        BigDecimal rounded = BigDecimal.valueOf(ratio).round(new MathContext(3));
        int scale = ratio >= 99.95 ? 0 : ratio >= 9.995 ? 1 : ratio >= 0.0995 ? 2 : Math.max(2, rounded.scale());
        return rounded.setScale(scale, RoundingMode.HALF_EVEN).toPlainString() + "\u00A0×";
    }

    /** Four decimals, or three significant digits where that would be too few. */
    static String loss(double loss) {
        BigDecimal exact = BigDecimal.valueOf(loss);
        if (Math.abs(loss) >= 0.01) {
            return exact.setScale(4, RoundingMode.HALF_EVEN).toPlainString();
        }
        return Typesetting.number(exact.round(THREE_DIGITS).stripTrailingZeros().toString());
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

    /** Three significant digits in the unit that fits: `11.4 µs`, `1.31 ms`, `2.05 s`. */
    static String latency(double seconds) {
        BigDecimal rounded = BigDecimal.valueOf(seconds).round(THREE_DIGITS);
        int unit = unit(rounded);
        BigDecimal shown = rounded.movePointRight(3 * unit);
        int beforePoint = Math.max(0, shown.precision() - shown.scale());
        return shown.setScale(Math.max(0, 3 - beforePoint), RoundingMode.HALF_EVEN)
                        .toPlainString()
                + "\u00A0" + UNITS.get(unit);
    }

    /** A round time on an axis: `10 µs`. */
    static String latency(BigDecimal seconds) {
        int unit = unit(seconds);
        return seconds.movePointRight(3 * unit).stripTrailingZeros().toPlainString() + "\u00A0" + UNITS.get(unit);
    }

    private static int unit(BigDecimal seconds) {
        return seconds.compareTo(BigDecimal.ONE) >= 0 ? 0 : seconds.compareTo(MILLI) >= 0 ? 1 : 2;
    }

    /** `60,000`. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** `one run` or `2,000 runs`. */
    static String runs(int count) {
        return count == 1 ? "one run" : count(count) + " runs";
    }

    /** The same where a sentence begins: `One run`. */
    static String runsAtStart(int count) {
        return count == 1 ? "One run" : runs(count);
    }

    /** Three significant digits: `107,000 images/s`. */
    static String rate(double imagesPerSecond) {
        return perSecond(imagesPerSecond) + "\u00A0images/s";
    }

    /** The same without its unit. */
    static String perSecond(double count) {
        return count(BigDecimal.valueOf(count)
                .round(THREE_DIGITS)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValue());
    }

    /** A round number on an axis: `500`, `20 k`, `1 M`. */
    static String brief(BigDecimal round) {
        BigDecimal million = round.movePointLeft(6);
        BigDecimal thousand = round.movePointLeft(3);
        return million.compareTo(BigDecimal.ONE) >= 0
                ? million.stripTrailingZeros().toPlainString() + "\u00A0M"
                : thousand.compareTo(BigDecimal.ONE) >= 0
                        ? thousand.stripTrailingZeros().toPlainString() + "\u00A0k"
                        : round.toPlainString();
    }

    /** A setting: `0.0001` rather than `1.0E-4`, but no hundred zeros: `1 × 10⁻³⁰`. */
    static String setting(BigDecimal value) {
        BigDecimal exact = value.stripTrailingZeros();
        return Typesetting.number(
                Math.abs((long) exact.scale()) <= MOST_DECIMALS ? exact.toPlainString() : exact.toString());
    }

    /** A run's value where runs differ: a number as a setting, any other text, such as a version, as it is; `–` for none. */
    static String setting(Difference difference, int run) {
        return difference
                .values()
                .get(run)
                .map(value -> difference.number() ? setting(new BigDecimal(value)) : value)
                .orElse("–");
    }

    /** A number as a script sorts by it. */
    static String sortable(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toString();
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
