package io.github.mnistlab.doctor;

import io.github.mnistlab.mlp.kernel.Fma;
import java.util.Optional;

/** What this JVM has that training wants. */
final class JvmFacts {
    private static final long MEBIBYTE = 1L << 20;
    private static final String VECTOR_PREFIX = "vector-";
    private static final String WITHOUT_FMA = "-no-fma";

    private JvmFacts() {}

    static Finding jvm() {
        return Finding.ok(
                "worker JVM",
                "Java " + System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vendor") + ", "
                        + System.getProperty("java.home") + ", heap "
                        + Runtime.getRuntime().maxMemory() / MEBIBYTE + " MiB, processors "
                        + Runtime.getRuntime().availableProcessors());
    }

    /**
     * By the kernel that is chosen where none is demanded.
     *
     * @param kernel its name
     */
    static Finding vectorApi(String kernel) {
        if (kernel.startsWith(VECTOR_PREFIX)) {
            int bits = Integer.parseInt(kernel.substring(VECTOR_PREFIX.length()));
            return Finding.ok("Vector API", bits + " bits, " + bits / Float.SIZE + " lanes of float");
        }
        if (kernel.endsWith(WITHOUT_FMA)) {
            return Finding.warning(
                    "Vector API",
                    "not used: it would compute fused multiply-add with big decimals; the scalar kernels train, with the same"
                            + " results",
                    "see FMA");
        }
        return Finding.warning(
                "Vector API",
                "not there: the scalar kernels train, with the same results in more time",
                "name a full JDK, 17 or newer, with -Dmnist.jvm=…");
    }

    /** By the JVM's own word for it; see {@link Fma}. */
    static Finding fma(Optional<Boolean> inHardware) {
        if (inHardware.orElse(true)) {
            return Finding.ok("FMA", inHardware.isPresent() ? "in hardware" : "unknown: this JVM does not tell");
        }
        return Finding.warning(
                "FMA",
                "this processor, or this JVM, has no fused multiply-add: it is computed with doubles, with the same results, and"
                        + " training takes some hundred times as long as on the Vector API",
                "train on a processor with FMA (x86: Haswell of 2013 and newer); in a virtual machine, on a model of the"
                        + " processor that shows it, such as QEMU's -cpu host");
    }
}
