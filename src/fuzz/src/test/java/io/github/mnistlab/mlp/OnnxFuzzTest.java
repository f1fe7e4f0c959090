package io.github.mnistlab.mlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.mnistlab.fuzz.Foreign;
import io.github.mnistlab.fuzz.Mutants;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** ONNX files whose weights a network starts from. */
class OnnxFuzzTest {

    @FuzzTest
    void should_read_or_refuse_when_given_anything(byte[] input) throws Exception {
        isRead(input);
    }

    @Test
    void should_read_or_refuse_when_a_seed_is_changed() throws Exception {
        Mutants.read(getClass(), OnnxFuzzTest::isRead);
    }

    private static boolean isRead(byte[] input) throws Exception {
        Optional<MlpParameters> parameters =
                Foreign.read(() -> MlpOnnx.readParameters(input), IllegalArgumentException.class);
        parameters.ifPresent(OnnxFuzzTest::requireTheSameAgain);
        return parameters.isPresent();
    }

    private static void requireTheSameAgain(MlpParameters parameters) {
        byte[] written = MlpOnnx.write(Models.of(parameters), Map.of());
        assertThat(MlpOnnx.readParameters(written).digest()).isEqualTo(parameters.digest());
    }
}
