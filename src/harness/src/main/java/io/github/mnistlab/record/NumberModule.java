package io.github.mnistlab.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Finite numbers only.
 *
 * <p>Jackson by itself writes NaN as a string, reads it back, turns 1e999 into an infinity, and takes 1e1000000000 for a
 * decimal, whose plain text would not fit into memory.
 */
final class NumberModule {
    private static final int MOST_PLACES = 64;

    private NumberModule() {}

    static SimpleModule create() {
        return new SimpleModule("numbers")
                .addSerializer(Double.class, new FiniteWriter(Double.class))
                .addSerializer(double.class, new FiniteWriter(double.class))
                .addDeserializer(Double.class, new FiniteReader(Double.class))
                .addDeserializer(double.class, new FiniteReader(double.class))
                .addDeserializer(BigDecimal.class, new DecimalReader());
    }

    private static final class FiniteWriter extends StdScalarSerializer<Double> {
        private static final long serialVersionUID = 1L;

        FiniteWriter(Class<Double> type) {
            super(type);
        }

        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (!Double.isFinite(value)) {
                throw JsonMappingException.from(provider, "not a finite number: " + value);
            }
            json.writeNumber(value.doubleValue());
        }
    }

    private static final class FiniteReader extends StdScalarDeserializer<Double> {
        private static final long serialVersionUID = 1L;

        FiniteReader(Class<Double> type) {
            super(type);
        }

        @Override
        public Double deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.currentToken().isNumeric()) {
                return (Double) context.handleUnexpectedToken(double.class, json);
            }
            double value = json.getDoubleValue();
            if (!Double.isFinite(value)) {
                return context.reportInputMismatch(this, "not a finite number");
            }
            return value;
        }
    }

    private static final class DecimalReader extends StdScalarDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        DecimalReader() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.currentToken().isNumeric()) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, json);
            }
            BigDecimal value = json.getDecimalValue();
            if (Math.abs((long) value.scale()) > MOST_PLACES) {
                return context.reportInputMismatch(this, "a decimal with more than %d places", MOST_PLACES);
            }
            return value;
        }
    }
}
