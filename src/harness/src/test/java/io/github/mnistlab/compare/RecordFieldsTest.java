package io.github.mnistlab.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecordFieldsTest {
    record Inner(boolean flag, TimeUnit unit) {}

    record Outer(
            String text,
            int count,
            long big,
            double real,
            BigDecimal decimal,
            List<Integer> items,
            Map<String, String> map,
            Inner inner,
            Optional<Inner> absent,
            Optional<Inner> present) {}

    record Real(double value) {}

    record Decimal(BigDecimal value) {}

    record Unknown(Inner inner, Place place) {
        record Place(URI uri) {}
    }

    @Test
    void should_lay_every_kind_of_field_flat_in_order_of_declaration() {
        var outer = new Outer(
                "a",
                1,
                2,
                0.003,
                new BigDecimal("0.970"),
                List.of(128, 64),
                Map.of("y", "2", "x", "1"),
                new Inner(true, TimeUnit.DAYS),
                Optional.empty(),
                Optional.of(new Inner(false, TimeUnit.HOURS)));
        var expected = new LinkedHashMap<String, String>();
        expected.put("text", "a");
        expected.put("count", "1");
        expected.put("big", "2");
        expected.put("real", "0.003");
        expected.put("decimal", "0.97");
        expected.put("items", "[128, 64]");
        expected.put("map.x", "1");
        expected.put("map.y", "2");
        expected.put("inner.flag", "true");
        expected.put("inner.unit", "days");
        expected.put("present.flag", "false");
        expected.put("present.unit", "hours");
        assertThat(RecordFields.of(outer)).containsExactlyEntriesOf(expected);
    }

    @Test
    void should_write_numbers_plainly_when_they_are_of_ordinary_size() {
        assertThat(real(100)).isEqualTo("100");
        assertThat(real(0)).isEqualTo("0");
        assertThat(real(1e-4)).isEqualTo("0.0001");
        assertThat(real(1e-9)).isEqualTo("1E-9");
        assertThat(real(1e300)).isEqualTo("1E+300");
        assertThat(real(Double.NaN)).isEqualTo("NaN");
    }

    @Test
    void should_not_blow_up_when_a_decimal_has_a_huge_exponent() {
        assertThat(RecordFields.of(new Decimal(new BigDecimal("1E+999999999")))).containsValue("1E+999999999");
        assertThat(RecordFields.of(new Decimal(new BigDecimal("1E-999999999")))).containsValue("1E-999999999");
    }

    @Test
    void should_name_the_field_when_its_type_is_not_known() {
        var unknown = new Unknown(new Inner(true, TimeUnit.DAYS), new Unknown.Place(URI.create("a:b")));
        assertThatThrownBy(() -> RecordFields.of(unknown))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("place.uri: cannot compare values of class java.net.URI");
    }

    private static String real(double value) {
        return RecordFields.of(new Real(value)).get("value");
    }
}
