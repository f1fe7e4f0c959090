package io.github.mnistlab.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM loads the native library once, so that each way of failing has a JVM of its own. */
class OnnxRuntimeTest {

    private static final String NEEDS =
            "); it needs 64-bit Linux with glibc, macOS or Windows, and a writable temporary folder (-Djava.io.tmpdir)";

    @TempDir
    Path folder;

    @Test
    void should_say_what_it_needs_when_the_machine_is_not_supported() throws Exception {
        assertThat(load("-Dos.arch=riscv64", "-Dos.name=Linux"))
                .isEqualTo(
                        "ENVIRONMENT ONNX Runtime cannot be loaded on Linux riscv64 (Unsupported arch:riscv64" + NEEDS);
    }

    @Test
    void should_say_what_it_needs_when_there_is_no_temporary_folder() throws Exception {
        Path absent = folder.resolve("absent");

        assertThat(load("-Djava.io.tmpdir=" + absent))
                .startsWith("ENVIRONMENT ONNX Runtime cannot be loaded on ")
                .contains(" (NoSuchFileException: " + absent)
                .endsWith(NEEDS);
    }

    @Test
    void should_give_no_reason_when_the_library_gives_none() {
        assertThat(OnnxRuntime.gist(null)).isEqualTo("no reason given");
        assertThat(OnnxRuntime.gist(" \n")).isEqualTo("no reason given");
    }

    @Test
    void should_name_no_function_of_the_library_when_it_names_one() {
        assertThat(
                        OnnxRuntime.gist(
                                "Error code - ORT_FAIL - message: /onnxruntime_src/onnxruntime/core/graph/model.cc:181"
                                        + " onnxruntime::Model::Model(onnx::ModelProto&&, const onnxruntime::PathString&, const"
                                        + " onnxruntime::ModelOptions&) Unsupported model IR version: 14, max supported IR version: 13\n"))
                .isEqualTo("Unsupported model IR version: 14, max supported IR version: 13");
        assertThat(OnnxRuntime.gist(
                        "Error code - ORT_RUNTIME_EXCEPTION - message: Non-zero status code returned while running"
                                + " MatMul node. void* onnxruntime::BFCArena::AllocateRawInternal(size_t, bool,"
                                + " onnxruntime::Stream*) Failed to allocate memory for requested buffer of size 64"))
                .isEqualTo("Non-zero status code returned while running MatMul node. Failed to allocate memory for"
                        + " requested buffer of size 64");
    }

    @Test
    void should_shorten_to_one_line_when_the_library_says_much() {
        String much = "Error code - ORT_FAIL - message: " + "word ".repeat(100) + "\nsecond line";

        assertThat(OnnxRuntime.gist(much)).hasSizeLessThanOrEqualTo(201).endsWith("word…");
    }

    private String load(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("stderr").toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said.strip();
    }

    /** Loads the library and tells how that went. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            try {
                System.out.println(OnnxRuntime.environment().getVersion());
            } catch (UserFailure e) {
                System.out.println(e.kind() + " " + e.getMessage());
            }
        }
    }
}
