package io.github.mnistlab.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way in which a spec can be wrong, with the whole of what the user is told. */
class SpecDefectsTest {
    private static final String EMPTY = "experiments/x.yaml: is empty, but a spec has at least one key (or is {})";

    @TempDir
    private Path base;

    private Path experiments;

    @BeforeEach
    void createFolder() throws IOException {
        experiments = Files.createDirectory(base.resolve("experiments"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                // Types and ranges.
                "epochs: -2 ~ 1:9: epochs: must be an integer ≥ 1, but is -2",
                "epochs: 10001 ~ 1:9: epochs: must be an integer ≤ 10,000, but is 10001",
                "epochs: 99999999999999999999 ~ 1:9: epochs: must be an integer ≤ 10,000, but is 99999999999999999999",
                "epochs: 1.5 ~ 1:9: epochs: must be an integer, but is 1.5",
                "epochs: 1_0 ~ 1:9: epochs: must be an integer, but is 1_0",
                "epochs: 010 ~ 1:9: epochs: must be an integer, but is 010",
                "epochs: 0x10 ~ 1:9: epochs: must be an integer, but is 0x10",
                "epochs: 0o17 ~ 1:9: epochs: must be an integer, but is 0o17",
                "epochs: 1:30 ~ 1:9: epochs: must be an integer, but is 1:30",
                "epochs: '15' ~ 1:9: epochs: must be an integer, but is the text '15'",
                "epochs: [15] ~ 1:9: epochs: must be an integer, but is a list",
                "epochs: {} ~ 1:9: epochs: must be an integer, but is a mapping",
                "epochs: ~ 1:8: epochs: must be an integer, but is empty",
                "epochs: null ~ 1:9: epochs: must be an integer, but is null",
                "batchSize: 65537 ~ 1:12: batchSize: must be an integer ≤ 65,536, but is 65537",
                "threads: -1 ~ 1:10: threads: must be an integer ≥ 0, but is -1",
                "seed: 9223372036854775808 ~ 1:7: seed: must be an integer ≤ 9,223,372,036,854,775,807, but is 9223372036854775808",
                "learningRate: 0 ~ 1:15: learningRate: must be a number > 0, but is 0",
                "learningRate: -1e-3 ~ 1:15: learningRate: must be a number > 0, but is -1e-3",
                "learningRate: .nan ~ 1:15: learningRate: must be a number, but is .nan",
                "learningRate: .inf ~ 1:15: learningRate: must be a number, but is .inf",
                "learningRate: NaN ~ 1:15: learningRate: must be a number, but is NaN",
                "learningRate: 1e400 ~ 1:15: learningRate: must be a finite number, but is 1e400",
                "learningRate: 1e-400 ~ 1:15: learningRate: must be a number > 0, but is 1e-400",
                "learningRate: 1e9999999999 ~ 1:15: learningRate: must be a number, but is 1e9999999999",
                "learningRate: 0,003 ~ 1:15: learningRate: must be a number, but is 0,003",
                "momentum: 1 ~ 1:11: momentum: must be a number < 1, but is 1",
                "momentum: -0.1 ~ 1:11: momentum: must be a number ≥ 0, but is -0.1",
                "gate: {minAccuracy: 97} ~ 1:21: gate.minAccuracy: must be a number ≤ 1, but is 97",
                "gate: {minAccuracy: -0.1} ~ 1:21: gate.minAccuracy: must be a number ≥ 0, but is -0.1",
                "gate: {minAccuracy: 97%} ~ 1:21: gate.minAccuracy: must be a number, but is 97%",
                "gate: {minAccuracy: } ~ 1:20: gate.minAccuracy: must be a number, but is empty",
                "gate: {minAccuracy: 1e-999999999} ~ 1:21: gate.minAccuracy: must be a number with at most 20 decimals, but is 1e-999999999",
                "gate: {minAccuracy: 1e999999999} ~ 1:21: gate.minAccuracy: must be a number ≤ 1, but is 1e999999999",
                "shuffle: yes ~ 1:10: shuffle: must be true or false, but is yes",
                "shuffle: 1 ~ 1:10: shuffle: must be true or false, but is 1",
                "activation: ReLU ~ 1:13: activation: must be relu, tanh or sigmoid, but is ReLU; did you mean relu?",
                "activation: swish ~ 1:13: activation: must be relu, tanh or sigmoid, but is swish",
                "optimizer: adam ~ 1:12: optimizer: must be sgd, but is adam",
                "schedule: cos ~ 1:11: schedule: must be constant or cosine, but is cos; did you mean cosine?",
                "evaluation: {provider: gpu} ~ 1:24: evaluation.provider: must be auto, cpu or cuda, but is gpu; did you mean cpu?",
                "layers: 128 ~ 1:9: layers: must be a list of integers such as [128, 64], but is 128",
                "layers: [128, 0] ~ 1:15: layers[1]: must be an integer ≥ 1, but is 0",
                "layers: [65537] ~ 1:10: layers[0]: must be an integer ≤ 65,536, but is 65537",
                "layers: [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1] ~ 1:9: layers: must have at most 16 entries, but has 17",
                "layers: [65536, 65536] ~ 1:9: layers: must have at most 268,435,456 weights between hidden layers, but has 4,294,967,296",
                "description: 42 ~ 1:14: description: must be text, but is 42 (put it in quotes)",
                "description: true ~ 1:14: description: must be text, but is true (put it in quotes)",
                "description: ~ 1:13: description: must be text, but is empty",
                "description: \"a\\nb\" ~ 1:14: description: must be one line of text of at most 500 characters, but is the text 'a\uFFFDb'",
                "description: \"\\ud800\" ~ 1:14: description: must be one line of text of at most 500 characters, but is the text '\uFFFD'",
                "dataset: {dir: ''} ~ 1:16: dataset.dir: must be one line of text of 1 to 1024 characters, but is the text ''",
                "dataset: {dir: d, sha256: {t10k-images-idx3-ubyte: ABC}} ~ 1:52: dataset.sha256.t10k-images-idx3-ubyte: must be a SHA-256 digest, 64 digits of 0-9 and a-f, but is ABC",
                // Keys.
                "epoch: 3 ~ 1:1: epoch: unknown key; did you mean epochs?",
                "learning_rate: 3 ~ 1:1: learning_rate: unknown key; did you mean learningRate?",
                "optim: sgd ~ 1:1: optim: unknown key; did you mean optimizer?",
                "gate: {least: 1} ~ 1:8: gate.least: unknown key; there are minAccuracy, maxAccuracyDrop",
                "minAccuracy: 1 ~ 1:1: minAccuracy: unknown key; did you mean gate.minAccuracy?",
                "dataset: {batchSize: 1} ~ 1:11: dataset.batchSize: unknown key; did you mean batchSize or evaluation.batchSize?",
                "gate.minAccuracy: 1 ~ 1:1: gate.minAccuracy: unknown key; write minAccuracy into the block gate",
                "gate: 0.97 ~ 1:7: gate: must be a mapping of keys to values, but is 0.97",
                "gate: ~ 1:6: gate: must be a mapping of keys to values, but is empty",
                // Fields that demand something of each other.
                "{nesterov: true, momentum: 0} ~ 1:12: nesterov: needs a momentum above 0, but momentum is 0",
                "dataset: {sha256: {t10k-images-idx3-ubyte: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}} ~ 1:44: dataset.sha256.t10k-images-idx3-ubyte: needs dataset.dir; the embedded MNIST is always checked",
                "dataset: {name: fashion} ~ 1:17: dataset.name: needs dataset.dir, the folder of its files; without it the images are the embedded MNIST",
                // YAML.
                "[1, 2] ~ 1:1: must be a mapping of keys to values, but is a list",
                "epochs ~ 1:1: must be a mapping of keys to values, but is epochs",
                "description: &a text ~ 1:14: anchors (&a) are not allowed",
                "description: *a ~ 1:14: aliases (*a) are not allowed",
                "epochs: !!int 3 ~ 1:9: tags (tag:yaml.org,2002:int) are not allowed",
                "epochs: ! 3 ~ 1:9: tags (!) are not allowed",
                "layers: !x [3] ~ 1:9: tags (!x) are not allowed",
                "<<: {epochs: 3} ~ 1:1: merge keys (<<) are not allowed; extends takes over another experiment",
                "? [a, b]\\n: 1 ~ 1:3: a key must be one word, but is a list",
                "epochs: 3\\nseed: 1\\nepochs: 4 ~ 3:1: epochs: is given twice, first on line 1",
                "gate: {minAccuracy: 1, minAccuracy: 0} ~ 1:24: minAccuracy: is given twice, first on line 1",
                "epochs: 3\\n---\\nepochs: 4 ~ 2:1: a second document begins here, but a spec is one",
                "%YAML 1.1\\n---\\nepochs: 3 ~ 1:1: directives (%) are not allowed",
                "%TAG ! x:\\n---\\nepochs: 3 ~ 1:1: directives (%) are not allowed",
                "layers: [[[[[[[[[[[[[[[[[[[1 ~ 1:24: is nested more than 16 levels deep",
                "layers: [1, 2\\nepochs: 3 ~ 2:7: is not valid YAML: expected ',' or ']', but got :",
                "dataset:\\n  name: 'a\\n 'b: c ~ 3:3: is not valid YAML: neither a key nor a value can stand here",
                "epochs: 3: 4 ~ 1:10: is not valid YAML: mapping values are not allowed here",
                "description: \"\\U00110000\" ~ 1:17: is not valid YAML: found unknown escape character 00110000",
                "description: \"\\U80000000\" ~ 1:17: is not valid YAML: found unknown escape character 80000000",
            })
    void should_tell_place_problem_and_remedy(String yaml, String told) {
        String text = yaml.replaceAll("\\\\n(?!b)", "\n");
        assertThatThrownBy(() -> read(text)).isInstanceOf(UserFailure.class).hasMessage("experiments/x.yaml:" + told);
    }

    @Test
    void should_tell_every_problem_of_an_experiment_at_once() throws IOException {
        write("parent", "epochs: 0\nsed: 1\n");
        write("x", "extends: parent\nepochs: 3\nlayers: [0, a]\nmomentum: *m\ngate:\n  minAccuracy: 2\n");
        assertThatThrownBy(() -> read("x", "threads=-1", "foo=1"))
                .isInstanceOf(UserFailure.class)
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "-Dset: threads: must be an integer ≥ 0, but is -1",
                        "-Dset: foo: unknown key; there are extends, description, layers, activation, optimizer,"
                                + " learningRate, momentum, nesterov, weightDecay, schedule, epochs, batchSize, seed,"
                                + " shuffle, validation, initialModel, threads, dataset, evaluation, gate",
                        "experiments/x.yaml:4:11: aliases (*m) are not allowed",
                        "experiments/x.yaml:3:10: layers[0]: must be an integer ≥ 1, but is 0",
                        "experiments/x.yaml:3:13: layers[1]: must be an integer, but is a",
                        "experiments/x.yaml:6:16: gate.minAccuracy: must be a number ≤ 1, but is 2",
                        "experiments/parent.yaml:1:9: epochs: must be an integer ≥ 1, but is 0",
                        "experiments/parent.yaml:2:1: sed: unknown key; did you mean seed?"));
    }

    @Test
    void should_stop_telling_after_fifty_problems() {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            yaml.append("epochs").append(i).append(": 1\n");
        }
        assertThatThrownBy(() -> read(yaml.toString()))
                .isInstanceOf(UserFailure.class)
                .message()
                .satisfies(message -> assertThat(message.lines()).hasSize(51).endsWith("… and 10 more."));
    }

    @Test
    void should_refuse_files_that_are_no_text() throws IOException {
        refused(new byte[0], EMPTY);
        refused("# only words\n".getBytes(StandardCharsets.UTF_8), EMPTY);
        refused(
                new byte[] {'P', 'K', 3, 4, 0, 0},
                "experiments/x.yaml: is a binary file (or UTF-16), but a spec is YAML in UTF-8");
        refused(
                "epochs: 3\n".getBytes(StandardCharsets.UTF_16),
                "experiments/x.yaml: is a binary file (or UTF-16), but a spec is YAML in UTF-8");
        refused(
                "epochs: 3\ndescription: größer\n".getBytes(StandardCharsets.ISO_8859_1),
                "experiments/x.yaml:2:16: is not UTF-8; save the file in that encoding");
        refused(
                "epochs: 3\nseed:\u001b[31m 1".getBytes(StandardCharsets.UTF_8),
                "experiments/x.yaml:2:6: holds U+001B, a character that YAML does not allow");
        refused(
                "seed: \uFFFE".getBytes(StandardCharsets.UTF_8),
                "experiments/x.yaml:1:7: holds U+FFFE, a character that YAML does not allow");
        refused(new byte[] {(byte) 0xC3}, "experiments/x.yaml:1:1: is not UTF-8; save the file in that encoding");
    }

    @Test
    void should_refuse_a_large_file_without_reading_it() throws IOException {
        refused(new byte[1_048_576], "experiments/x.yaml: is 1,048,576 bytes or more, but a spec has at most 65,536");
        refused(
                "#".repeat(65_537).getBytes(StandardCharsets.UTF_8),
                "experiments/x.yaml: is 65,537 bytes or more, but a spec has at most 65,536");
    }

    private void refused(byte[] bytes, String told) throws IOException {
        Files.write(experiments.resolve("x.yaml"), bytes);
        assertThatThrownBy(() -> read("x", new String[0]))
                .isInstanceOf(UserFailure.class)
                .hasMessage(told);
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(experiments.resolve(name + ".yaml"), yaml);
    }

    private ResolvedSpec read(String yaml) throws IOException {
        write("x", yaml);
        return read("x", new String[0]);
    }

    private ResolvedSpec read(String name, String... overrides) {
        return new SpecReader(experiments).read(name, List.of(overrides));
    }
}
