package io.github.mnistlab.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.run.RunEvent;
import io.github.mnistlab.run.RunListener;
import io.github.mnistlab.run.WorkResult;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every test starts a JVM. */
class WorkerClientTest {
    private static final RunListener DEAF = event -> {};

    @TempDir
    Path folder;

    private Path base;
    private final List<String> debug = new ArrayList<>();

    @BeforeEach
    void createProject() throws IOException {
        base = Files.createDirectories(folder.resolve("Prüf stand"));
    }

    static WorkerClient client(List<String> jvmArgs, Consumer<String> debug) {
        List<Path> classPath = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .toList();
        JavaHome java = JavaHome.of(Path.of(System.getProperty("java.home")));
        return new WorkerClient(java, classPath, List.of(), jvmArgs, debug, TestWorker.class.getName());
    }

    private WorkResult perform(String behaviour, RunListener listener, String... jvmArgs) {
        return client(List.of(jvmArgs), this::debug).perform(TestWorker.request(base, behaviour), listener);
    }

    private synchronized void debug(String line) {
        debug.add(line);
    }

    @Test
    void should_pass_on_events_and_result_when_work_succeeds() {
        List<RunEvent> events = new ArrayList<>();

        WorkResult result = perform("tells-everything", events::add, "-Dcustom=a \"quoted\\ ß");

        assertThat(events).isEqualTo(TestWorker.EVENTS);
        assertThat(result)
                .isEqualTo(new WorkResult.Shown(
                        List.of(base.toString(), "a \"quoted\\ ß", "vector", cudaDeviceOrder()),
                        List.of(base.resolve("reports"))));
        assertThat(argumentFile()).doesNotExist();
    }

    /** Whoever runs the tests may have set it. */
    private static String cudaDeviceOrder() {
        return Optional.ofNullable(System.getenv("CUDA_DEVICE_ORDER")).orElse("PCI_BUS_ID");
    }

