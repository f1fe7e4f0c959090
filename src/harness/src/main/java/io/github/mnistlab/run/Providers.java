package io.github.mnistlab.run;

import io.github.mnistlab.evaluation.NvidiaDriver;
import io.github.mnistlab.evaluation.ProviderPolicy;
import io.github.mnistlab.evaluation.ProviderSetting;

/** The execution providers of this machine, for work that tells its listener where it must do without CUDA. */
final class Providers {

    private Providers() {}

    /**
     * The policy by which models are opened.
     *
     * @param setting what names the provider, for messages
     */
    static ProviderPolicy of(ProviderSetting setting, RunListener listener) {
        return new ProviderPolicy(
                NvidiaDriver.ofThisMachine(), setting, warning -> listener.on(new RunEvent.Warning(warning)));
    }
}
