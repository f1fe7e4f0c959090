package io.github.mnistlab.mlp.kernel;

/** The kernels that are demanded cannot be had in this JVM; the message says why and what to do. */
public final class KernelUnavailableException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    KernelUnavailableException(String message) {
        super(message);
    }
}
