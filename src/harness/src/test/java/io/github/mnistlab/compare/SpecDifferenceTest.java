package io.github.mnistlab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.spec.ExperimentSpec;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes each field of a spec in turn, whatever fields there are, and expects the comparison to show just that one. */
class SpecDifferenceTest {
    private static final ExperimentSpec SPEC = SampleRun.baseline().spec();

    @Test
    void should_be_silent_when_specs_are_equal() {
        assertThat(Difference.between(List.of(SPEC, SPEC))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void should_show_exactly_the_field_that_changed(String field, ExperimentSpec changed) {
        List<Difference> differences = Difference.between(List.of(SPEC, changed, SPEC));
        assertThat(differences).hasSize(1);
        assertThat(differences.get(0).field()).startsWith(field);
        List<Optional<String>> values = differences.get(0).values();
        assertThat(values).hasSize(3);
        assertThat(values.get(0)).isEqualTo(values.get(2)).isNotEqualTo(values.get(1));
    }

    @Test
    void should_take_equal_decimals_for_equal_when_they_are_written_differently() {
        SampleRun run = SampleRun.baseline();
        assertThat(Difference.between(List.of(
                        run.withGate("0.97", null).spec(),
                        run.withGate("0.9700", null).spec())))
                .isEmpty();
    }

    @Test
    void should_say_none_when_a_run_lacks_the_field() {
        SampleRun run = SampleRun.baseline();
        assertThat(Difference.between(
                        List.of(run.spec(), run.withGate("0.97", null).spec())))
                .containsExactly(new Difference(
                        "gate.minAccuracy", "gate.minAccuracy", true, List.of(Optional.empty(), Optional.of("0.97"))));
    }

    static Stream<Object[]> changes() {
        List<Object[]> changes = new ArrayList<>();
        addChanges("", SPEC, changes, spec -> spec);
        return changes.stream();
    }

    /** How a changed nested record becomes a changed spec. */
    private interface Around {
        Record wrap(Record nested);
    }

    private static void addChanges(String prefix, Record parent, List<Object[]> changes, Around around) {
        RecordComponent[] components = parent.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            int index = i;
            String field = prefix + components[i].getName();
            Object value = values(parent)[i];
            if (value instanceof Record nested) {
                addChanges(field + ".", nested, changes, inner -> around.wrap(copy(parent, index, inner)));
            } else {
                for (Object other : otherValues(components[i], value)) {
                    changes.add(new Object[] {field, around.wrap(copy(parent, i, other))});
                }
            }
        }
    }

    /** One other value, or none for an enum that has but one constant. */
    private static List<?> otherValues(RecordComponent component, Object value) {
        if (value instanceof Enum<?> constant) {
            return Arrays.stream(component.getType().getEnumConstants())
                    .filter(each -> each != constant)
                    .limit(1)
                    .toList();
        }
        if (value instanceof Optional<?>) {
            var type = (ParameterizedType) component.getGenericType();
            return List.of(Optional.of(sampleOf((Class<?>) type.getActualTypeArguments()[0])));
        }
        if (value instanceof Boolean flag) {
            return List.of(!flag);
        }
        return List.of(sampleOf(component.getType()));
    }

    private static Object sampleOf(Class<?> type) {
        Map<Class<?>, Object> samples = Map.of(
                String.class,
                "another",
                BigDecimal.class,
                new BigDecimal("0.5"),
                double.class,
                0.5,
                int.class,
                7,
                long.class,
                7L,
                List.class,
                List.of(7),
                Map.class,
                Map.of("t10k-labels-idx1-ubyte", "0".repeat(64)));
        assertThat(samples).as("a type that this test does not know yet").containsKey(type);
        return samples.get(type);
    }

    private static Record copy(Record original, int changed, Object value) {
        Object[] values = values(original);
        values[changed] = value;
        try {
            Constructor<?> constructor = original.getClass()
                    .getDeclaredConstructor(Arrays.stream(original.getClass().getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            return (Record) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Object[] values(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(component -> {
                    try {
                        return component.getAccessor().invoke(record);
                    } catch (ReflectiveOperationException e) {
                        throw new LinkageError(e.getMessage(), e);
                    }
                })
                .toArray();
    }
}
