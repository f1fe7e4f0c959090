package io.github.mnistlab.record;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads documents of one kind and one schema version, strictly; every problem is one line that names the file and, where
 * Jackson knows it, the place.
 *
 * @param mapper strict and bounded
 * @param type the document's record
 * @param version of the schema that is read
 * @param kind what messages call the document, with its article
 * @param ifDamaged next step where the document is none
 * @param ifOther next step where its version is another
 */
record VersionedJson<T extends Record>(
        JsonMapper mapper, Class<T> type, int version, String kind, String ifDamaged, String ifOther) {
    /** Jackson's name for a place in a document that it may not quote. */
    private static final Pattern REDACTED = Pattern.compile("\\[Source: [^;\\]]*; line: (\\d+), column: (\\d+)]");

    private record Header(int schemaVersion) {}

    /**
     * The document.
     *
     * @throws UserFailure (INPUT) if it is of another schema version or not such a document
     */
    T read(Path file, byte[] json) {
        try {
            checkVersion(file, json);
            return mapper.readValue(json, type);
        } catch (ValueInstantiationException e) {
            throw damaged(file + ": " + OneLine.of(e.getCause().getMessage()), e);
        } catch (UnrecognizedPropertyException e) {
            // Jackson only knows the place where it noticed, at the object's end.
            throw damaged(file + ": is not " + kind + ": it has the unknown key '" + path(e) + "'", e);
        } catch (JsonProcessingException e) {
            throw damaged(file + place(e.getLocation()) + ": is not " + kind + ": " + problem(e), e);
        } catch (IOException e) {
            throw UserFailure.input(file + ": cannot be read: " + OneLine.of(String.valueOf(e.getMessage())), e);
        }
    }

    private void checkVersion(Path file, byte[] json) throws IOException {
        Header header = mapper.readerFor(Header.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(json);
        if (header == null) {
            throw UserFailure.input(file + ": is not " + kind + ": null; " + ifDamaged);
        }
        if (header.schemaVersion() != version) {
            throw UserFailure.input(file + ": has schema version " + header.schemaVersion()
                    + ", but this version of the plugin reads " + version + "; " + ifOther);
        }
    }

    private UserFailure damaged(String problem, JsonProcessingException cause) {
        return UserFailure.input(problem + "; " + ifDamaged, cause);
    }

    private static String problem(JsonProcessingException e) {
        return OneLine.of(REDACTED.matcher(e.getOriginalMessage()).replaceAll("line $1, column $2"));
    }

    /** The key's path, such as `model.size`. */
    private static String path(JsonMappingException e) {
        return OneLine.of(e.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining(".")));
    }

    private static String place(JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : ":" + location.getLineNr() + ":" + location.getColumnNr();
    }
}
