package io.github.mnistlab.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunId;
import io.github.mnistlab.record.RunJson;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.record.StagedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    @TempDir
    Path base;

    @Test
    void should_change_nothing_when_an_older_run_is_there() throws IOException {
        Workspace workspace = TrainedRun.workspace(base);
        publish(workspace);
        List<String> before = files();

        assertThat(uncaughtWhileRehearsing(workspace)).isEmpty();
        assertThat(files()).isEqualTo(before).anyMatch(name -> name.endsWith("run.json"));
    }

    @Test
    void should_keep_quiet_when_the_older_run_is_damaged() throws IOException {
        Workspace workspace = TrainedRun.workspace(base);
        Files.writeString(publish(workspace).runJson(), "{");

        assertThat(uncaughtWhileRehearsing(workspace)).isEmpty();
    }

    @Test
    void should_keep_quiet_when_there_is_no_run() {
        assertThat(uncaughtWhileRehearsing(TrainedRun.workspace(base))).isEmpty();
    }

    @Test
    void should_keep_quiet_when_it_meets_a_defect() {
        String experiment = null; // as only a defect could hand it on
        assertThat(uncaughtWhileRehearsing(TrainedRun.workspace(base), experiment))
                .isEmpty();
    }

    private static List<Throwable> uncaughtWhileRehearsing(Workspace workspace) {
        return uncaughtWhileRehearsing(workspace, "another");
    }

    private static List<Throwable> uncaughtWhileRehearsing(Workspace workspace, String experiment) {
        List<Throwable> uncaught = Collections.synchronizedList(new ArrayList<>());
        Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
        try {
            Rehearsal rehearsal = new Rehearsal(workspace, experiment);
            rehearsal.on(new RunEvent.TrainingStarted("784-10", 1, "scalar", 1, 1, 1));
            rehearsal.awaitEnd();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(usual);
        }
        return uncaught;
    }

    private static RunFolder publish(Workspace workspace) {
        RunStore store = new RunStore(workspace.reports());
        RunRecord record = SampleRun.full().toRecord();
        StagedRun staged = store.stage(record.experiment());
        staged.write("run.json", RunJson.write(record));
        return store.publish(staged, RunId.of(record.run()));
    }

    private List<String> files() throws IOException {
        try (var all = Files.walk(base)) {
            return all.map(Path::toString).sorted().toList();
        }
    }
}
