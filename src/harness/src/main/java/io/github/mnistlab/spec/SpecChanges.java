package io.github.mnistlab.spec;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What differs between two specs of an experiment, as far as it shows in a run. */
public final class SpecChanges {
    /** Words for people, and what changes no result. */
    private static final Set<Field<?>> IGNORED = Set.of(SpecFields.DESCRIPTION, SpecFields.THREADS);

    private SpecChanges() {}

    /**
     * The fields that differ, in the order of the spec, each as `learningRate 0.003 → 0.01`; all count but `description` and
     * `threads`.
     */
    public static List<String> between(ExperimentSpec before, ExperimentSpec now) {
        return SpecFields.SPEC
                .fields()
                .filter(field -> !IGNORED.contains(field))
                .flatMap(field -> change(field, before, now).stream())
                .toList();
    }

    private static Optional<String> change(Field<?> field, ExperimentSpec before, ExperimentSpec now) {
        Optional<String> was = field.written(before);
        Optional<String> is = field.written(now);
        return was.equals(is) ? Optional.empty() : Optional.of(field.path() + " " + shown(was) + " → " + shown(is));
    }

    private static String shown(Optional<String> value) {
        return value.map(Shown::plain).orElse("none");
    }
}
