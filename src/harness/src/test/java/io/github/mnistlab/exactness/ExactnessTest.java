package io.github.mnistlab.exactness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.mnistlab.worker.JavaHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The numeric contract, kept: every way to compute that can be had here, each in a JVM of its own, gives the losses and
 * digests that are pinned, epoch by epoch.
 *
 * <p>A leg that cannot be had is skipped and says why, unless {@code -Dexactness.demand=NAME,…} (or {@code all}) forbids
 * that. {@code -Dexactness.legs=REGEX} chooses among them, {@code -Dexactness.jvm=FOLDER} checks another Java installation
 * instead, {@code -Dgolden.update=true} pins anew.
 */
@Tag("exactness")
class ExactnessTest {
    private static final String GIVEN = System.getProperty("exactness.jvm", "");

    @TempDir
    static Path images;

    private static LegRunner runner;
    private static int avxHere;

    @TempDir
    Path folder;

    @BeforeAll
    static void prepare() throws IOException {
        LegImages.write(images);
        runner = new LegRunner(images);
        avxHere = runner.avx();
        if (Boolean.getBoolean("golden.update")) {
            Leg all = Leg.scalar("pinned").cases(TrainingCase.values());
            PinnedTraces.write(runner.run(all, JavaHomes.own(), images));
        }
    }

    static Stream<Leg> legs() {
        String names = System.getProperty("exactness.legs", ".*");
        return (GIVEN.isEmpty() ? Legs.all() : Legs.elsewhere())
                .filter(leg -> leg.name().matches(names));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("legs")
    void should_give_the_pinned_bits_when_computed_another_way(Leg leg) throws IOException {
        if (leg.avx().orElse(avxHere) > avxHere) {
            skip(leg, "the processor has -XX:UseAVX=" + avxHere + " at most");
        }
        assertThatItHolds(leg, runner.run(leg, java(leg), folder));
    }

    static void assertThatItHolds(Leg leg, List<String> output) {
        leg.avx().ifPresent(level -> assertThat(LegRunner.avx(output)).hasValue(level));
        assertThat(output)
                .filteredOn(line -> line.startsWith("kernel "))
                .hasSameSizeAs(leg.cases())
                .allMatch(line -> line.startsWith("kernel " + leg.ran()), "kernel " + leg.ran());
        PinnedTraces pinned = PinnedTraces.read();
        for (TrainingCase training : leg.cases()) {
            assertThat(LegRunner.epochs(output, training))
                    .as("%s in leg %s", training, leg)
                    .isNotEmpty()
                    .isEqualTo(pinned.of(training));
        }
    }

    private static JavaHome java(Leg leg) {
        if (leg.jdk().isEmpty()) {
            return GIVEN.isEmpty() ? JavaHomes.own() : JavaHome.of(Path.of(GIVEN));
        }
        int feature = leg.jdk().get();
        Optional<JavaHome> found = JavaHomes.find(feature);
        if (found.isEmpty()) {
            skip(leg, "no JDK " + feature + " was found; JDK" + feature + "_HOME may name one");
        }
        return found.orElseThrow();
    }

    private static void skip(Leg leg, String why) {
        unavailable(leg, why, System.getProperty("exactness.demand", ""));
    }

    static void unavailable(Leg leg, String why, String demanded) {
        List<String> names = Arrays.asList(demanded.split(","));
        if (names.contains(leg.name()) || names.contains("all")) {
            throw new AssertionError("leg " + leg + " is demanded, but cannot be had: " + why);
        }
        abort("leg " + leg + " cannot be had here: " + why);
    }
}
