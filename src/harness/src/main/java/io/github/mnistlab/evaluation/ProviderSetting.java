package io.github.mnistlab.evaluation;

/**
 * What says on which provider a model runs, and what whoever called can do for another one: the goals do not all honour the same.
 *
 * @param key what names the provider, for messages
 * @param change what to do for another, but for its name: {@code set mnist.provider}
 * @param lessMemory what to do where a batch does not fit into the GPU's memory
 */
public record ProviderSetting(String key, String change, String lessMemory) {

    private static final String SPEC_KEY = "evaluation.provider";
    private static final String PROPERTY_KEY = "mnist.provider";

    /** A spec that is about to be trained. */
    public static final ProviderSetting SPEC =
            new ProviderSetting(SPEC_KEY, "set " + SPEC_KEY, "make evaluation.batchSize smaller");

    /** The goal's property. */
    public static final ProviderSetting PROPERTY = new ProviderSetting(PROPERTY_KEY, "set " + PROPERTY_KEY);

    /** A run's spec, where the goal has a property that goes before it. */
    public static final ProviderSetting RUN = new ProviderSetting(SPEC_KEY, "set " + PROPERTY_KEY);

    /** A run's spec, where nothing goes before it. */
    public static final ProviderSetting RUN_ALONE = new ProviderSetting(SPEC_KEY, "train again with -Dset=" + SPEC_KEY);

    private ProviderSetting(String key, String change) {
        this(key, change, change + "=cpu");
    }

    /** What to do for the CPU. */
    String cpu() {
        return change + "=cpu";
    }

    /** What to do for CUDA where it works. */
    String auto() {
        return change + "=auto";
    }
}
