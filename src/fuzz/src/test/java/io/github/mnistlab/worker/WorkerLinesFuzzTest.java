package io.github.mnistlab.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.mnistlab.fuzz.Foreign;
import io.github.mnistlab.fuzz.Mutants;
import io.github.mnistlab.run.WorkRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a worker and its parent say to each other, line by line. */
class WorkerLinesFuzzTest {
    private static final int LONGEST = 4096;

    private final WorkerProtocol protocol = new WorkerProtocol();

    @FuzzTest
    void should_read_or_refuse_when_given_anything(byte[] input) throws Exception {
        isRead(input);
    }

    @Test
    void should_read_or_refuse_when_a_seed_is_changed() throws Exception {
        Mutants.read(getClass(), this::isRead);
    }

    private boolean isRead(byte[] input) throws Exception {
        boolean read = false;
        for (String line : lines(input)) {
            Optional<WorkerMessage> message = protocol.readMessage(line);
            message.ifPresent(found ->
                    assertThat(protocol.readMessage(protocol.write(found))).contains(found));
            Optional<WorkRequest> request =
                    Foreign.read(() -> protocol.readRequest(line), IllegalArgumentException.class);
            request.ifPresent(found ->
                    assertThat(protocol.readRequest(protocol.write(found))).isEqualTo(found));
            read |= message.isPresent() || request.isPresent();
        }
        return read;
    }

    private static List<String> lines(byte[] input) throws IOException {
        BoundedLines in = new BoundedLines(new ByteArrayInputStream(input), LONGEST);
        List<String> lines = new ArrayList<>();
        for (Optional<String> line = in.next(); line.isPresent(); line = in.next()) {
            lines.add(line.get());
        }
        return lines;
    }
}
