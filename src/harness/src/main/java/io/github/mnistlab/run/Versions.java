package io.github.mnistlab.run;

import io.github.mnistlab.evaluation.OnnxEvaluator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tribuo.Tribuo;

/** Versions of what a run was made with. */
final class Versions {
    private Versions() {}

    static Map<String, String> all() {
        Map<String, String> versions = new TreeMap<>();
        versions.put("tribuo", Tribuo.VERSION);
        versions.put("onnxruntime", OnnxEvaluator.runtimeVersion());
        versions.put("mnist-maven-plugin", own());
        return versions;
    }

    /** From the jar's manifest; classes that were not packaged have none. */
    private static String own() {
        return Optional.ofNullable(Versions.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
