package io.github.mnistlab.exactness;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.mlp.kernel.KernelChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** A leg that did not do what it was to do never passes. */
class LegFailuresTest {
    private final Leg leg = Leg.vector("wide", "vector-512").cases(TrainingCase.TINY);

    @TempDir
    Path folder;

    @Test
    void should_fail_when_another_kernel_ran() {
        assertThatThrownBy(() -> ExactnessTest.assertThatItHolds(leg, output("kernel vector-256")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("kernel vector-512");
    }

    @Test
    void should_fail_when_an_epoch_is_missing() {
        List<String> output = output("kernel vector-512");
        ExactnessTest.assertThatItHolds(leg, output);
        output.remove(output.size() - 1);
        assertThatThrownBy(() -> ExactnessTest.assertThatItHolds(leg, output))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("TINY in leg wide");
    }

    private static List<String> output(String kernel) {
        List<String> output = new ArrayList<>(List.of(kernel));
        output.addAll(PinnedTraces.read().of(TrainingCase.TINY));
        return output;
    }

    @Test
    void should_fail_when_a_leg_that_is_demanded_cannot_be_had() {
        for (String demanded : List.of("wide", "other,wide", "all")) {
            assertThatThrownBy(() -> ExactnessTest.unavailable(leg, "no AVX-512", demanded))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("leg wide is demanded, but cannot be had: no AVX-512");
        }
        assertThatThrownBy(() -> ExactnessTest.unavailable(leg, "no AVX-512", "other"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("leg wide cannot be had here: no AVX-512");
    }

    @Test
    void should_fail_when_the_jvm_does_not_start() {
        LegJvm jvm = new LegJvm(JavaHomes.own(), List.of("-XX:+NoSuchFlag"), true);
        assertThatThrownBy(() -> jvm.run(LegMain.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Unrecognized VM option 'NoSuchFlag'");
    }

    /** The Vector API would compute with big decimals. */
    @Test
    void should_fail_when_the_vector_kernels_are_demanded_without_fma() throws IOException {
        LegImages.write(folder);
        Leg demanded = Leg.of("demanded", KernelChoice.VECTOR, "vector")
                .flags("-XX:-UseFMA")
                .cases(TrainingCase.TINY);
        assertThatThrownBy(() -> new LegRunner(folder).run(demanded, JavaHomes.own(), folder))
                .hasMessageContaining("the vector kernels are not available: this processor, or this JVM, has no fused"
                        + " multiply-add; use the scalar kernels, whose results are the same");
    }

    @Test
    void should_fail_when_the_source_to_patch_has_changed() {
        assertThatThrownBy(() -> new SourcePatch("kernel/FloatMath", "not there", "").compile(folder))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("source of kernel/FloatMath");
    }
}
