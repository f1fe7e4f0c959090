package io.github.mnistlab.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.FidelityRecord.CpuRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunJsonTest {
    @TempDir
    Path folder;

    @Test
    void should_read_the_same_record_when_everything_is_there() throws IOException {
        assertThat(RunJson.read(file(RunJson.write(SampleRun.full().toRecord()))))
                .isEqualTo(SampleRun.full().toRecord());
    }

    @Test
    void should_read_the_same_record_when_every_optional_is_absent() throws IOException {
        assertThat(RunJson.read(file(RunJson.write(SampleRun.minimal().toRecord()))))
                .isEqualTo(SampleRun.minimal().toRecord());
    }

    @Test
    void should_read_the_same_record_when_texts_are_hostile() throws IOException {
        RunRecord record =
                SampleRun.hostile("\"\\\u0000\n<script>]]>{}\ud83d\ude00'").toRecord();
        assertThat(RunJson.read(file(RunJson.write(record)))).isEqualTo(record);
    }

    @Test
    void should_write_keys_in_component_order_and_enums_in_lower_case() {
        String json = RunJson.write(SampleRun.full().toRecord());
        assertThat(json)
                .startsWith(
                        "{\n  \"schemaVersion\": 1,\n  \"experiment\": \"baseline\",\n  \"run\": \"20261124T141657Z")
                .containsSubsequence(
                        "\"startedAt\": \"2026-11-24T14:16:57Z\"", "\"spec\": {", "\"activation\": \"relu\"")
                .contains("\"optimizer\": \"sgd\"", "\"schedule\": \"cosine\"", "\"provider\": \"auto\"")
                .contains("\"minAccuracy\": 0.9700", "\"seed\": 9007199254740993")
                .endsWith("}\n")
                .doesNotContain("\r");
    }

    @Test
    void should_tell_a_check_that_was_not_judged_from_one_that_was_missed() throws IOException {
        RunRecord record = SampleRun.inconclusive().toRecord();
        String json = RunJson.write(record);
        assertThat(json)
                .contains("\"verdict\": \"inconclusive\"", "\"outcome\": \"met\"", "\"outcome\": \"notJudged\"");
        assertThat(RunJson.read(file(json))).isEqualTo(record);
    }

    @Test
    void should_leave_keys_out_when_optionals_are_absent() {
        assertThat(RunJson.write(SampleRun.minimal().toRecord()))
                .doesNotContain(
                        "null",
                        "\"git\"",
                        "\"gpu\"",
                        "\"fallbackReason\"",
                        "\"validation\": {",
                        "\"dir\"",
                        "\"latency\"");
    }

    @Test
    void should_write_the_same_bytes_when_locale_and_time_zone_differ() {
        String expected = RunJson.write(SampleRun.full().toRecord());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(RunJson.write(SampleRun.full().toRecord())).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void should_refuse_to_write_when_a_number_is_not_finite() {
        RunRecord run = SampleRun.full().toRecord();
        EvaluationRecord e = run.evaluation();
        var evaluation = new EvaluationRecord(
                e.provider(),
                e.requestedProvider(),
                e.fallbackReason(),
                e.correct(),
                e.total(),
                e.accuracy(),
                e.interval(),
                e.loss(),
                e.labels(),
                e.confusion(),
                e.perClass(),
                Optional.of(new FidelityRecord(0, Double.NaN, 0, Optional.of(List.of()), Optional.empty())),
                e.seconds(),
                e.imagesPerSecond(),
                e.latency());
        var broken = new RunRecord(
                run.schemaVersion(),
                run.experiment(),
                run.run(),
                run.startedAt(),
                run.spec(),
                run.overrides(),
                run.specDigest(),
                run.numericContract(),
                run.dataset(),
                run.training(),
                run.model(),
                evaluation,
                run.gate(),
                run.environment(),
                run.git(),
                run.timings());
        assertThatThrownBy(() -> RunJson.write(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a finite number: NaN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "schemaVersion": 1,      | "schemaVersion": 2,              | has schema version 2
                    "schemaVersion": 1,      | "schema": 1,                     | schemaVersion
                    "schemaVersion": 1,      | "schemaVersion": "1",            | is not a run record
                    "schemaVersion": 1,      | "schemaVersion": 1.5,            | is not a run record
                    "schemaVersion": 1,      | "schemaVersion": 1, "extra": 1,  | extra
                    "schemaVersion": 1,      | "schemaVersion": 1, "run": "x",  | Duplicate field 'run'
                    "learningRate": 0.003    | "learningRate": 1e999            | not a finite number
                    "learningRate": 0.003    | "learningRate": "NaN"            | is not a run record
                    "learningRate": 0.003    | "learningRate": null             | is not a run record
                    "minAccuracy": 0.9700    | "minAccuracy": 1e99999999        | more than 64 places
                    "epochs": 15,            | "epochs": 15.5,                  | is not a run record
                    "epochs": 15,            | "epochs": 99999999999,           | is not a run record
                    "activation": "relu"     | "activation": "swish"            | swish
                    "activation": "relu"     | "activation": 0                  | is not a run record
                    "layers": [ 128, 64 ]    | "layers": [ 128, null ]          | is not a run record
                    "experiment": "baseline" | "experiment": "../x"             | is not an experiment's name
                    "run": "20261124T141657Z | "run": "20261324T141657Z         | is not a run id
                    "startedAt": "2026-      | "startedAt": "+1000000000-       | startedAt: must be in the years 0000…9999, but is +1000000000-11-24
                    "startedAt": "2026-      | "startedAt": "-0001-             | startedAt: must be in the years 0000…9999, but is -0001-11-24
                    "2026-11-24T14:16:57Z"   | 1e999999999                      | is not a run record
                    "2026-11-24T14:16:57Z"   | 1795529817                       | is not a run record
                    "2026-11-24T14:16:57Z"   | "1795529817"                     | not a time in UTC by ISO 8601
                    "digest": "3f9a1c2b      | "digest": "00000000              | is not the digest
                    "file": "model/baseline  | "file": "../../etc/x             | is not a path inside the run
                    "file": "model/baseline  | "file": "javascript:x            | is not a path inside the run
                    "outcome": "met"         | "outcome": "not met"             | not met
                    "verdict": "passed"      | "verdict": "maybe"               | none of passed, failed, inconclusive, none
                    "confusion": [ [ 967,    | "confusion": [ [                 | must be 10 rows of 10 counts
                    "confusion": [ [ 967,    | "confusion": [ [ -1,             | negative count
                    "labels": [ "0",         | "labels": [                      | must be 9 rows of 9 counts
                    "differing": 0           | "differing": -1                  | differing must be in 0…total, but is -1
                    "differing": 0           | "differing": 10001               | differing must be in 0…total, but is 10001
                    "total": 10000           | "total": 0                       | must be in 0…total
                    "accuracy": 0.9769       | "accuracy": 1.9769               | evaluation.accuracy: must be in 0…1, but is 1.9769
                    "high": 0.9782           | "high": 1e307                    | evaluation.interval: must be 0 ≤ low ≤ high ≤ 1, but is 0.9723 to 1.0E307
                    "low": 0.9723            | "low": 0.99                      | evaluation.interval: must be 0 ≤ low ≤ high ≤ 1, but is 0.99 to 0.9782
                    "low": 0.9723            | "low": -0.1                      | evaluation.interval: must be 0 ≤ low ≤ high ≤ 1, but is -0.1 to 0.9782
                    "loss": 0.074218         | "loss": 1e307                    | evaluation.loss: must be in 0…3.4028234663852886E38, but is 1.0E307
                    "seconds": 0.047         | "seconds": -1                    | evaluation.seconds: must be in 0…3.4028234663852886E38, but is -1.0
                    "imagesPerSecond": 21276 | "imagesPerSecond": -21276        | evaluation.imagesPerSecond: must be in 0…
                    "recall": 0.9            | "recall": -0.9                   | evaluation.perClass.recall: must be in 0…1, but is -0.9
                    "seconds": 8.412         | "seconds": 1e300                 | training.seconds: must be in 0…
                    "epoch": 2               | "epoch": 2147483647              | training.epochs: number 2 says that it is epoch 2147483647
                    "loss": 0.63             | "loss": -0.63                    | training.epochs.loss: must be in 0…
                    "seconds": 0.56          | "seconds": -0.56                 | training.epochs.seconds: must be in 0…
                    "loss": 0.32             | "loss": -0.32                    | training.epochs.validation.loss: must be in 0…
                    "accuracy": 0.9          | "accuracy": 1.9                  | training.epochs.validation.accuracy: must be in 0…1, but is 1.9
                    "seconds": 0.31          | "seconds": 1e300                 | timings.seconds: must be in 0…
                    """)
    void should_name_the_file_in_one_line_when_a_part_is_wrong(String part, String wrong, String message)
            throws IOException {
        String json = RunJson.write(SampleRun.full().toRecord());
        assertThat(json).contains(part);
        assertFails(json.replaceFirst(Pattern.quote(part), wrong)).hasMessageContaining(message);
    }

    @Test
    void should_fail_when_there_is_no_epoch() throws IOException {
        String json = RunJson.write(SampleRun.full().toRecord());
        String none = json.replaceFirst("(?s)\"epochs\": \\[ \\{.*?} ]", "\"epochs\": []");
        assertThat(none).isNotEqualTo(json);
        assertFails(none)
                .hasMessage(
                        folder.resolve("run.json")
                                + ": training.epochs: must not be empty; the file is damaged or was edited: restore it, or delete the run and train again");
    }

    @Test
    void should_read_the_flips_when_a_run_on_cuda_has_some() throws IOException {
        RunRecord record = withFlip(new FlipRecord(9_999, "9", "4", "9", 0.00012, 0.00034));
        assertThat(RunJson.read(file(RunJson.write(record)))).isEqualTo(record);
    }

    @Test
    void should_read_a_record_when_it_is_older_than_the_flips() throws IOException {
        String json = RunJson.write(SampleRun.full().toRecord());
        String old = json.replaceFirst(",\\s*\"flips\": \\[]", "");
        assertThat(old).isNotEqualTo(json);
        FidelityRecord fidelity =
                RunJson.read(file(old)).evaluation().fidelity().orElseThrow();
        assertThat(fidelity).isEqualTo(new FidelityRecord(0, 3.8e-6, 2.1e-7, Optional.empty(), Optional.empty()));
    }

    @Test
    void should_fail_when_a_flip_is_of_no_test_image_or_no_class() throws IOException {
        for (FlipRecord flip : List.of(
                new FlipRecord(10_000, "9", "4", "9", 0, 0),
                new FlipRecord(-1, "9", "4", "9", 0, 0),
                new FlipRecord(1, "ten", "4", "9", 0, 0))) {
            assertFails(RunJson.write(withFlip(flip)))
                    .hasMessageContaining(
                            "evaluation.fidelity.flips: names an image or a class that there is not; the file is damaged");
        }
    }

    @Test
    void should_fail_when_more_flips_are_listed_than_there_are() throws IOException {
        String json = RunJson.write(withFlip(new FlipRecord(1, "9", "4", "9", 0, 0)));
        assertFails(json.replace("\"differing\": 1", "\"differing\": 0"))
                .hasMessageContaining(
                        "evaluation.fidelity.flips: lists 1 images, but 0 differ, of which at most 100 are listed");
    }

    private static RunRecord withFlip(FlipRecord flip) {
        var agreement = new AgreementRecord(1, 0.003, 0.0001, List.of(flip));
        var none = new AgreementRecord(0, 3.8e-6, 2.1e-7, List.of());
        var fidelity = FidelityRecord.of(agreement, Optional.of(new CpuRecord(none, agreement)));
        return SampleRun.full().withFidelity("cuda", fidelity).toRecord();
    }

    @Test
    void should_name_the_file_in_one_line_when_it_is_cut_anywhere() throws IOException {
        String json = RunJson.write(SampleRun.full().toRecord());
        for (int length = 0; length < json.length() - 2; length += 397) {
            assertFails(json.substring(0, length));
        }
    }

    @Test
    void should_name_the_file_in_one_line_when_it_is_hostile() throws IOException {
        String json = RunJson.write(SampleRun.full().toRecord());
        for (String text : List.of(
                "",
                "null",
                "[]",
                "{}",
                "\u0000\u0001\u0002",
                "[".repeat(100_000),
                "{\"schemaVersion\":1,\"spec\":" + "{\"a\":".repeat(100_000),
                "{\"" + "k".repeat(1_000_000) + "\": 1}",
                "{\"schemaVersion\": " + "1".repeat(1_000_000) + "}",
                json + "{}",
                json.replace("{\n", "{\n\"line\nbreak\": 1,\n"))) {
            assertFails(text);
        }
    }

    @Test
    void should_fail_when_the_file_is_longer_than_the_bound() throws IOException {
        assertFails(" ".repeat(RunJson.LONGEST + 1)).hasMessageContaining("is longer than 16777216 bytes");
    }

    @Test
    void should_fail_when_the_file_is_missing_or_a_folder() {
        assertThatThrownBy(() -> RunJson.read(folder.resolve("none.json")))
                .isInstanceOf(UserFailure.class)
                .hasMessageContaining("none.json: is missing");
        assertThatThrownBy(() -> RunJson.read(folder))
                .isInstanceOf(UserFailure.class)
                .hasMessageContaining("cannot be read");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertFails(String json) throws IOException {
        Path file = file(json);
        return assertThatThrownBy(() -> RunJson.read(file))
                .isInstanceOf(UserFailure.class)
                .satisfies(e -> assertThat(e.getMessage())
                        .startsWith(file.toString())
                        .hasSizeLessThan(700)
                        .doesNotContain("\n", "com.fasterxml", "Source"));
    }

    private Path file(String json) throws IOException {
        return Files.write(folder.resolve("run.json"), json.getBytes(StandardCharsets.UTF_8));
    }
}
