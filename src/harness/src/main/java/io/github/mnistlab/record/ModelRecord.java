package io.github.mnistlab.record;

import java.util.List;
import java.util.Objects;

/**
 * The exported model.
 *
 * @param file the ONNX file, relative to the run's folder, with `/`
 * @param sha256 of the ONNX file
 * @param digest SHA-256 over layer shapes and weights in canonical form; does not depend on the file format
 * @param parameters number of weights and biases
 * @param widths of all layers, input and output included
 */
public record ModelRecord(String file, String sha256, String digest, long parameters, List<Integer> widths) {
    public ModelRecord {
        Objects.requireNonNull(file);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(digest);
        widths = List.copyOf(widths);
    }
}
