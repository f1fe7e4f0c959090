package io.github.mnistlab.record;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
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

    private record Header(int schemaVersion) {}

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
        try {
            checkVersion(file, json);
            RunRecord record = MAPPER.readValue(json, RunRecord.class);
            RecordCheck.problem(record).ifPresent(problem -> {
                throw UserFailure.input(file + ": " + OneLine.of(problem) + "; " + NEXT_STEP);
            });
            return record;
        } catch (JsonProcessingException e) {
            throw UserFailure.input(
                    file + place(e.getLocation()) + ": is not a run record: " + OneLine.of(e.getOriginalMessage())
                            + "; " + NEXT_STEP,
                    e);
        } catch (IOException e) {
            throw UserFailure.input(file + ": cannot be read: " + OneLine.of(String.valueOf(e.getMessage())), e);
        }
    }

    private static void checkVersion(Path file, byte[] json) throws IOException {
        Header header = MAPPER.readerFor(Header.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(json);
        if (header == null) {
            throw UserFailure.input(file + ": is not a run record: null; " + NEXT_STEP);
        }
        if (header.schemaVersion() != RunRecord.SCHEMA_VERSION) {
            throw UserFailure.input(file + ": has schema version " + header.schemaVersion()
                    + ", but this version of the plugin reads " + RunRecord.SCHEMA_VERSION
                    + "; use the plugin version that wrote it, or train again");
        }
    }

    private static String place(JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : ":" + location.getLineNr() + ":" + location.getColumnNr();
    }
}
