package io.github.mnistlab.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Chromium without a window, driven over its DevTools protocol.
 *
 * <p>Tests that need it are skipped on a machine without one, unless {@code -Dmnist.browser=required} demands it, as CI does.
 * Its profile is a new folder; it is told not to phone home.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final String READY = "DevTools listening on ";

    private final Process process;
    private final DevTools devTools;
    private final Path profile;

    private Browser(Process process, DevTools devTools, Path profile) {
        this.process = process;
        this.devTools = devTools;
        this.profile = profile;
    }

    /** Starts one. */
    public static Browser start() throws IOException {
        Optional<Path> program = find();
        if ("required".equals(System.getProperty("mnist.browser"))) {
            assertThat(program)
                    .as("a Chromium on the PATH, which -Dmnist.browser=required demands")
                    .isPresent();
        }
        assumeTrue(program.isPresent(), "no Chromium on the PATH");
        Path profile = Files.createTempDirectory("chromium");
        List<String> command = new ArrayList<>(List.of(
                program.get().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--no-first-run",
                "--no-default-browser-check",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank"));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return new Browser(process, DevTools.connect(address(process)), profile);
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static Optional<Path> find() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @SuppressWarnings("resource") // the process' own; what it says later is read and dropped
    private static String address(Process process) throws IOException {
        BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
        var said = new ArrayList<String>();
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            said.add(line);
            if (line.startsWith(READY)) {
                Thread drain = new Thread(() -> errors.lines().forEach(later -> {}), "chromium-errors");
                drain.setDaemon(true);
                drain.start();
                return line.substring(READY.length());
            }
        }
        throw new IOException("Chromium did not start: " + String.join("\n", said));
    }

    /** Opens a file and waits until it is loaded. */
    public BrowserPage open(Path file) {
        ObjectNode blank = JsonNodeFactory.instance.objectNode().put("url", "about:blank");
        String target =
                devTools.call("", "Target.createTarget", blank).get("targetId").asText();
        ObjectNode attach =
                JsonNodeFactory.instance.objectNode().put("targetId", target).put("flatten", true);
        String session = devTools.call("", "Target.attachToTarget", attach)
                .get("sessionId")
                .asText();
        BrowserPage page = new BrowserPage(devTools, session);
        page.load(file.toUri().toString());
        return page;
    }

    @Override
    public void close() throws IOException {
        try {
            devTools.call("", "Browser.close", JsonNodeFactory.instance.objectNode());
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
        sweep();
    }

    private void sweep() throws IOException {
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (UncheckedIOException e) {
            // Helper processes are still leaving and take files away; what they hold is the system's to sweep.
        }
    }
}
