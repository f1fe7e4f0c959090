package io.github.mnistlab.spec;

import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import io.github.mnistlab.spec.ExperimentSpec.ActivationKind;
import io.github.mnistlab.spec.ExperimentSpec.OptimizerKind;
import io.github.mnistlab.spec.ExperimentSpec.ScheduleKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Specs of every kind that the constructor lets through, the same ones every time. */
final class RandomSpecs {
    private static final List<String> HOSTILE = List.of(
            "null",
            "~",
            "true",
            "No",
            "off",
            "42",
            "1e3",
            "0x1F",
            "1_000",
            "12:30:45",
            "2026-11-24",
            ".inf",
            "- a",
            "a: b",
            "a # b",
            "#",
            "&a",
            "*a",
            "!!int",
            "<<",
            "%YAML",
            "@",
            "`",
            "|",
            ">",
            "[1, 2]",
            "{a: 1}",
            "\"quoted\"",
            "it's",
            "C:\\temp\\new",
            "---",
            "...",
            " leading",
            "trailing ",
            "trailing:",
            "Ünïcödé · ≥ 1 · 数字",
            "\uD83D\uDE00",
            "\u00A0\u00AD\u200B\u202E\uFEFF",
            "\uFFFE\uFFFF\uE000",
            "${user.home}",
            "<script>");

    private final Random random;

    private RandomSpecs(long seed) {
        this.random = new Random(seed);
    }

    static Stream<ExperimentSpec> stream(int count) {
        RandomSpecs specs = new RandomSpecs(20261124);
        return Stream.generate(specs::next).limit(count);
    }

    private ExperimentSpec next() {
        double momentum = random.nextBoolean() ? 0 : random.nextDouble();
        Optional<String> dir = maybe(this::text);
        return new ExperimentSpec(
                random.nextInt(4) == 0 ? "" : text(),
                random.ints(random.nextInt(17), 1, 4_097).boxed().toList(),
                any(ActivationKind.values()),
                any(OptimizerKind.values()),
                Math.max(Double.MIN_VALUE, magnitude()),
                momentum,
                momentum > 0 && random.nextBoolean(),
                random.nextBoolean() ? 0 : magnitude(),
                any(ScheduleKind.values()),
                1 + random.nextInt(10_000),
                1 + random.nextInt(65_536),
                random.nextLong(),
                random.nextBoolean(),
                random.nextInt(10_000_001),
                maybe(this::text),
                random.nextInt(1_025),
                new DatasetSpec(dir.isPresent() ? text() : "mnist", dir, dir.isPresent() ? pins() : Map.of()),
                new EvaluationSpec(any(ProviderKind.values()), 1 + random.nextInt(10_000), maybe(this::fraction)),
                new GateSpec(maybe(this::fraction), maybe(this::fraction)));
    }

    /** Positive, of any size that a double has. */
    private double magnitude() {
        double any = Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE);
        return Double.isFinite(any) ? any : random.nextDouble();
    }

    private BigDecimal fraction() {
        int decimals = random.nextInt(21);
        return BigDecimal.valueOf(random.nextInt(10)).movePointLeft(1).setScale(Math.max(1, decimals));
    }

    private Map<String, String> pins() {
        Map<String, String> pins = new TreeMap<>();
        for (String file : SpecFields.DATASET_SHA256.keySet()) {
            maybe(() -> "%064x".formatted(random.nextLong())).ifPresent(digest -> pins.put(file, digest));
        }
        return pins;
    }

    private String text() {
        return HOSTILE.get(random.nextInt(HOSTILE.size()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }
}
