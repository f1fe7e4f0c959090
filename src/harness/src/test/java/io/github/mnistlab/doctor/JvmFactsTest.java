package io.github.mnistlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class JvmFactsTest {
    @Test
    void should_say_what_it_costs_when_there_is_no_fma() {
        assertThat(JvmFacts.fma(Optional.of(false)))
                .isEqualTo(Finding.warning(
                        "FMA",
                        "this processor, or this JVM, has no fused multiply-add: it is computed with doubles, with the same"
                                + " results, and training takes some hundred times as long as on the Vector API",
                        "train on a processor with FMA (x86: Haswell of 2013 and newer); in a virtual machine, on a model of"
                                + " the processor that shows it, such as QEMU's -cpu host"));
        assertThat(JvmFacts.vectorApi("scalar-no-fma"))
                .isEqualTo(Finding.warning(
                        "Vector API",
                        "not used: it would compute fused multiply-add with big decimals; the scalar kernels train, with the"
                                + " same results",
                        "see FMA"));
    }

    @Test
    void should_be_content_when_the_jvm_does_not_tell() {
        assertThat(JvmFacts.fma(Optional.empty())).isEqualTo(Finding.ok("FMA", "unknown: this JVM does not tell"));
        assertThat(JvmFacts.fma(Optional.of(true))).isEqualTo(Finding.ok("FMA", "in hardware"));
    }

    @Test
    void should_name_what_is_missing_when_there_is_no_vector_module() {
        assertThat(JvmFacts.vectorApi("scalar"))
                .isEqualTo(Finding.warning(
                        "Vector API",
                        "not there: the scalar kernels train, with the same results in more time",
                        "name a full JDK, 17 or newer, with -Dmnist.jvm=…"));
        assertThat(JvmFacts.vectorApi("vector-256")).isEqualTo(Finding.ok("Vector API", "256 bits, 8 lanes of float"));
    }
}
