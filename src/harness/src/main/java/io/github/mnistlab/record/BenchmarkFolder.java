package io.github.mnistlab.record;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.mnistlab.failure.UserFailure;
import java.nio.file.Path;

/**
 * `reports/<experiment>/benchmark/<run id>`: how fast a run's model answers. A run never changes, so it lies beside the runs;
 * a newer measurement replaces it.
 *
 * @param path of the folder, which need not be there
 */
public record BenchmarkFolder(Path path) {
    private static final String PARENT = "benchmark";
    private static final String JSON = "benchmark.json";
    private static final int LONGEST = 1 << 20;
    private static final String NEXT_STEP = "delete it and measure again with mvn mnist:benchmark";

    private static final JsonMapper MAPPER = JsonMapping.mapper(LONGEST);

    private static final VersionedJson<BenchmarkRecord> DOCUMENT = new VersionedJson<>(
            MAPPER, BenchmarkRecord.class, BenchmarkRecord.SCHEMA_VERSION, "a benchmark", NEXT_STEP, NEXT_STEP);

    /** That of a run. */
    public static BenchmarkFolder of(Path reports, RunRecord run) {
        return new BenchmarkFolder(
                reports.resolve(run.experiment()).resolve(PARENT).resolve(run.run()));
    }

    /** The record's file. */
    public Path json() {
        return path.resolve(JSON);
    }

    /**
     * Writes the record in place of an older one, at once.
     *
     * @throws UserFailure (ENVIRONMENT) if it cannot be written
     */
    public void write(BenchmarkRecord record) {
        DurableFiles.replace(json(), JsonMapping.write(MAPPER, record));
    }

    /**
     * Reads the record, as strictly as a run's.
     *
     * @throws UserFailure (INPUT) if it is missing, too long, of another schema version, or no benchmark
     */
    public BenchmarkRecord read() {
        return DOCUMENT.read(json(), BoundedFile.read(json(), LONGEST, NEXT_STEP, NEXT_STEP));
    }
}
