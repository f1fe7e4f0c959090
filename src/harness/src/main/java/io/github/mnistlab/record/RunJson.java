package io.github.mnistlab.record;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.mnistlab.failure.UserFailure;
import java.nio.file.Path;

/**
 * A {@link RunRecord} as `run.json` and back.
 *
 * <p>Writing: keys in the order of the record's components, enums in lower case (`notJudged` where
 * a name has several words), absent optionals without their key,
 * finite numbers only, `\n`; the same record gives the same bytes everywhere.
 *
 * <p>Reading is strict within a schema version: an unknown, missing or doubled key is an error, and so is a record whose
 * parts contradict each other, so that nobody downstream has to check again.
 */
public final class RunJson {
    /** The longest `run.json` that is read, in bytes. */
    public static final int LONGEST = 16 << 20;

    private static final String NEXT_STEP =
            "the file is damaged or was edited: restore it, or delete the run and train again";

    private static final JsonMapper MAPPER = JsonMapping.mapper(LONGEST);

    private static final VersionedJson<RunRecord> DOCUMENT = new VersionedJson<>(
            MAPPER,
            RunRecord.class,
            RunRecord.SCHEMA_VERSION,
            "a run record",
            NEXT_STEP,
            "use the plugin version that wrote it, or train again");

    private RunJson() {}

    /**
     * The record as JSON.
     *
     * @throws IllegalArgumentException if a number is not finite
     */
    public static String write(RunRecord record) {
        return JsonMapping.write(MAPPER, record);
    }

    /**
     * Reads a record.
     *
     * @throws UserFailure (INPUT) if the file is missing, too long, of another schema version, or not a run record
     */
    public static RunRecord read(Path file) {
        byte[] json = BoundedFile.read(file, LONGEST, "delete the run's folder, or name a complete run", NEXT_STEP);
        RunRecord record = DOCUMENT.read(file, json);
        RecordCheck.problem(record).ifPresent(problem -> {
            throw UserFailure.input(file + ": " + OneLine.of(problem) + "; " + NEXT_STEP);
        });
        return record;
    }
}
