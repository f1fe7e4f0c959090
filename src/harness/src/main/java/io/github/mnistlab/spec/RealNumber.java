package io.github.mnistlab.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mnistlab.spec.YamlNode.Scalar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** A finite binary64 number with a least value and, possibly, a bound that it must stay below. */
final class RealNumber extends ScalarType<Double> {
    /** The core schema's numbers, but for `.inf` and `.nan`; bounded, so that no one waits for a million digits. */
    static final Pattern DECIMAL =
            Pattern.compile("(?=.{1,64}$)[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,9})?");

    /** Any binary64 is told from all others by 17 digits. */
    private static final int MOST_DIGITS = 17;

    /** Beyond this length, `1E+22` reads better than its zeros. */
    private static final int LONGEST_PLAIN = 20;

    private final double min;
    private final boolean minExcluded;
    private final double below;

    private RealNumber(double min, boolean minExcluded, double below) {
        this.min = min;
        this.minExcluded = minExcluded;
        this.below = below;
    }

    /** Above a bound. */
    static RealNumber above(double bound) {
        return new RealNumber(bound, true, Double.POSITIVE_INFINITY);
    }

    /** At least a bound. */
    static RealNumber atLeast(double bound) {
        return new RealNumber(bound, false, Double.POSITIVE_INFINITY);
    }

    /** In [min, below). */
    static RealNumber between(double min, double below) {
        return new RealNumber(min, false, below);
    }

    @Override
    String expected() {
        return "a number";
    }

    @Override
    Optional<String> refusal(Scalar scalar) {
        if (scalar.quoted() || !DECIMAL.matcher(scalar.text()).matches()) {
            return Optional.of("must be a number");
        }
        return violation(parse(scalar));
    }

    @Override
    Double parse(Scalar accepted) {
        return Double.parseDouble(accepted.text())
                + 0.0; // −0 becomes 0, which is equal to it everywhere but in records
    }

    @Override
    public Optional<String> violation(Double value) {
        if (!Double.isFinite(value)) {
            return Optional.of("must be a finite number");
        }
        if (value < min || (minExcluded && value == min)) {
            return Optional.of("must be a number " + (minExcluded ? "> " : "≥ ") + write(min));
        }
        return value < below ? Optional.empty() : Optional.of("must be a number < " + write(below));
    }

    /**
     * The shortest decimal that rounds to the value (of the exact value's roundings, half to even, to 1, 2, … digits the
     * first that does). Not `Double.toString`: before JDK 19 it gives a digit too many now and then.
     */
    @Override
    public String write(Double value) {
        if (!Double.isFinite(value)) {
            return value.toString(); // only ever written into a message
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return text(rounded);
            }
        }
        return text(exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)));
    }

    private static String text(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        String plain = Math.abs((long) stripped.scale()) > LONGEST_PLAIN ? "" : stripped.toPlainString();
        return plain.isEmpty() || plain.length() > LONGEST_PLAIN ? stripped.toString() : plain;
    }

    @Override
    public JsonNode json(Double value) {
        return JsonNodeFactory.instance.numberNode(new BigDecimal(write(value)));
    }

    @Override
    public void describe(ObjectNode property) {
        property.put("type", "number").set(minExcluded ? "exclusiveMinimum" : "minimum", json(min));
        if (Double.isFinite(below)) {
            property.set("exclusiveMaximum", json(below));
        }
    }
}
