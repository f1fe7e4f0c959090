package io.github.mnistlab.evaluation;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.github.mnistlab.record.DurableFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * On which execution provider each node of a model really ran: not what was asked for, but what ONNX Runtime's own profile
 * of one image says afterwards.
 */
final class NodePlacement {
    private static final Pattern NODE =
            Pattern.compile("(?m)^\\{\"cat\" : \"Node\",.*_kernel_time\".*\"provider\" : \"(\\w+)\"");
    private static final int MAX_PROFILE_BYTES = 16 << 20;

    private NodePlacement() {}

    /**
     * Sends a blank image through a session that writes a profile.
     *
     * @param options of the session; profiling is added to them
     * @return number of nodes by ONNX Runtime's name for the provider, such as {@code CPUExecutionProvider}
     */
    static Map<String, Integer> of(OnnxFile model, SessionOptions options, Provider provider) throws OrtException {
        try {
            Path folder = Files.createTempDirectory("mnist-profile");
            try {
                options.enableProfiling(folder.resolve("profile").toString());
                return parse(read(profile(model, options, provider)));
            } finally {
                DurableFiles.deleteTree(folder);
            }
        } catch (IOException e) {
            // The placement is a by-product; a full disk is no reason to lose the evaluation.
            return Map.of();
        }
    }

    private static Path profile(OnnxFile model, SessionOptions options, Provider provider) throws OrtException {
        try (InferenceSession session =
                InferenceSession.open(model, options, provider, Optional.empty(), ProviderSetting.SPEC)) {
            return Path.of(session.endProfiling());
        }
    }

    private static String read(Path profile) throws IOException {
        try (InputStream in = Files.newInputStream(profile)) {
            return new String(in.readNBytes(MAX_PROFILE_BYTES), StandardCharsets.UTF_8);
        }
    }

    static Map<String, Integer> parse(String profile) {
        Map<String, Integer> nodes = new TreeMap<>();
        for (Matcher node = NODE.matcher(profile); node.find(); ) {
            nodes.merge(node.group(1), 1, Integer::sum);
        }
        return nodes;
    }
}
