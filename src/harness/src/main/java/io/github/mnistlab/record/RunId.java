package io.github.mnistlab.record;

import io.github.mnistlab.failure.UserFailure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A run's name: `20261124T141657Z-3f9a1c2b`, its start in UTC and the first eight hex digits of the model digest.
 *
 * <p>Ids sort by time, as text too.
 *
 * @param second the start, in whole seconds, in the years 0000…9999
 * @param model eight lower-case hex digits
 */
public record RunId(Instant second, String model) implements Comparable<RunId> {
    private static final Pattern SHAPE = Pattern.compile("([0-9]{8}T[0-9]{6}Z)-([0-9a-f]{8})");
    private static final Pattern MODEL = Pattern.compile("[0-9a-f]{8}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);
    private static final Comparator<RunId> ORDER =
            Comparator.comparing(RunId::second).thenComparing(RunId::model);

    /** @throws IllegalArgumentException if the instant is not a whole second or the model is not eight hex digits */
    public RunId {
        Objects.requireNonNull(second);
        if (!second.equals(second.truncatedTo(ChronoUnit.SECONDS))
                || !MODEL.matcher(model).matches()) {
            throw new IllegalArgumentException("not a run id: " + second + ", " + model);
        }
    }

    /**
     * The id of a run that started then and gave that model.
     *
     * @param startedAt is cut to the second
     * @param modelDigest at least eight lower-case hex digits
     */
    public static RunId of(Instant startedAt, String modelDigest) {
        return new RunId(startedAt.truncatedTo(ChronoUnit.SECONDS), modelDigest.substring(0, 8));
    }

    /** Reads an id; empty if the text is not exactly one. */
    public static Optional<RunId> parse(String text) {
        var matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RunId(TIME.parse(matcher.group(1), Instant::from), matcher.group(2)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads an id that a user typed.
     *
     * @throws UserFailure (INPUT) if the text is not one
     */
    public static RunId of(String text) {
        return parse(text)
                .orElseThrow(() -> UserFailure.input("'" + OneLine.of(text)
                        + "' is not a run id such as 20261124T141657Z-3f9a1c2b; the folders under reports/<experiment>"
                        + " are named by theirs"));
    }

    /** The same model a second later, for a start that collides with another run's. */
    RunId later() {
        return new RunId(second.plusSeconds(1), model);
    }

    @Override
    public int compareTo(RunId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return TIME.format(second) + "-" + model;
    }
}
