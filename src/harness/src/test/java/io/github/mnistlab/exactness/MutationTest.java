package io.github.mnistlab.exactness;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.mnistlab.ArchitectureTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The net holds: arithmetic that breaks the numeric contract, put into the product's own source, turns a leg red. */
@Tag("exactness")
class MutationTest {
    private static final SourcePatch LIBRARY_EXP = new SourcePatch(
            "kernel/FloatMath",
            "public static float exp(float x) {",
            "public static float exp(float x) { if (x < 1e9f) { return (float) Math.exp(x); }");

    @TempDir
    static Path images;

    @TempDir
    Path folder;

    @BeforeAll
    static void writeImages() throws IOException {
        LegImages.write(images);
    }

    /**
     * A breach of the contract.
     *
     * @param red a leg that notices it
     * @param green one that does not, where only some can
     */
    record Mutant(String name, SourcePatch patch, Leg red, Optional<Leg> green) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Mutant> mutants() {
        Leg vector = Leg.vector("vector", "vector").cases(TrainingCase.RELU);
        Leg scalar = Leg.scalar("scalar").cases(TrainingCase.RELU);
        Leg withoutFma =
                Leg.vector("no-fma", "scalar-no-fma").flags("-XX:-UseFMA").cases(TrainingCase.RELU);
        return Stream.of(
                new Mutant("the library's exponential", LIBRARY_EXP, vector, Optional.empty()),
                new Mutant(
                        "two roundings for one",
                        new SourcePatch("kernel/VectorKernels", "down.fma(speed, old)", "down.mul(speed).add(old)"),
                        vector,
                        Optional.of(scalar)),
                new Mutant(
                        "two roundings for one without the instruction",
                        new SourcePatch("kernel/Fma", "(double) a * b", "(double) (a * b)"),
                        withoutFma,
                        Optional.of(scalar)),
                new Mutant(
                        "another order of a sum",
                        new SourcePatch(
                                "Softmax",
                                "for (int c = 0; c < classes; c++) {\n            float e",
                                "for (int c = classes - 1; c >= 0; c--) {\n            float e"),
                        scalar,
                        Optional.empty()),
                new Mutant(
                        "arithmetic that depends on the thread",
                        new SourcePatch(
                                "Softmax",
                                "share / sum",
                                "Thread.currentThread().getName().startsWith(\"mlp-\") ? share * (1 / sum) : share / sum"),
                        vector.threads(2),
                        Optional.of(vector)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void should_turn_a_leg_red_when_the_contract_is_broken(Mutant mutant) throws IOException {
        List<String> pinned = PinnedTraces.read().of(TrainingCase.RELU);
        assertThat(epochs(mutant.red().patch(mutant.patch())))
                .hasSameSizeAs(pinned)
                .doesNotContainAnyElementsOf(pinned);
        if (mutant.green().isPresent()) {
            assertThat(epochs(mutant.green().get().patch(mutant.patch()))).isEqualTo(pinned);
        }
    }

    @Test
    void should_be_refused_by_the_architecture_when_the_library_computes_an_exponential() throws IOException {
        Path classes = LIBRARY_EXP.compile(folder);
        assertThat(ArchitectureTest.exactMathematics()
                        .evaluate(new ClassFileImporter().importPath(classes))
                        .hasViolation())
                .isTrue();
    }

    private List<String> epochs(Leg leg) throws IOException {
        List<String> output = new LegRunner(images).run(leg, JavaHomes.own(), folder.resolve(leg.name()));
        return LegRunner.epochs(output, TrainingCase.RELU);
    }
}
