package io.github.mnistlab.mlp.kernel;

/** Which kernels a run asks for; the bits are the same. */
public enum KernelChoice {
    /** The Vector API where it is there and pays, else scalar. */
    AUTO,
    /** The Vector API or an error. */
    VECTOR,
    /** Plain loops. */
    SCALAR
}
