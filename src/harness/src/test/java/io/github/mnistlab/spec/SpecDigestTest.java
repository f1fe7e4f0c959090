package io.github.mnistlab.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecDigestTest {
    private final SpecReader reader = new SpecReader(Path.of("..", "..", "experiments"));

    @Test
    void should_have_the_documented_canonical_form() {
        assertThat(SpecDigest.canonical(spec("initialModel=wide"))).isEqualTo("""
                mnist-spec 1
                layers=[128, 64]
                activation=relu
                optimizer=sgd
                learningRate=0.003
                momentum=0.9
                nesterov=false
                weightDecay=0
                schedule=constant
                epochs=15
                batchSize=64
                seed=1
                shuffle=true
                validation=0
                initialModel=wide
                """);
    }

    /** Pinned: a change here means a new version of the form, and a line in the change log. */
    @Test
    void should_stay_what_it_is() {
        assertThat(SpecDigest.of(spec())).isEqualTo("0e5622a219fef324dd6516ccfb3e8ad4b815e0bd58d77ec9eefecca28cef8eb1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "description=other",
                "threads=3",
                "dataset.dir=elsewhere",
                "dataset={dir: elsewhere, name: other}",
                "evaluation.provider=cpu",
                "evaluation.batchSize=7",
                "gate.minAccuracy=0.5",
                "gate.maxAccuracyDrop=0.1",
            })
    void should_stay_the_same_when_the_model_does(String override) {
        assertThat(spec(override)).isNotEqualTo(spec());
        assertThat(SpecDigest.of(spec(override))).isEqualTo(SpecDigest.of(spec()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "layers=[128, 65]",
                "activation=tanh",
                "learningRate=0.0030000000000000005",
                "momentum=0.8",
                "nesterov=true",
                "weightDecay=1e-4",
                "schedule=cosine",
                "epochs=16",
                "batchSize=65",
                "seed=2",
                "shuffle=false",
                "validation=1",
                "initialModel=wide",
            })
    void should_change_when_the_model_may(String override) {
        assertThat(SpecDigest.of(spec(override))).isNotEqualTo(SpecDigest.of(spec()));
    }

    private ExperimentSpec spec(String... overrides) {
        return reader.read("baseline", List.of(overrides)).spec();
    }
}
