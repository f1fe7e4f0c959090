package io.github.mnistlab.doctor;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.mlp.kernel.Kernels;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/** What this JVM has that training wants. */
final class JvmFacts {
    private static final long MEBIBYTE = 1L << 20;
    private static final String VECTOR_PREFIX = "vector-";

    private JvmFacts() {}

    static Finding jvm() {
        return Finding.ok(
                "worker JVM",
                "Java " + System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vendor") + ", "
                        + System.getProperty("java.home") + ", heap "
                        + Runtime.getRuntime().maxMemory() / MEBIBYTE + " MiB, processors "
                        + Runtime.getRuntime().availableProcessors());
    }

    static Finding vectorApi() {
        String kernel = Kernels.choose(KernelChoice.AUTO).name();
        if (kernel.startsWith(VECTOR_PREFIX)) {
            int bits = Integer.parseInt(kernel.substring(VECTOR_PREFIX.length()));
            return Finding.ok("Vector API", bits + " bits, " + bits / Float.SIZE + " lanes of float");
        }
        return Finding.warning(
                "Vector API",
                "not there: the scalar kernels train, with the same results in more time",
                "name a full JDK, 17 or newer, with -Dmnist.jvm=…");
    }

    /** The JVM's own word for it: without the instruction, Math.fma computes with big decimals. */
    static Finding fma() {
        Optional<Boolean> used = useFma();
        if (used.isPresent() && !used.get()) {
            return Finding.warning(
                    "FMA",
                    "this processor, or this JVM, has no fused multiply-add: training is slower by orders of magnitude",
                    "train on a processor with FMA (x86: Haswell of 2013 and newer)");
        }
        return Finding.ok("FMA", used.isPresent() ? "in hardware" : "unknown: this JVM does not tell");
    }

    private static Optional<Boolean> useFma() {
        try {
            return Optional.ofNullable(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class))
                    .map(bean -> Boolean.valueOf(bean.getVMOption("UseFMA").getValue()));
        } catch (IllegalArgumentException | LinkageError e) {
            // Another JVM than HotSpot.
            return Optional.empty();
        }
    }
}
