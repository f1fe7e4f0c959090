package io.github.mnistlab.mlp;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.mnistlab.mlp.protos.MlpModelProto;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.VariableIDInfo;
import org.tribuo.VariableInfo;
import org.tribuo.classification.ImmutableLabelInfo;
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
        ModelDataCarrier<?> carrier = carrier(ModelDataProto.parseFrom(network.getMetadata()));
        return new MlpModel(
                carrier.name(),
                carrier.provenance(),
                features(carrier.featureDomain()),
                labels(carrier.outputDomain()),
                parameters(network.getLayersList()),
                activation(network.getActivation()));
    }

    /** What Tribuo makes of names, features, classes and provenance; it throws whatever it stumbles over. */
    private static ModelDataCarrier<?> carrier(ModelDataProto metadata) {
        try {
            return ModelDataCarrier.deserialize(metadata);
        } catch (RuntimeException e) {
            throw new IllegalStateException("invalid MLP model: its metadata are damaged", e);
        }
    }

    /** Ids are places in the weights, so they must be what a trainer makes them. */
    private static ImmutableFeatureMap features(ImmutableFeatureMap features) {
        BitSet ids = new BitSet();
        for (VariableInfo feature : features) {
            int id = ((VariableIDInfo) feature).getID();
            if (id < features.size()) {
                ids.set(id);
            }
        }
        if (ids.cardinality() != features.size()) {
            throw new IllegalStateException("invalid MLP model: its features are not numbered from 0");
        }
        return features;
    }

    private static ImmutableOutputInfo<Label> labels(ImmutableOutputInfo<?> outputs) {
        if (!(outputs instanceof ImmutableLabelInfo labels) || labels.size() == 0) {
            throw new IllegalStateException("invalid MLP model: its outputs are not labels");
        }
        if (IntStream.range(0, labels.size()).anyMatch(id -> labels.getOutput(id) == null)) {
            throw new IllegalStateException("invalid MLP model: its labels are not numbered from 0");
        }
        return labels;
    }

    private static Activation activation(String name) {
        Optional<Activation> activation = Stream.of(Activation.values())
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        return activation.orElseThrow(
                () -> new IllegalStateException("invalid MLP model: unknown activation " + Shown.quoted(name)));
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
