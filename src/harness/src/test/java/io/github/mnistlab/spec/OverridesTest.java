package io.github.mnistlab.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.failure.UserFailure;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverridesTest {
    private final SpecReader reader = new SpecReader(Path.of("..", "..", "experiments"));

    @Test
    void should_split_at_commas_outside_of_brackets_and_quotes() {
        assertThat(
                        Overrides.parse(
                                " learningRate=0.01, layers=[256, 128] ,gate={minAccuracy: 0.9, maxAccuracyDrop: 0.1},"
                                        + "description=\"a, \\\"b\\\", [c\",dataset.name='it''s, {d',initialModel=Ann's,seed=1"))
                .containsExactly(
                        "learningRate=0.01",
                        "layers=[256, 128]",
                        "gate={minAccuracy: 0.9, maxAccuracyDrop: 0.1}",
                        "description=\"a, \\\"b\\\", [c\"",
                        "dataset.name='it''s, {d'",
                        "initialModel=Ann's",
                        "seed=1");
    }

    @Test
    void should_give_no_overrides_when_blank() {
        assertThat(Overrides.parse("")).isEmpty();
        assertThat(Overrides.parse("  ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "epochs=1,,seed=2 ~ nothing stands before or after a comma in 'epochs=1,,seed=2'",
                "epochs=1, ~ nothing stands before or after a comma in 'epochs=1,'",
                "layers=[1,2 ~ ] is missing in 'layers=[1,2'",
                "layers=1,2] ~ ] closes nothing in 'layers=1,2]'",
                "gate={a: [} ~ } closes nothing in 'gate={a: [}'",
                "description=\"a ~ \" is missing in 'description=\"a'",
                "description='a ~ ' is missing in 'description='a'",
            })
    void should_refuse_when_the_option_cannot_be_split(String set, String problem) {
        assertThatThrownBy(() -> Overrides.parse(set))
                .isInstanceOf(UserFailure.class)
                .hasMessage("-Dset: " + problem + "; write it like -Dset=learningRate=0.01,layers=[256]");
    }

    @Test
    void should_refuse_an_endless_option() {
        assertThatThrownBy(() -> Overrides.parse("x".repeat(65_537)))
                .isInstanceOf(UserFailure.class)
                .hasMessage(
                        "-Dset: is longer than 65536 characters; write it like -Dset=learningRate=0.01,layers=[256]");
    }

    @Test
    void should_reach_every_kind_of_field() {
        ExperimentSpec spec = reader.read(
                        "baseline",
                        List.of(
                                "layers=[]",
                                "nesterov=true",
                                "description='a: b'",
                                "dataset.dir=fashion",
                                "dataset.sha256.t10k-images-idx3-ubyte=" + "0".repeat(63) + "a",
                                "gate={minAccuracy: 0.5}",
                                "gate.maxAccuracyDrop=1"))
                .spec();
        assertThat(spec.layers()).isEmpty();
        assertThat(spec.nesterov()).isTrue();
        assertThat(spec.description()).isEqualTo("a: b");
        assertThat(spec.dataset().sha256()).hasSize(1);
        assertThat(spec.gate().minAccuracy()).hasToString("Optional[0.5]");
        assertThat(spec.gate().maxAccuracyDrop()).hasToString("Optional[1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "epochs ~ 'epochs': must be a key, =, and a value, like epochs=3",
                "=3 ~ '=3': must be a key, =, and a value, like epochs=3",
                "epochs= ~ epochs: must be an integer, but is empty",
                "epochs=-2 ~ epochs: must be an integer ≥ 1, but is -2",
                "layers=[1, x] ~ layers[1]: must be an integer, but is x",
                "epoch=3 ~ epoch: unknown key; did you mean epochs?",
                "minAccuracy=0.9 ~ minAccuracy: unknown key; did you mean gate.minAccuracy?",
                "gate.least=0.9 ~ gate.least: unknown key; there are minAccuracy, maxAccuracyDrop",
                "gate=0.9 ~ gate: must be a mapping of keys to values, but is 0.9",
                "epochs.x=3 ~ epochs: must be an integer, but is a mapping",
                "extends=wide ~ extends: cannot be overridden; name the other experiment with -Dexperiment",
                "description=&a b ~ description: anchors (&a) are not allowed",
                "description=!!str b ~ description: tags (tag:yaml.org,2002:str) are not allowed",
                "layers=[1 ~ layers: is not valid YAML: expected ',' or ']', but got <stream end>",
                "gate={minAccuracy: 1, minAccuracy: 0} ~ gate: minAccuracy: is given twice",
                "description=a\u0007b ~ description: holds U+0007, a character that YAML does not allow",
            })
    void should_name_the_option_and_the_key_when_an_override_is_wrong(String override, String problem) {
        assertThatThrownBy(() -> reader.read("baseline", List.of(override)))
                .isInstanceOf(UserFailure.class)
                .hasMessage("-Dset: " + problem);
    }

    @Test
    void should_refuse_when_a_field_is_overridden_twice() {
        assertThatThrownBy(() -> reader.read("baseline", List.of("gate.minAccuracy=1", "gate={minAccuracy: 0}")))
                .isInstanceOf(UserFailure.class)
                .hasMessage("-Dset: gate.minAccuracy: is given twice");
    }

    @Test
    void should_survive_a_key_of_many_dots() {
        assertThatThrownBy(() -> reader.read("baseline", List.of(".".repeat(60_000) + "=1")))
                .isInstanceOf(UserFailure.class)
                .hasMessageStartingWith("-Dset: : unknown key; there are extends, description, layers, ");
    }
}
