package io.github.mnistlab.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecSchemaTest {
    private static final Path EXPERIMENTS = Path.of("..", "..", "experiments");

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SpecSchema.json(), InputFormat.JSON);

    static List<String> experiments() {
        return new SpecReader(EXPERIMENTS).names();
    }

    @Test
    void should_be_the_committed_file() throws IOException {
        Path committed = EXPERIMENTS.resolve("experiment.schema.json");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(committed, SpecSchema.json());
        }
        assertThat(committed)
                .as(
                        "experiments/experiment.schema.json is stale: run this test with -Dgolden.update=true and commit it")
                .hasContent(SpecSchema.json());
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void should_accept_every_experiment_of_ours(String name) throws IOException {
        assertThat(errors(Files.readString(EXPERIMENTS.resolve(name + ".yaml"))))
                .isEmpty();
    }

    @Test
    void should_accept_what_the_writer_writes() {
        RandomSpecs.stream(200)
                .forEach(spec -> assertThat(errors(SpecWriter.yaml(spec)))
                        .as(SpecWriter.yaml(spec))
                        .isEmpty());
    }

    @Test
    void should_accept_null_for_what_has_no_default() {
        assertThat(errors("gate: {minAccuracy: null}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "epoch: 3",
                "epochs: 0",
                "epochs: null",
                "epochs: '3'",
                "learningRate: 0",
                "momentum: 1",
                "layers: 128",
                "layers: [0]",
                "layers: [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]",
                "activation: swish",
                "nesterov: 1",
                "description: 3",
                "extends: ../baseline",
                "gate: {minAccuracy: 1.1}",
                "gate: {least: 0.9}",
                "dataset: {sha256: {train-images-idx3-ubyte: abc}}",
                "evaluation: cuda",
                "[]",
            })
    void should_refuse_what_the_reader_refuses(String yaml) {
        assertThat(errors(yaml)).isNotEmpty();
        Problems problems = new Problems();
        SpecLayer layer = new SpecLayer();
        StrictYaml.file("x", yaml, problems).ifPresent(root -> layer.read(SpecFields.SPEC, root, problems));
        assertThat(problems.isEmpty()).isFalse();
    }

    private List<String> errors(String yaml) {
        return schema.validate(yaml, InputFormat.YAML).stream()
                .map(Error::toString)
                .toList();
    }
}
