package io.github.mnistlab.evaluation;

import java.util.Locale;

/** An execution provider on which nodes really ran. */
public enum Provider {
    CPU,
    CUDA;

    /** As records and messages name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
