package io.github.mnistlab.worker;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.github.mnistlab.record.OneLine;
import io.github.mnistlab.run.RunEvent;
import io.github.mnistlab.run.WorkRequest;
import io.github.mnistlab.run.WorkResult;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The lines that the worker and its parent exchange: JSON objects that name their kind in {@code type}, paths as
 * strings, no line break inside.
 */
final class WorkerProtocol {
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(paths())
            .addMixIn(WorkRequest.class, Named.class)
            .addMixIn(WorkResult.class, Named.class)
            .addMixIn(RunEvent.class, Named.class)
            .addMixIn(WorkerMessage.class, Named.class)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    WorkerProtocol() {
        json.registerSubtypes(
                new NamedType(WorkRequest.Train.class, "train"),
                new NamedType(WorkRequest.Reproduce.class, "reproduce"),
                new NamedType(WorkRequest.Evaluate.class, "evaluate"),
                new NamedType(WorkRequest.Benchmark.class, "benchmark"),
                new NamedType(WorkRequest.Predict.class, "predict"),
                new NamedType(WorkRequest.Explore.class, "explore"),
                new NamedType(WorkRequest.Doctor.class, "doctor"));
        json.registerSubtypes(
                new NamedType(WorkerMessage.Event.class, "event"),
                new NamedType(WorkerMessage.Result.class, "result"),
                new NamedType(WorkerMessage.Failure.class, "failure"),
                new NamedType(WorkerMessage.Defect.class, "defect"));
        json.registerSubtypes(
                new NamedType(RunEvent.Note.class, "note"),
                new NamedType(RunEvent.Warning.class, "warning"),
                new NamedType(RunEvent.TrainingStarted.class, "trainingStarted"),
                new NamedType(RunEvent.Progress.class, "progress"),
                new NamedType(RunEvent.EpochFinished.class, "epochFinished"));
        json.registerSubtypes(
                new NamedType(WorkResult.Staged.class, "staged"),
                new NamedType(WorkResult.Reproduced.class, "reproduced"),
                new NamedType(WorkResult.Benchmarked.class, "benchmarked"),
                new NamedType(WorkResult.Shown.class, "shown"),
                new NamedType(WorkResult.Diagnosed.class, "diagnosed"));
    }

    String write(WorkRequest request) {
        return line(request);
    }

    String write(WorkerMessage message) {
        return line(message);
    }

    /**
     * Reads a request.
     *
     * @throws IllegalArgumentException if the line is none
     */
    WorkRequest readRequest(String line) {
        try {
            WorkRequest request = json.readValue(line, WorkRequest.class);
            if (request == null) {
                throw new IllegalArgumentException("not a work request: null");
            }
            return request;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a work request: " + OneLine.of(e.getOriginalMessage()), e);
        }
    }

    /** Reads a message; empty for any other line, such as what a native library prints. */
    Optional<WorkerMessage> readMessage(String line) {
        if (!line.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(line, WorkerMessage.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private String line(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value, e);
        }
    }

    private static SimpleModule paths() {
        return new SimpleModule("paths")
                .addSerializer(Path.class, new PathWriter())
                .addDeserializer(Path.class, new PathReader());
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Named {}

    private static final class PathWriter extends StdScalarSerializer<Path> {
        @Serial
        private static final long serialVersionUID = 1L;

        PathWriter() {
            super(Path.class);
        }

        @Override
        public void serialize(Path path, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(path.toString());
        }
    }

    private static final class PathReader extends StdScalarDeserializer<Path> {
        @Serial
        private static final long serialVersionUID = 1L;

        PathReader() {
            super(Path.class);
        }

        @Override
        public Path deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Path.of(in.getValueAsString());
        }
    }
}
