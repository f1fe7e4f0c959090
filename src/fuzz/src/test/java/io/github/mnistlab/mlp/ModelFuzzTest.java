package io.github.mnistlab.mlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.mnistlab.fuzz.Foreign;
import io.github.mnistlab.fuzz.Mutants;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;

/** Models in Tribuo's protobuf form. */
class ModelFuzzTest {
    private static final String TYPE = "type.googleapis.com/io.github.mnistlab.mlp.MlpModelProto";

    @FuzzTest
    void should_read_or_refuse_when_given_anything(byte[] input) throws Exception {
        isRead(input);
    }

    @Test
    void should_read_or_refuse_when_a_seed_is_changed() throws Exception {
        Mutants.read(getClass(), ModelFuzzTest::isRead);
    }

    private static boolean isRead(byte[] input) throws Exception {
        Any message = Any.newBuilder()
                .setTypeUrl(TYPE)
                .setValue(ByteString.copyFrom(input))
                .build();
        Optional<MlpModel> model = Foreign.read(
                () -> MlpModel.deserializeFromProto(0, MlpModel.class.getName(), message),
                IllegalArgumentException.class,
                IllegalStateException.class,
                InvalidProtocolBufferException.class);
        model.ifPresent(ModelFuzzTest::requireTheSameAgain);
        model.ifPresent(ModelFuzzTest::requireFitToPredict);
        return model.isPresent();
    }

    private static void requireTheSameAgain(MlpModel model) {
        MlpModel again = (MlpModel) Model.deserialize(model.serialize());
        assertThat(again.parameters().digest()).isEqualTo(model.parameters().digest());
        assertThat(again.serialize()).isEqualTo(model.serialize());
    }

    private static void requireFitToPredict(MlpModel model) {
        String[] names = model.getFeatureIDMap().keySet().toArray(String[]::new);
        Prediction<Label> prediction =
                model.predict(new ArrayExample<>(new Label("any"), names, new double[names.length]));
        assertThat(prediction.getOutputScores()).hasSize(model.getOutputIDInfo().size());
    }
}
