package io.github.mnistlab.mlp;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.util.Pair;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.ONNXExportable;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.math.la.SparseVector;
import org.tribuo.math.la.VectorTuple;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.util.onnx.ONNXNode;
import org.tribuo.util.onnx.ONNXRef;

/**
 * A trained multilayer perceptron for classification.
 *
 * <p>Predictions hold one probability per class. The same features give the same bits on every machine.
 */
public final class MlpModel extends Model<Label> implements ONNXExportable {
    private static final long serialVersionUID = 1L;

    private final transient MlpParameters parameters;
    private final transient Activation activation;
    private final transient ForwardPass forward;

    /**
     * A model of given weights.
     *
     * @throws IllegalArgumentException if the first layer does not take one input per feature or the last one does not give one
     *     output per class
     */
    MlpModel(
            String name,
            ModelProvenance provenance,
            ImmutableFeatureMap features,
            ImmutableOutputInfo<Label> outputs,
            MlpParameters parameters,
            Activation activation) {
        super(name, provenance, features, outputs, true);
        List<Integer> widths = parameters.widths();
        int classes = widths.get(widths.size() - 1);
        if (widths.get(0) != features.size() || classes != outputs.size()) {
            throw new IllegalArgumentException("a network from " + widths.get(0) + " inputs to " + classes
                    + " outputs does not fit " + features.size() + " features and " + outputs.size() + " classes");
        }
        this.parameters = parameters;
        this.activation = activation;
        this.forward = new ForwardPass(parameters, activation);
    }

    /** The weights and biases; input k is feature id k, output k is output id k. */
    public MlpParameters parameters() {
        return parameters;
    }

    /** What the hidden layers apply. */
    public Activation activation() {
        return activation;
    }

    /**
     * Log-probabilities of every row of a dataset, {@code [size, classes]} row by row; classes in the order of the output ids.
     *
     * <p>The rows of a dataset that is {@link ByteRows} are read in their own order, those of any other as its iterator gives
     * them. The dataset's labels are not looked at.
     *
     * @throws IllegalArgumentException if an example has none of the model's features, or a value that is not a number
     */
    public float[] logProbabilities(Dataset<Label> dataset) {
        return forward.logProbabilities(DatasetRows.rows(dataset, featureIDMap));
    }

    @Override
    public Prediction<Label> predict(Example<Label> example) {
        SparseVector features = DatasetRows.vector(example, featureIDMap);
        ActiveRow row = forward.newRow();
        for (VectorTuple feature : features) {
            row.add(feature.index, (float) feature.value);
        }
        float[] logProbabilities = new float[outputIDInfo.size()];
        forward.logProbabilities(row, logProbabilities, 0);
        return prediction(logProbabilities, features.numActiveElements(), example);
    }

    private Prediction<Label> prediction(float[] logProbabilities, int used, Example<Label> example) {
        Map<String, Label> scores = new LinkedHashMap<>();
        int best = 0;
        for (int id = 0; id < logProbabilities.length; id++) {
            String label = outputIDInfo.getOutput(id).getLabel();
            scores.put(label, new Label(label, StrictMath.exp(logProbabilities[id])));
            best = logProbabilities[id] > logProbabilities[best] ? id : best;
        }
        Label predicted = scores.get(outputIDInfo.getOutput(best).getLabel());
        return new Prediction<>(predicted, scores, used, example, true);
    }

    /** Empty: behind hidden layers a feature has no weight of its own for a class. */
    @Override
    public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
        return Collections.emptyMap();
    }

    /** Empty: the model gives no excuses. */
    @Override
    public Optional<Excuse<Label>> getExcuse(Example<Label> example) {
        return Optional.empty();
    }

    @Override
    protected MlpModel copy(String newName, ModelProvenance newProvenance) {
        return new MlpModel(newName, newProvenance, featureIDMap, outputIDInfo, parameters, activation);
    }

    /** The model in Tribuo's protobuf form; {@link Model#deserialize} reads it. */
    @Override
    public ModelProto serialize() {
        return ModelMessages.write(this, createDataCarrier());
    }

    /**
     * The model in Tribuo's protobuf form, the same bytes whenever, wherever and on whatever machine it was trained.
     *
     * <p>As {@link #serialize()}, but the provenance is as in {@link MlpOnnx#write}: without times, paths and the machine.
     */
    public byte[] serializeReproducibly() {
        return DeterministicBytes.of(ModelMessages.writeReproducibly(this, createDataCarrier()));
    }

    /**
     * Reads what {@link #serialize()} wrote; called by Tribuo, by name.
     *
     * @throws IllegalArgumentException if the version is unknown or the layers do not fit together
     * @throws IllegalStateException if a part is missing or is not what it should be
     * @throws InvalidProtocolBufferException if the bytes are not such a message
     */
    public static MlpModel deserializeFromProto(int version, String className, Any message)
            throws InvalidProtocolBufferException {
        return ModelMessages.read(version, message);
    }

    @Override
    public OnnxMl.ModelProto exportONNXModel(String domain, long modelVersion) {
        return MlpOnnx.export(this, domain, modelVersion, Map.of());
    }

    @Override
    public ONNXNode writeONNXGraph(ONNXRef<?> input) {
        return OnnxGraph.append(this, input);
    }

    /** Java serialisation carries the protobuf form, so that there is one reader, with one set of checks. */
    private Object writeReplace() {
        return new SerialForm(serialize().toByteArray());
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a model is read through its serial form");
    }

    @SuppressWarnings("ArrayRecordComponent") // only ever written and read
    private record SerialForm(byte[] model) implements Serializable {
        private Object readResolve() throws InvalidObjectException {
            try {
                return Model.deserialize(ModelProto.parseFrom(model));
            } catch (InvalidProtocolBufferException | IllegalStateException e) {
                InvalidObjectException invalid = new InvalidObjectException("not a model: " + e.getMessage());
                invalid.initCause(e);
                throw invalid;
            }
        }
    }
}
