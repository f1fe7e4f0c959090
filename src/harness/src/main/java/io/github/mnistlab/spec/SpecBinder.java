package io.github.mnistlab.spec;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes the resolved spec of the merged layers, once their fields agree with each other. */
final class SpecBinder {
    private static final Pattern SEPARATORS = Pattern.compile("[/\\\\]+");

    private final SpecLayer layer;
    private final Problems problems;

    private SpecBinder(SpecLayer layer, Problems problems) {
        this.layer = layer;
        this.problems = problems;
    }

    /** The spec; problems that fields have with each other are thrown with the place of the field that demands. */
    static ExperimentSpec bind(SpecLayer merged, Problems problems) {
        SpecBinder binder = new SpecBinder(merged, problems);
        binder.check();
        problems.throwIfAny();
        return binder.spec();
    }

    private void check() {
        check(SpecFields.NESTEROV, SpecRules.nesterov(value(SpecFields.NESTEROV), value(SpecFields.MOMENTUM)));
        check(SpecFields.LAYERS, SpecRules.layers(value(SpecFields.LAYERS)));
        Optional<String> dir = optional(SpecFields.DATASET_DIR);
        check(SpecFields.DATASET_NAME, SpecRules.datasetName(value(SpecFields.DATASET_NAME), dir));
        for (Field<String> pin : SpecFields.DATASET_SHA256.values()) {
            if (optional(pin).isPresent()) {
                check(pin, SpecRules.pin(dir));
            }
        }
    }

    private void check(Field<?> field, Optional<String> violation) {
        Place place = layer.setting(field).map(SpecLayer.Setting::place).orElse(Place.whole("defaults"));
        violation.ifPresent(problem -> problems.add(place, field.path() + ": " + problem));
    }

    private ExperimentSpec spec() {
        return new ExperimentSpec(
                value(SpecFields.DESCRIPTION),
                value(SpecFields.LAYERS),
                value(SpecFields.ACTIVATION),
                value(SpecFields.OPTIMIZER),
                value(SpecFields.LEARNING_RATE),
                value(SpecFields.MOMENTUM),
                value(SpecFields.NESTEROV),
                value(SpecFields.WEIGHT_DECAY),
                value(SpecFields.SCHEDULE),
                value(SpecFields.EPOCHS),
                value(SpecFields.BATCH_SIZE),
                value(SpecFields.SEED),
                value(SpecFields.SHUFFLE),
                value(SpecFields.VALIDATION),
                optional(SpecFields.INITIAL_MODEL),
                value(SpecFields.THREADS),
                dataset(),
                new EvaluationSpec(
                        value(SpecFields.EVALUATION_PROVIDER),
                        value(SpecFields.EVALUATION_BATCH_SIZE),
                        optional(SpecFields.EVALUATION_MAX_LOG_PROB_DELTA)),
                new GateSpec(optional(SpecFields.GATE_MIN_ACCURACY), optional(SpecFields.GATE_MAX_ACCURACY_DROP)));
    }

    private DatasetSpec dataset() {
        Optional<String> dir = optional(SpecFields.DATASET_DIR);
        String name = optional(SpecFields.DATASET_NAME)
                .or(() -> dir.map(SpecBinder::folderName))
                .orElse(value(SpecFields.DATASET_NAME));
        Map<String, String> sha256 = new TreeMap<>();
        SpecFields.DATASET_SHA256.forEach((file, pin) -> optional(pin).ifPresent(digest -> sha256.put(file, digest)));
        return new DatasetSpec(name, dir, sha256);
    }

    /** The last part of a folder's path that names something, else "images". */
    private static String folderName(String dir) {
        return SEPARATORS
                .splitAsStream(dir)
                .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
                .filter(part -> SpecFields.DATASET_NAME.type().violation(part).isEmpty())
                .reduce((first, second) -> second)
                .orElse("images");
    }

    private <T> T value(Field<T> field) {
        return layer.value(field);
    }

    private <T> Optional<T> optional(Field<T> field) {
        return layer.optional(field);
    }
}
