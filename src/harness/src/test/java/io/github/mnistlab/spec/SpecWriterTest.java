package io.github.mnistlab.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecWriterTest {
    @TempDir
    private Path folder;

    @Test
    void should_write_the_baseline_so_that_people_can_read_it() {
        ExperimentSpec baseline = new SpecReader(Path.of("..", "..", "experiments"))
                .read("baseline", List.of())
                .spec();
        assertThat(SpecWriter.yaml(baseline)).isEqualTo("""
                # A resolved experiment: extends and -Dset are applied, every default is filled in.
                # As a file of experiments/ it runs the same thing again.
                description: "The article's network, 784-128-64-10"
                layers: [128, 64]           # hidden widths; [] is softmax regression
                activation: relu
                optimizer: sgd
                learningRate: 0.003
                momentum: 0.9
                nesterov: false
                weightDecay: 0              # L2, added to the gradient
                schedule: constant
                epochs: 15
                batchSize: 64
                seed: 1
                shuffle: true
                validation: 0               # training images held out
                threads: 0                  # 0: the run chooses; the result is the same
                dataset:
                  name: mnist
                evaluation:
                  provider: auto
                  batchSize: 1000
                gate:
                  minAccuracy: 0.97
                """);
    }

    @Test
    void should_be_read_back_to_an_equal_spec() {
        RandomSpecs.stream(2_000).forEach(spec -> {
            String yaml = SpecWriter.yaml(spec);
            assertThat(readBack(yaml)).as(yaml).isEqualTo(spec);
        });
    }

    @Test
    void should_mean_the_same_to_another_yaml_reader() throws IOException {
        YAMLMapper jackson = new YAMLMapper();
        for (ExperimentSpec spec : RandomSpecs.stream(500).toList()) {
            JsonNode tree = jackson.readTree(SpecWriter.yaml(spec));
            assertThat(tree.get("description").isTextual()).isTrue();
            assertThat(tree.get("description").textValue()).isEqualTo(spec.description());
            assertThat(tree.get("seed").longValue()).isEqualTo(spec.seed());
            assertThat(tree.get("learningRate").doubleValue()).isEqualTo(spec.learningRate());
            assertThat(tree.at("/dataset/name").textValue())
                    .isEqualTo(spec.dataset().name());
        }
    }

    @Test
    void should_write_the_same_in_every_locale() {
        List<String> here = RandomSpecs.stream(50).map(SpecWriter::yaml).toList();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            assertThat(RandomSpecs.stream(50).map(SpecWriter::yaml)).containsExactlyElementsOf(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void should_write_the_shortest_decimal_of_a_double() {
        RealNumber any = RealNumber.atLeast(0);
        assertThat(List.of(
                        0.0,
                        0.003,
                        1e-4,
                        10.0,
                        Double.parseDouble("2e23"),
                        1e22,
                        Double.MIN_VALUE,
                        0.1 + 0.2,
                        2e-3,
                        Double.MAX_VALUE))
                .map(any::write)
                .containsExactly(
                        "0",
                        "0.003",
                        "0.0001",
                        "10",
                        "2E+23",
                        "1E+22",
                        "5E-324",
                        "0.30000000000000004",
                        "0.002",
                        "1.7976931348623157E+308");
    }

    private ExperimentSpec readBack(String yaml) {
        try {
            Path file = Files.writeString(folder.resolve("experiment.yaml"), yaml);
            return new SpecReader(folder).readFile("again", file, List.of()).spec();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
