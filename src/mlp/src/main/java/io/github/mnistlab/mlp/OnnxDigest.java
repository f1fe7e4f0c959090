package io.github.mnistlab.mlp;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.mnistlab.mlp.OnnxTensorReader.FloatSink;
import io.github.mnistlab.mlp.OnnxTensorReader.Tensor;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The digest of the weights of an ONNX file that stays where it is: a walk finds out what and where the layers are, then each
 * tensor is read once more, in the digest's order. No more than a piece of a tensor is in memory.
 */
final class OnnxDigest {
    private static final FloatSink NOWHERE = value -> {};

    private final Path file;
    private final Map<String, Integer> places = new HashMap<>();

    private OnnxDigest(Path file) {
        this.file = file;
    }

    /** @throws IOException if the file cannot be read, which is not: if it makes no sense */
    static String of(Path file) throws IOException {
        OnnxReader.requireLength(Files.size(file));
        try {
            return new OnnxDigest(file).digest();
        } catch (InvalidProtocolBufferException | EOFException e) {
            throw OnnxReader.damaged(e);
        }
    }

    private String digest() throws IOException {
        List<AffineTensors> layers;
        try (InputStream in = Files.newInputStream(file)) {
            layers = OnnxReader.layers(CodedInputStream.newInstance(in), this::find);
        }
        WeightsDigest digest = new WeightsDigest(layers.size());
        for (AffineTensors layer : layers) {
            digest.layer(layer.outputs(), layer.inputs());
            read(layer.weight(), digest);
            read(layer.bias(), digest);
        }
        return digest.hex();
    }

    private Tensor find(CodedInputStream in) throws IOException {
        int place = in.getTotalBytesRead();
        Tensor tensor = OnnxTensorReader.read(in, NOWHERE);
        places.put(tensor.name(), place);
        return tensor;
    }

    private void read(String tensor, WeightsDigest digest) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(places.get(tensor));
            OnnxTensorReader.read(CodedInputStream.newInstance(in), digest::add);
        }
    }
}
