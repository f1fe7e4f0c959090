package io.github.mnistlab.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.record.RunId;
import io.github.mnistlab.record.RunJson;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.record.StagedRun;
import io.github.mnistlab.spec.GateSpec;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs, of which the newer one has overrides. */
class GateReferenceTest {
    private static final GateSpec DEMANDS = new GateSpec(Optional.empty(), Optional.of(new BigDecimal("0.1")));

    @TempDir
    Path reports;

    private RunStore store;

    @BeforeEach
    void publish() {
        store = new RunStore(reports);
        publish("20261124T141657Z-3f9a1c2b");
        publish("20261124T151657Z-3f9a1c2b", "layers=[8]");
    }

    @Test
    void should_find_the_previous_run_with_the_same_overrides() {
        assertThat(previous()).contains("20261124T141657Z-3f9a1c2b");
        assertThat(previous("layers=[8]")).contains("20261124T151657Z-3f9a1c2b");
        assertThat(previous("layers=[9]")).isEmpty();
    }

    private Optional<String> previous(String... overrides) {
        return GateReference.find(DEMANDS, List.of(overrides), store.runs("baseline"), Optional.empty())
                .previous()
                .map(RunRecord::run);
    }

    private void publish(String id, String... overrides) {
        try (StagedRun staged = store.stage("baseline")) {
            SampleRun run = SampleRun.full().named("baseline", id).withOverrides(overrides);
            staged.write("run.json", RunJson.write(run.toRecord()));
            store.publish(staged, RunId.of(id));
        }
    }
}
