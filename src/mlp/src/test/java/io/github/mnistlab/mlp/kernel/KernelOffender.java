package io.github.mnistlab.mlp.kernel;

import io.github.mnistlab.mlp.Schedule;

/** Knows the package above, as no kernel may; shown to the architecture's rules. */
public record KernelOffender(Schedule schedule) {}
