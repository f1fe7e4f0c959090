package io.github.mnistlab.mlp;

/** A hidden layer's activation. */
public enum Activation {
    /** max(0, z). */
    RELU,
    /** Hyperbolic tangent. */
    TANH,
    /** 1 / (1 + e⁻ᶻ). */
    SIGMOID
}
