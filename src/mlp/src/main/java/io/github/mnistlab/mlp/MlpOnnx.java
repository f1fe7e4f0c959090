package io.github.mnistlab.mlp;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tribuo.ONNXExportable;
import org.tribuo.Tribuo;
import org.tribuo.util.onnx.ONNXOperators;

/**
 * ONNX files of multilayer perceptrons.
 *
 * <p>A file has one input {@code input}, float32 {@code [batch, features]}, and one output {@code output}, float32
 * {@code [batch, classes]}, log-probabilities; features and classes are in the order of Tribuo's ids. Layer k has the
 * initialisers {@code layerk.weight} {@code [outputs, inputs]} and {@code layerk.bias} {@code [outputs]}. The same model gives
 * the same bytes, whenever, wherever and on whatever machine it was trained.
 */
public final class MlpOnnx {
    /** Key of the {@linkplain MlpParameters#digest() digest} in a file's metadata. */
    public static final String DIGEST = "model.digest";

    /** The largest file that is read, in bytes. */
    public static final int MAX_BYTES = 1 << 30;

    private static final String DOMAIN = "io.github.mnistlab.mlp";
    private static final long VERSION = 1;
    private static final int IR_VERSION = 6;

    private MlpOnnx() {}

    /**
     * The ONNX file of a model.
     *
     * @param model what to write
     * @param metadata written as it is beside {@value #DIGEST} and Tribuo's provenance
     * @throws IllegalArgumentException if the metadata has one of those two keys, or the weights take more than
     *     {@value #MAX_BYTES} bytes
     */
    public static byte[] write(MlpModel model, Map<String, String> metadata) {
        return DeterministicBytes.of(export(model, DOMAIN, VERSION, metadata));
    }

    static ModelProto export(MlpModel model, String domain, long version, Map<String, String> metadata) {
        if (model.parameters().count() > MAX_BYTES / Float.BYTES) {
            throw new IllegalArgumentException(
                    "a network of " + model.parameters().count() + " weights is too large for an ONNX file of at most "
                            + MAX_BYTES + " bytes");
        }
        ModelProto.Builder proto = ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .addOpsetImport(ONNXOperators.getOpsetProto())
                .setProducerName("Tribuo")
                .setProducerVersion(Tribuo.VERSION)
                .setDomain(domain)
                .setModelVersion(version)
                .setDocString(description(model))
                .setGraph(OnnxGraph.of(model));
        allMetadata(model, metadata)
                .forEach((key, value) -> proto.addMetadataProps(
                        StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        return proto.build();
    }

    private static String description(MlpModel model) {
        List<Integer> widths = model.parameters().widths();
        String hidden =
                widths.size() > 2 ? ", " + OnnxOperator.of(model.activation()).getOpName() : "";
        return "Multilayer perceptron " + widths.stream().map(String::valueOf).collect(Collectors.joining("-")) + hidden
                + "; gives log-probabilities";
    }

    private static SortedMap<String, String> allMetadata(MlpModel model, Map<String, String> metadata) {
        SortedMap<String, String> all = new TreeMap<>(metadata);
        String provenance = ReproducibleProvenance.text(model.getProvenance());
        if (all.put(ONNXExportable.PROVENANCE_METADATA_FIELD, provenance) != null
                || all.put(DIGEST, model.parameters().digest()) != null) {
            throw new IllegalArgumentException("the metadata keys " + ONNXExportable.PROVENANCE_METADATA_FIELD + " and "
                    + DIGEST + " are written by the export itself");
        }
        return all;
    }

    /**
     * The weights of an ONNX file of the form that {@link #write} gives, whoever wrote it: Gemm with {@code transB = 1} and an
     * activation by turns, LogSoftmax last, weights as float32 initialisers within the file.
     *
     * @throws IllegalArgumentException if the file is anything else; the message says what was found and where
     */
    public static MlpParameters readParameters(byte[] onnx) {
        return OnnxReader.read(onnx);
    }

    /**
     * The {@linkplain MlpParameters#digest() digest} of the weights of such a file, which are not all in memory at any time.
     *
     * @throws IllegalArgumentException as {@link #readParameters} does
     * @throws IOException if the file cannot be read
     */
    public static String digest(Path file) throws IOException {
        return OnnxDigest.of(file);
    }
}
