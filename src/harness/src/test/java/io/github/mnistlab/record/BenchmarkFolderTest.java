package io.github.mnistlab.record;

import static io.github.mnistlab.evaluation.Failures.assertInputFailure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleBenchmark;
import io.github.mnistlab.SampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkFolderTest {
    private static final String NEXT_STEP = "; delete it and measure again with mvn mnist:benchmark";

    @TempDir
    Path reports;

    private BenchmarkFolder folder;

    @BeforeEach
    void open() {
        folder = BenchmarkFolder.of(reports, SampleRun.baseline().toRecord());
    }

    @Test
    void should_lie_beside_the_runs_when_it_is_a_runs() {
        assertThat(folder.json())
                .isEqualTo(reports.resolve("baseline/benchmark/20261124T141657Z-3f9a1c2b/benchmark.json"));
    }

    @Test
    void should_read_back_the_same_when_written_over_an_older_one() {
        folder.write(SampleBenchmark.hostile("\u202e\"\n\u0000<ü>"));
        folder.write(SampleBenchmark.baseline());

        assertThat(folder.read()).isEqualTo(SampleBenchmark.baseline());
        assertThat(folder.path()).isDirectoryContaining(file -> file.equals(folder.json()));
        folder.write(SampleBenchmark.hostile("\u202e\"\n\u0000<ü>"));
        assertThat(folder.read()).isEqualTo(SampleBenchmark.hostile("\u202e\"\n\u0000<ü>"));
    }

    @Test
    void should_say_so_when_there_is_none() {
        assertInputFailure(() -> folder.read(), folder.json() + ": is missing" + NEXT_STEP);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "schemaVersion": 1,       | "schemaVersion": 2,              | : has schema version 2, but this version of the plugin reads 1
                    "schemaVersion": 1,       | "schemaVersion": 1, "extra": 1,  | : is not a benchmark: it has the unknown key 'extra'
                    "experiment": "baseline"  | "experiment": "../x"             | : experiment: must be an experiment's name
                    "run": "2026              | "run": "../2026                  | : run: must be a run id
                    "modelSha256": "0         | "modelSha256": "X                | : modelSha256: must be 64 lower-case hex digits
                    "rounds": 16              | "rounds": 0                      | : rounds: must be at least 1
                    "images": 10000           | "images": -1                     | : images: must be at least 1
                    "threads": 2              | "threads": 1                     | : configurations: must have cpu, 1 thread once
                    "threads": 2              | "threads": 0                     | : configurations.threads: must be at least 1
                    "provider": "cpu"         | "provider": "tpu"                | : configurations.provider: must be cpu or cuda
                    "batchSize": 30,          | "batchSize": 1,                  | : throughput.batchSize: must ascend from 1
                    "calls": 240,             | "calls": 0,                      | : throughput.calls: must be at least 1
                    "bestSeconds": 0.00153    | "bestSeconds": 0.153             | : start.bestSeconds: must be in 0…medianSeconds
                    "calls": 7299,            | "calls": 0,                      | : latency.calls: must be at least 1, but is 0
                    """)
    void should_name_the_key_when_it_is_no_benchmark(String part, String instead, String problem) throws IOException {
        folder.write(SampleBenchmark.baseline());
        String json = Files.readString(folder.json());
        assertThat(json).contains(part);
        Files.writeString(folder.json(), json.replace(part, instead));

        assertInputFailure(() -> folder.read(), folder.json() + problem + NEXT_STEP);
    }
}
