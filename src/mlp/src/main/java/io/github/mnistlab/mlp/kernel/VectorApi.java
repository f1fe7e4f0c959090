package io.github.mnistlab.mlp.kernel;

import java.util.Optional;

/**
 * Whether this JVM has the Vector API, and fused multiply-add in hardware, without which the Vector API computes it with big
 * decimals. The class that needs them is only touched once that is known.
 */
final class VectorApi {
    private static final String MODULE = "jdk.incubator.vector";

    private VectorApi() {}

    static Optional<Kernels> load() {
        return Fma.IN_HARDWARE && present() && VectorKernels.usable()
                ? Optional.of(new VectorKernels())
                : Optional.empty();
    }

    static String whyNot() {
        if (!Fma.IN_HARDWARE) {
            return "the vector kernels are not available: this processor, or this JVM, has no fused multiply-add; use the"
                    + " scalar kernels, whose results are the same";
        }
        return present()
                ? "the vector kernels are not available: this processor's vectors are narrower than 128 bits; use the scalar"
                        + " kernels, whose results are the same"
                : "the vector kernels are not available: this JVM runs without the module " + MODULE
                        + "; start it with --add-modules " + MODULE
                        + ", or use the scalar kernels, whose results are the same";
    }

    private static boolean present() {
        return ModuleLayer.boot().findModule(MODULE).isPresent();
    }
}
