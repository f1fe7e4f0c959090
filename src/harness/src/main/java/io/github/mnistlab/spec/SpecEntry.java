package io.github.mnistlab.spec;

/** What may stand in a spec under a key. */
sealed interface SpecEntry permits Field, Block {

    /** The dotted path from the top: `gate.minAccuracy`. */
    String path();

    /** The manual's word on it, one line; the JSON Schema shows it in editors. */
    String doc();

    /** The last part of the path, which is the key in the file. */
    default String key() {
        return path().substring(path().lastIndexOf('.') + 1);
    }
}
