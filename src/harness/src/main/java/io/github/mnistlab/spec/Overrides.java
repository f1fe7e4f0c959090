package io.github.mnistlab.spec;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.spec.YamlNode.Entry;
import io.github.mnistlab.spec.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;

/**
 * What a user changes for one run: `-Dset=learningRate=0.01,layers=[256],evaluation.provider=cuda`.
 *
 * <p>An override is a key's dotted path, `=`, and a value as it could stand in the file; commas separate overrides
 * unless they are within brackets, braces or quotes.
 */
public final class Overrides {
    private static final Place OPTION = Place.whole("-Dset");

    /** Longer than any spec, so that a runaway script is told so. */
    private static final int LONGEST = SpecText.MOST_BYTES;

    private Overrides() {}

    /**
     * Splits the option's value.
     *
     * @param set what stands after `-Dset=`; blank for no overrides
     * @return the overrides, trimmed, in order
     * @throws UserFailure if brackets or quotes are left open or nothing stands between two commas
     */
    public static List<String> parse(String set) {
        if (set.isBlank()) {
            return List.of();
        }
        if (set.length() > LONGEST) {
            throw failure("is longer than " + LONGEST + " characters");
        }
        List<String> overrides = new ArrayList<>();
        for (String piece : new OverrideSplitter(set).pieces()) {
            if (piece.isBlank()) {
                throw failure("nothing stands before or after a comma in " + Shown.quoted(set));
            }
            overrides.add(piece.strip());
        }
        return List.copyOf(overrides);
    }

    static UserFailure failure(String problem) {
        return UserFailure.input(OPTION + ": " + problem + "; write it like -Dset=learningRate=0.01,layers=[256]");
    }

    /** Reads overrides; their problems name `-Dset` and the key. */
    static SpecLayer layer(List<String> overrides, Problems problems) {
        SpecLayer layer = new SpecLayer();
        for (String override : overrides) {
            int equals = override.indexOf('=');
            if (equals < 1) {
                problems.add(OPTION, Shown.quoted(override) + ": must be a key, =, and a value, like epochs=3");
                continue;
            }
            String key = override.substring(0, equals).strip();
            if (key.equals(SpecFields.EXTENDS.path())) {
                problems.add(OPTION, "extends: cannot be overridden; name the other experiment with -Dexperiment");
                continue;
            }
            StrictYaml.value(OPTION.source(), Shown.plain(key), override.substring(equals + 1), problems)
                    .ifPresent(value -> layer.read(SpecFields.SPEC, nested(key, value), problems));
        }
        return layer;
    }

    /** {@code a.b} and a value as the file would say it: {@code a: {b: value}}. */
    private static YamlNode nested(String path, YamlNode value) {
        String[] keys = path.split("\\.", -1);
        YamlNode node = value;
        for (int i = keys.length - 1; i >= 0; i--) {
            node = new Mapping(OPTION, List.of(new Entry(OPTION, keys[i], node)));
        }
        return node;
    }
}
