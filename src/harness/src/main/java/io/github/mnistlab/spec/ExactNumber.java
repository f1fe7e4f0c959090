package io.github.mnistlab.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mnistlab.spec.YamlNode.Scalar;
import java.math.BigDecimal;
import java.util.Optional;

/** A decimal fraction in [0, 1], kept as it was written: 0.97 is 0.97. */
final class ExactNumber extends ScalarType<BigDecimal> {
    /** Without a bound, subtracting 1e-999999999 from 1 would fill the memory with zeros. */
    private static final int MOST_DECIMALS = 20;

    @Override
    String expected() {
        return "a number";
    }

    @Override
    Optional<String> refusal(Scalar scalar) {
        if (scalar.quoted() || !RealNumber.DECIMAL.matcher(scalar.text()).matches()) {
            return Optional.of("must be a number");
        }
        return violation(new BigDecimal(scalar.text()));
    }

    @Override
    BigDecimal parse(Scalar accepted) {
        BigDecimal value = new BigDecimal(accepted.text());
        return value.scale() < 0
                ? BigDecimal.ZERO
                : value; // a negative scale is 0e5; all else that is at most 1 has none
    }

    @Override
    public Optional<String> violation(BigDecimal value) {
        if (value.signum() < 0) {
            return Optional.of("must be a number ≥ 0");
        }
        if (value.compareTo(BigDecimal.ONE) > 0) {
            return Optional.of("must be a number ≤ 1");
        }
        return value.scale() > MOST_DECIMALS
                ? Optional.of("must be a number with at most " + MOST_DECIMALS + " decimals")
                : Optional.empty();
    }

    @Override
    public String write(BigDecimal value) {
        return value.toPlainString();
    }

    @Override
    public JsonNode json(BigDecimal value) {
        return JsonNodeFactory.instance.numberNode(value);
    }

    @Override
    public void describe(ObjectNode property) {
        property.put("type", "number").put("minimum", 0).put("maximum", 1);
    }
}
