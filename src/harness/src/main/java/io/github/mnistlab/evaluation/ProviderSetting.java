package io.github.mnistlab.evaluation;

/**
 * What says on which provider a model runs, and what whoever called can do for another one: the goals do not all honour the same.
 *
 * @param key what names the provider, for messages
 * @param auto what to do for CUDA where it works
 * @param cpu what to do for the CPU
 * @param lessMemory what to do where a batch does not fit into the GPU's memory
 */
public record ProviderSetting(String key, String auto, String cpu, String lessMemory) {

    private static final String SPEC_KEY = "evaluation.provider";
    private static final String PROPERTY_KEY = "mnist.provider";

    /** A spec that is about to be trained. */
    public static final ProviderSetting SPEC =
            naming(SPEC_KEY, "set " + SPEC_KEY).withLessMemory("make evaluation.batchSize smaller");

    /** The goal's property. */
    public static final ProviderSetting PROPERTY = naming(PROPERTY_KEY, "set " + PROPERTY_KEY);

    /** A run's spec, where the goal has a property that goes before it. */
    public static final ProviderSetting RUN = naming(SPEC_KEY, "set " + PROPERTY_KEY);

    /** A run's spec, where nothing goes before it. */
    public static final ProviderSetting RUN_ALONE = naming(SPEC_KEY, "train again with -Dset=" + SPEC_KEY);

    /** {@code auto}, for a file that no run exported, where nothing goes before it: training again would not change it. */
    public static final ProviderSetting FILE_ALONE = hiding("model");

    /** Of what takes a provider's name: {@code change} is what to do, but for {@code =} and the name. */
    private static ProviderSetting naming(String key, String change) {
        return new ProviderSetting(key, change + "=auto", change + "=cpu", change + "=cpu");
    }

    /** Of what takes none, so that only a GPU that cannot be seen leaves the CPU. */
    private static ProviderSetting hiding(String key) {
        String hide = "hide the GPU with the environment variable CUDA_VISIBLE_DEVICES=-1";
        return new ProviderSetting(key, hide, hide, hide);
    }

    private ProviderSetting withLessMemory(String advice) {
        return new ProviderSetting(key, auto, cpu, advice);
    }
}
