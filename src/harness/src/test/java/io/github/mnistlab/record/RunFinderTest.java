package io.github.mnistlab.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.failure.UserFailure;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunFinderTest {
    private static final RunId FIRST = RunId.of("20261124T141657Z-3f9a1c2b");
    private static final RunId SECOND = RunId.of("20261124T151657Z-3f9affee");

    @TempDir
    Path base;

    private RunStore store;

    @BeforeEach
    void open() {
        store = new RunStore(base.resolve("reports"));
    }

    @Test
    void should_find_when_the_reference_is_a_name_an_id_or_both() {
        RunFolder first = publish("baseline", FIRST);
        RunFolder second = publish("baseline", SECOND);
        assertThat(store.find("baseline")).isEqualTo(second);
        assertThat(store.find(FIRST.toString())).isEqualTo(first);
        assertThat(store.find("baseline/" + FIRST)).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3f9a1c2b",
                "3f9a1",
                "3f9a1c2b7d40",
                "3f9a1c2b7d40e6158a2c9b0f4e7d6a1358c2b9e07f4d1a6c3b8e5f2097d4c6a1",
                "-3f9a1c2b",
                "57Z-3f9a1c2b",
                "T141657Z-3f9a1c2b",
                "baseline/3f9a1c2b",
                "baseline/57Z-3f9a1c2b"
            })
    void should_find_when_a_part_of_the_id_or_of_the_digest_means_one_run(String reference) {
        RunFolder first = publish("baseline", FIRST);
        publish("baseline", SECOND);
        assertThat(store.find(reference)).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3f9", "3f9a1c2c", "3f9a1c2b8", "20261124", "c2b", "9a1c2b", "Z-3f9a1c2", "baseline/3f9"})
    void should_find_nothing_when_it_is_no_such_part(String reference) {
        publish("baseline", FIRST);
        assertThatThrownBy(() -> store.find(reference))
                .isInstanceOf(UserFailure.class)
                .hasMessageMatching("(?s)there is no complete run '.*|'.*' is not an experiment's name: .*");
    }

    @Test
    void should_prefer_the_experiment_when_its_name_looks_like_a_digest() {
        publish("baseline", FIRST);
        RunFolder run = publish("3f9a", SECOND);
        assertThat(store.find("3f9a")).isEqualTo(run);
    }

    @Test
    void should_ask_which_when_several_runs_are_meant() {
        publish("baseline", FIRST);
        publish("baseline", SECOND);
        assertThatThrownBy(() -> store.find("3f9a"))
                .isInstanceOf(UserFailure.class)
                .hasMessage("'3f9a' means several runs; name one of baseline/" + SECOND + ", baseline/" + FIRST);
    }

    @Test
    void should_ask_which_when_two_experiments_have_the_same_id() {
        publish("baseline", FIRST);
        publish("wide", FIRST);
        assertThatThrownBy(() -> store.find(FIRST.toString()))
                .isInstanceOf(UserFailure.class)
                .hasMessage("'" + FIRST + "' means several runs; name one of baseline/" + FIRST + ", wide/" + FIRST);
        assertThat(store.find("wide/" + FIRST).experiment()).isEqualTo("wide");
    }

    @ParameterizedTest
    @CsvSource({
        "quick, mvn mnist:train -Dexperiment=quick makes one",
        "basline, did you mean baseline?",
        "20200101T000000Z-00000000, mvn mnist:runs lists the runs",
        "20261124T141657Z-3f9a1c2c, did you mean 20261124T141657Z-3f9a1c2b?",
        "basline/20261124T141657Z-3f9a1c2b, did you mean baseline/20261124T141657Z-3f9a1c2b?",
        "baseline/20200101T000000Z-00000000, mvn mnist:runs lists the runs",
        "baseline/x, mvn mnist:runs lists the runs",
        "00ffee11, mvn mnist:runs lists the runs; mvn mnist:train -Dexperiment=00ffee11 makes one",
        "face, mvn mnist:runs lists the runs; mvn mnist:train -Dexperiment=face makes one",
        "2026-deadbeef, mvn mnist:runs lists the runs; mvn mnist:train -Dexperiment=2026-deadbeef makes one"
    })
    void should_say_what_there_is_when_a_run_is_missing(String reference, String nextStep) {
        publish("baseline", FIRST);
        assertThatThrownBy(() -> store.find(reference))
                .isInstanceOf(UserFailure.class)
                .hasMessage("there is no complete run '" + reference + "' in " + store.reports()
                        + "; experiments with runs: baseline; " + nextStep);
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline", "20261124T141657Z-3f9a1c2b", "baseline/20261124T141657Z-3f9a1c2b", "wide"})
    void should_pass_a_name_or_a_whole_id_when_an_experiment_is_asked_for(String reference) {
        publish("baseline", FIRST);
        assertThat(store.asExperiment(reference)).isEqualTo(reference);
    }

    @Test
    void should_pass_a_name_that_looks_like_a_digest_when_the_experiment_has_runs() {
        publish("baseline", FIRST);
        publish("3f9a", SECOND);
        assertThat(store.asExperiment("3f9a")).isEqualTo("3f9a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3f9a", "3f9a1c2b", "7-3f9a1c2b", "57Z-3f9a1c2b", "-3f9a1c2b", "baseline/3f9a"})
    void should_refuse_a_part_of_an_id_or_a_digest_when_an_experiment_is_asked_for(String reference) {
        publish("baseline", FIRST);
        assertThatThrownBy(() -> store.asExperiment(reference))
                .isInstanceOf(UserFailure.class)
                .hasMessageStartingWith("there is no complete run '" + reference + "' in " + store.reports()
                        + "; experiments with runs: baseline; ");
    }

    @Test
    void should_name_the_near_experiment_when_both_names_look_like_digests() {
        publish("2026", FIRST);
        assertThatThrownBy(() -> store.find("2025"))
                .isInstanceOf(UserFailure.class)
                .hasMessage("there is no complete run '2025' in " + store.reports()
                        + "; experiments with runs: 2026; did you mean 2026?");
    }

    @Test
    void should_name_the_near_one_when_it_is_not_a_name_but_for_its_case() {
        publish("baseline", FIRST);
        assertThatThrownBy(() -> store.find("Baseline"))
                .isInstanceOf(UserFailure.class)
                .hasMessage("'Baseline' is not an experiment's name: a name is 1 to 64 of a-z, 0-9, '.', '_', '-',"
                        + " beginning with a letter or a digit; did you mean baseline?");
    }

    @Test
    void should_name_thirty_when_there_are_many_experiments() {
        IntStream.range(100, 140).forEach(i -> publish("many" + i, FIRST));
        assertThatThrownBy(() -> store.find("quick"))
                .isInstanceOf(UserFailure.class)
                .hasMessageMatching(
                        "there is no complete run 'quick' in .*; experiments with runs: (many1[0-9]{2}, ){30}…"
                                + "; mvn mnist:train -Dexperiment=quick makes one");
    }

    private RunFolder publish(String experiment, RunId id) {
        try (StagedRun staged = store.stage(experiment)) {
            staged.write(
                    "run.json",
                    RunJson.write(
                            SampleRun.full().named(experiment, id.toString()).toRecord()));
            return store.publish(staged, id);
        }
    }
}
