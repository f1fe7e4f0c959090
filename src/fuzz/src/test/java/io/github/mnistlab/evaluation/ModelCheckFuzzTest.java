package io.github.mnistlab.evaluation;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.fuzz.Foreign;
import io.github.mnistlab.fuzz.Mutants;
import org.junit.jupiter.api.Test;

/** The check that stands between foreign ONNX files and ONNX Runtime. */
class ModelCheckFuzzTest {

    @FuzzTest
    void should_pass_or_refuse_when_given_anything(byte[] input) throws Exception {
        isPassed(input);
    }

    @Test
    void should_pass_or_refuse_when_a_seed_is_changed() throws Exception {
        Mutants.read(getClass(), ModelCheckFuzzTest::isPassed);
    }

    private static boolean isPassed(byte[] input) throws Exception {
        OnnxFile file = new OnnxFile("model.onnx", input);
        return Foreign.read(
                        () -> {
                            ModelCheck.require(file);
                            return file;
                        },
                        UserFailure.class)
                .isPresent();
    }
}