    private synchronized Path argumentFile() {
        return debug.stream()
                .filter(line -> line.contains(".args"))
                .map(line -> Path.of(line.replaceAll(".*@(.*\\.args).*", "$1")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void should_find_classes_when_class_path_has_space_and_umlaut() throws IOException {
        Path classes = Files.createDirectories(base.resolve("Klassen für \"Tests\""));
        copyClass(TestWorker.class, classes);
        List<Path> classPath = new ArrayList<>(List.of(classes));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.contains("test-classes")) {
                classPath.add(Path.of(entry));
            }
        }
        JavaHome java = JavaHome.of(Path.of(System.getProperty("java.home")));
        WorkerClient client =
                new WorkerClient(java, classPath, List.of(), List.of(), this::debug, TestWorker.class.getName());

        assertThat(client.perform(TestWorker.request(base, "tells-everything"), DEAF))
                .isInstanceOf(WorkResult.Shown.class);
    }

    private static void copyClass(Class<?> type, Path folder) throws IOException {
        Path target = folder.resolve(type.getName().replace('.', '/') + ".class");
        Files.createDirectories(target.getParent());
        try (var in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            Files.copy(in, target);
        }
    }

    @Test
    void should_keep_prints_out_of_the_protocol_when_libraries_write_to_standard_output() {
        assertThat(perform("prints", DEAF)).isInstanceOf(WorkResult.Shown.class);

        assertThat(debug)
                .anyMatch(line -> line.contains("on the redirected stream"))
                .anyMatch(line -> line.contains("native text, {no line end"))
                .noneMatch(line -> line.contains("incubator modules"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fails", "fails-elsewhere"})
    void should_throw_the_same_failure_when_the_work_throws_one(String behaviour) {
        assertThatThrownBy(() -> perform(behaviour, DEAF))
                .hasMessage("the answer is no: größer")
                .asInstanceOf(type(UserFailure.class))
                .returns(UserFailure.Kind.VERDICT, UserFailure::kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"is-broken", "is-broken-elsewhere"})
    void should_throw_a_defect_and_log_its_trace_when_the_work_has_a_bug(String behaviour) {
        assertThatThrownBy(() -> perform(behaviour, DEAF))
                .isInstanceOf(WorkerDefectException.class)
                .hasMessage("java.lang.IllegalStateException: a bug");
        assertThat(debug).anyMatch(line -> line.contains("at io.github.mnistlab.worker.TestWorker."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eats-memory", "eats-memory-elsewhere"})
    void should_advise_a_larger_heap_when_memory_runs_out(String behaviour) {
        assertThatThrownBy(() -> perform(behaviour, DEAF, "-Xmx64m"))
                .hasMessage("the worker JVM ran out of memory (Java heap space, heap limit 64 MiB); leave -Xmx out of"
                        + " mnist.jvmArgs for 2 GiB, or raise it, or make `layers` or `batchSize` smaller")
                .asInstanceOf(type(UserFailure.class))
                .returns(UserFailure.Kind.ENVIRONMENT, UserFailure::kind);
    }

    @Test
    void should_report_the_exit_code_when_the_worker_ends_without_a_result() {
        assertThatThrownBy(() -> perform("halts", DEAF))
                .hasMessageContaining("exit code 7 before it had a result")
                .asInstanceOf(type(UserFailure.class))
                .returns(UserFailure.Kind.ENVIRONMENT, UserFailure::kind);
    }

    @Test
    void should_quote_the_jvm_when_it_does_not_understand_a_flag() {
        assertThatThrownBy(() -> perform("fails", DEAF, "-XX:+NoSuchFlag"))
                .hasMessage("mnist.jvmArgs: the worker JVM does not start with -XX:+NoSuchFlag: Unrecognized VM option"
                        + " 'NoSuchFlag' | Error: Could not create the Java Virtual Machine. | Error: A fatal exception has"
                        + " occurred. Program will exit.; correct them or leave them out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Xmx6g", "-Xmx1k", "--add-modules=no.such.module"})
    void should_blame_the_users_flags_when_no_jvm_starts_with_them(String flag) {
        assertThatThrownBy(() -> perform("fails", DEAF, flag))
                .hasMessageStartingWith("mnist.jvmArgs: the worker JVM does not start with " + flag + ": ")
                .hasMessageEndingWith("; correct them or leave them out");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void should_name_the_crash_log_when_the_worker_crashes() throws IOException {
        Path reports = Files.createDirectories(base.resolve("reports"));

        assertThatThrownBy(() -> perform("hangs", event -> signal("SEGV", ((RunEvent.Note) event).message())))
                .hasMessageContaining("crashed (exit code ")
                .hasMessageContaining("crash log is " + reports.resolve("hs_err_pid"));
        assertThat(reports).isDirectoryContaining("glob:**/hs_err_pid*.log");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void should_think_of_memory_when_the_worker_is_killed() {
        assertThatThrownBy(() -> perform("hangs", event -> signal("KILL", ((RunEvent.Note) event).message())))
                .hasMessageContaining("exit code 137 before it had a result (killed: ");
    }

    private static void signal(String name, String pid) {
        try {
            new ProcessBuilder("kill", "-" + name, pid).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void should_end_the_worker_when_the_listener_throws() {
        List<ProcessHandle> workers = new ArrayList<>();

        assertThatThrownBy(() -> perform("hangs", event -> {
                    assertThat(argumentFile())
                            .as("once the worker works, nobody who is killed leaves it behind")
                            .doesNotExist();
                    workers.add(handle(((RunEvent.Note) event).message()));
                    throw new IllegalStateException("the listener's own");
                }))
                .hasMessage("the listener's own");
        assertThat(workers)
                .singleElement()
                .satisfies(worker -> assertThat(worker.onExit()).succeedsWithin(30, TimeUnit.SECONDS));
    }

    @Test
    void should_die_when_its_parent_is_killed() throws IOException {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HangingParent.class.getName(),
                        base.toString())
                .start();
        try (BufferedReader out = parent.inputReader()) {
            Matcher pid = Pattern.compile("message=(\\d+)").matcher(out.readLine());
            assertThat(pid.find()).isTrue();
            ProcessHandle worker = handle(pid.group(1));

            parent.destroyForcibly();

            assertThat(worker.onExit()).succeedsWithin(30, TimeUnit.SECONDS);
        }
    }

    private static ProcessHandle handle(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
