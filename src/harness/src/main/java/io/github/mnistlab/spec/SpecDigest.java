package io.github.mnistlab.spec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identifies what decides the model: two specs with the same digest give the same weights from the same data.
 *
 * <p>The digest is the SHA-256 of this canonical form in UTF-8: the line `mnist-spec 1`, then a line `key=value` for each of
 * `layers, activation, optimizer, learningRate, momentum, nesterov, weightDecay, schedule, epochs, batchSize, seed,
 * shuffle, validation, initialModel`, in this order, `initialModel` only where there is one; every line ends in `\n`.
 * Values are written as in YAML: `[128, 64]`, `relu`, `0.003` (the shortest decimal that rounds to the value), `true`.
 *
 * <p>Left out is what never changes a weight: `description`, `threads`, `evaluation`, `gate`; and `dataset`, because a name or
 * a folder says nothing about the images: their own digests are recorded beside this one. An `initialModel` counts by
 * its name only; the digest of its weights is for the run to record.
 *
 * <p>A field that comes later is written only where it differs from its default, so that digests stay what they are.
 */
public final class SpecDigest {
    private static final String HEADER = "mnist-spec 1\n";

    private SpecDigest() {}

    /** The digest of a spec, 64 lower-case hex digits. */
    public static String of(ExperimentSpec spec) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(canonical(spec).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    static String canonical(ExperimentSpec spec) {
        StringBuilder canonical = new StringBuilder(HEADER);
        SpecFields.SPEC
                .fields()
                .filter(Field::decidesModel)
                .forEach(field -> field.written(spec)
                        .ifPresent(value -> canonical
                                .append(field.path())
                                .append('=')
                                .append(value)
                                .append('\n')));
        return canonical.toString();
    }
}
