package io.github.mnistlab.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mnistlab.doctor.Finding;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.run.Agreement;
import io.github.mnistlab.run.RunEvent;
import io.github.mnistlab.run.WorkRequest;
import io.github.mnistlab.run.WorkResult;
import io.github.mnistlab.run.Workspace;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerProtocolTest {
    private static final Workspace WORKSPACE =
            new Workspace(Path.of("/tmp/Prüf stand"), Path.of("experiments"), Path.of("reports"));

    private final WorkerProtocol protocol = new WorkerProtocol();

    static Stream<WorkRequest> requests() {
        return Stream.of(
                new WorkRequest.Train(WORKSPACE, "baseline", List.of("layers=[1,2]"), KernelChoice.SCALAR),
                new WorkRequest.Reproduce(WORKSPACE, "baseline", KernelChoice.AUTO, new BigDecimal("0.0020")),
                new WorkRequest.Evaluate(WORKSPACE, "baseline", Optional.of(ProviderKind.CUDA)),
                new WorkRequest.Evaluate(WORKSPACE, "baseline", Optional.empty()),
                new WorkRequest.Benchmark(WORKSPACE, "baseline", Optional.of(ProviderKind.AUTO), 10),
                new WorkRequest.Predict(WORKSPACE, "baseline", Optional.of(Path.of("/tmp/ü.png")), 0),
                new WorkRequest.Explore(WORKSPACE, "baseline", List.of()),
                new WorkRequest.Doctor(WORKSPACE, true));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void should_read_back_the_same_request_when_it_was_written(WorkRequest request) {
        assertThat(protocol.readRequest(protocol.write(request))).isEqualTo(request);
    }

    static Stream<WorkerMessage> messages() {
        Stream<WorkerMessage> events = TestWorker.EVENTS.stream().map(WorkerMessage.Event::new);
        return Stream.concat(
                events,
                Stream.of(
                        new WorkerMessage.Event(new RunEvent.Progress(1, 2, 3)),
                        new WorkerMessage.Result(new WorkResult.Staged(Path.of("/tmp/reports/.staging"))),
                        new WorkerMessage.Result(new WorkResult.Diagnosed(
                                List.of(Finding.ok("FMA", "in hardware"), Finding.warning("GPU", "old", "buy one")))),
                        new WorkerMessage.Result(
                                new WorkResult.Reproduced(Agreement.IDENTICAL_PREDICTIONS, List.of("a → b"))),
                        new WorkerMessage.Result(
                                new WorkResult.Shown(List.of("two\nlines"), List.of(Path.of("/tmp/a.png")))),
                        new WorkerMessage.Result(new WorkResult.Benchmarked(Path.of("/tmp/reports/a/benchmark/b"))),
                        new WorkerMessage.Failure(UserFailure.Kind.INPUT, "wrong"),
                        new WorkerMessage.Defect("bug", "trace\n\tat x")));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void should_read_back_the_same_message_when_it_was_written(WorkerMessage message) {
        String line = protocol.write(message);

        assertThat(line).doesNotContain("\n");
        assertThat(protocol.readMessage(line)).contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "{",
                "{}",
                "[]",
                "{\"type\":\"unheard-of\"}",
                "{\"type\":\"event\",\"event\":{\"type\":\"java.lang.Object\"}}",
                "{\"type\":\"event\"}",
                "{\"type\":\"result\",\"result\":null}",
                "{\"type\":\"failure\",\"message\":\"wrong\"}",
                "{\"type\":\"failure\",\"kind\":\"INPUT\"}"
            })
    void should_take_a_line_as_text_when_it_is_no_message(String line) {
        assertThat(protocol.readMessage(line)).isEmpty();
    }

    @Test
    void should_refuse_a_line_when_it_is_no_request() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> protocol.readRequest("{\"type\":\"dance\"}"))
                .withMessageContaining("not a work request");
    }

    @Test
    void should_refuse_a_request_in_one_plain_line_when_there_is_nothing_in_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> protocol.readRequest("null"))
                .withMessage("not a work request: null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> protocol.readRequest("{\"type\":\"doctor\"}"))
                .withMessageMatching("not a work request: .*'workspace'.*");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> protocol.readRequest("nul\u0085l"))
                .withMessage(
                        "not a work request: Unrecognized token 'nul l': was expecting (JSON String, Number, Array,"
                                + " Object or token 'null', 'true' or 'false')");
    }
}
