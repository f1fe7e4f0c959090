package io.github.mnistlab.mlp;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.mnistlab.mlp.protos.MlpModelProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.impl.ModelDataCarrier;
import org.tribuo.protos.core.ModelDataProto;
import org.tribuo.protos.core.ModelProto;

/** The protobuf form of a model, {@code tribuo-mlp.proto}. */
final class ModelMessages {
    private static final int VERSION = 0;

    private ModelMessages() {}

    /** A model as Tribuo's serialisation has it, with its whole provenance. */
    static ModelProto write(MlpModel model, ModelDataCarrier<Label> carrier) {
        return write(model, carrier.serialize());
    }

    /** The same with {@linkplain ReproducibleProvenance reproducible provenance}. */
    static ModelProto writeReproducibly(MlpModel model, ModelDataCarrier<Label> carrier) {
        ModelDataProto metadata = carrier.serialize().toBuilder()
                .setProvenance(ReproducibleProvenance.message(model.getProvenance()))
                .build();
        return write(model, metadata);
    }

    private static ModelProto write(MlpModel model, ModelDataProto metadata) {
        MlpModelProto.Builder network = MlpModelProto.newBuilder()
                .setMetadata(ByteString.copyFrom(DeterministicBytes.of(metadata)))
                .setActivation(model.activation().name());
        for (MlpParameters.Layer layer : model.parameters().layers()) {
            network.addLayers(write(layer));
        }
        return ModelProto.newBuilder()
                .setVersion(VERSION)
                .setClassName(MlpModel.class.getName())
                .setSerializedData(Any.pack(network.build()))
                .build();
    }

    private static MlpModelProto.Layer write(MlpParameters.Layer layer) {
        MlpModelProto.Layer.Builder message = MlpModelProto.Layer.newBuilder();
        for (float weight : layer.weights()) {
            message.addWeights(weight);
        }
        for (float bias : layer.biases()) {
            message.addBiases(bias);
        }
        return message.build();
    }

    /**
     * The model of a message.
     *
     * @throws IllegalArgumentException if the version is unknown or the layers do not fit together
     * @throws IllegalStateException if a part is missing or is not what it should be
     */
    static MlpModel read(int version, Any message) throws InvalidProtocolBufferException {
        if (version != VERSION) {
            throw new IllegalArgumentException(
                    "unknown version " + version + " of an MLP model; this release reads version " + VERSION);
        }
        MlpModelProto network = message.unpack(MlpModelProto.class);
        ModelDataCarrier<?> carrier = ModelDataCarrier.deserialize(ModelDataProto.parseFrom(network.getMetadata()));
        return new MlpModel(
                carrier.name(),
                carrier.provenance(),
                carrier.featureDomain(),
                labels(carrier),
                parameters(network.getLayersList()),
                activation(network.getActivation()));
    }

    @SuppressWarnings("unchecked") // guarded by the class of an element
    private static ImmutableOutputInfo<Label> labels(ModelDataCarrier<?> carrier) {
        ImmutableOutputInfo<?> outputs = carrier.outputDomain();
        if (outputs.size() == 0 || !(outputs.getOutput(0) instanceof Label)) {
            throw new IllegalStateException("invalid MLP model: its outputs are not labels");
        }
        return (ImmutableOutputInfo<Label>) outputs;
    }

    private static Activation activation(String name) {
        Optional<Activation> activation = Stream.of(Activation.values())
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        return activation.orElseThrow(
                () -> new IllegalStateException("invalid MLP model: unknown activation '" + name + "'"));
    }

    private static MlpParameters parameters(List<MlpModelProto.Layer> messages) {
        List<MlpParameters.Layer> layers = new ArrayList<>();
        for (MlpModelProto.Layer message : messages) {
            int outputs = message.getBiasesCount();
            int weights = message.getWeightsCount();
            if (outputs == 0 || weights == 0 || weights % outputs != 0) {
                throw new IllegalStateException("invalid MLP model: layer " + layers.size() + " has " + weights
                        + " weights and " + outputs + " biases");
            }
            layers.add(new MlpParameters.Layer(
                    weights / outputs, outputs, floats(message.getWeightsList()), floats(message.getBiasesList())));
        }
        if (layers.isEmpty()) {
            throw new IllegalStateException("invalid MLP model: it has no layers");
        }
        return new MlpParameters(layers);
    }

    private static float[] floats(List<Float> list) {
        float[] floats = new float[list.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = list.get(i);
        }
        return floats;
    }
}
