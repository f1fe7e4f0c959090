package io.github.mnistlab.spec;

import java.util.List;
import java.util.Objects;

/**
 * An experiment as it will run.
 *
 * @param name the experiment's name, which its runs are filed under
 * @param spec what is trained, evaluated and required, with `extends`, overrides and defaults applied
 * @param overrides what `-Dset` changed, as given, in order
 */
public record ResolvedSpec(String name, ExperimentSpec spec, List<String> overrides) {
    public ResolvedSpec {
        Objects.requireNonNull(name);
        Objects.requireNonNull(spec);
        overrides = List.copyOf(overrides);
    }
}
