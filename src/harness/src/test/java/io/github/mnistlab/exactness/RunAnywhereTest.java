package io.github.mnistlab.exactness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole runs in other folders, time zones, locales and encodings, with other kernels and thread counts: every artifact that
 * is not a measurement is the same, byte for byte.
 */
@Tag("exactness")
class RunAnywhereTest {
    /** What may differ between two runs of one spec on one machine: when, how fast, by what means. */
    private static final List<String> MEASURED = List.of(
            "run",
            "startedAt",
            "training.kernel",
            "training.threads",
            "training.seconds",
            "training.imagesPerSecond",
            "training.epochs[].seconds",
            "evaluation.seconds",
            "evaluation.imagesPerSecond",
            "evaluation.latency.calls",
            "evaluation.latency.minSeconds",
            "evaluation.latency.p50Seconds",
            "evaluation.latency.p90Seconds",
            "evaluation.latency.p99Seconds",
            "evaluation.latency.maxSeconds",
            "environment.processors",
            "timings[].seconds");

    /** What the record alone gives. */
    private static final List<String> REPORTS =
            List.of("report.html", "report.md", "junit.xml", "pictures/loss.svg", "pictures/confusion.svg");

    @TempDir
    static Path base;

    private static Made reference;

    /**
     * Where and how a run is made.
     *
     * @param folder of the project, below the test's
     * @param locale of what Maven does
     * @param one the digit one as the locale writes it
     * @param kernel that is asked for
     * @param flags of the JVM, after the worker's own
     * @param environment that the JVM is started in
     */
    record Place(
            String folder,
            String locale,
            char one,
            String kernel,
            List<String> flags,
            Map<String, String> environment) {
        @Override
        public String toString() {
            return folder;
        }
    }

    /** Folders of a finished run and of the reports of a fixed record. */
    record Made(Path run, Path sample) {}

    static Stream<Place> places() {
        return Stream.of(
                new Place(
                        "tr TR/a folder",
                        "tr-TR",
                        '1',
                        "VECTOR",
                        List.of(
                                "-Duser.timezone=Asia/Kathmandu",
                                "-Dfile.encoding=ISO-8859-9",
                                "-Dline.separator=\r\n"),
                        Map.of("LC_ALL", "C.UTF-8", "JAVA_TOOL_OPTIONS", "-Duser.language=tr -Duser.country=TR")),
                new Place(
                        "ar-EG",
                        "ar-EG",
                        '\u0661',
                        "VECTOR",
                        List.of(
                                "-Duser.language=ar",
                                "-Duser.country=EG",
                                "-Duser.timezone=Pacific/Chatham",
                                "-XX:MaxVectorSize=16",
                                "-XX:ActiveProcessorCount=3"),
                        Map.of("LC_ALL", "C", "TZ", "Pacific/Chatham")),
                new Place(
                        "hi-IN",
                        "hi-IN-u-nu-deva",
                        '\u0967',
                        "AUTO",
                        List.of(
                                "-Duser.language=hi",
                                "-Duser.country=IN",
                                "-Duser.extensions=u-nu-deva",
                                "-Duser.timezone=America/St_Johns",
                                "-XX:ActiveProcessorCount=1"),
                        Map.of("LANG", "hi_IN.UTF-8")));
    }

    @BeforeAll
    static void makeTheReference() {
        reference = make(new Place("reference", "en-US", '1', "SCALAR", List.of("-Duser.timezone=UTC"), Map.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void should_write_the_same_bytes_when_made_elsewhere(Place place) throws IOException {
        Made made = make(place);

        assertThat(filesOf(made.run())).isEqualTo(filesOf(reference.run()));
        for (String file : filesOf(reference.run())) {
            if (file.startsWith("model") || file.equals("predictions.csv") || file.equals("experiment.yaml")) {
                assertThat(made.run().resolve(file))
                        .hasSameBinaryContentAs(reference.run().resolve(file));
            }
        }
        for (String file : REPORTS) {
            assertThat(made.sample().resolve(file))
                    .hasSameBinaryContentAs(reference.sample().resolve(file));
        }
        assertThat(differences(made)).isSubsetOf(MEASURED).contains("training.kernel", "training.seconds");
    }

    @Test
    void should_differ_in_the_number_alone_when_the_spec_names_threads() throws IOException {
        Made made = make(new Place("threads", "en-US", '1', "AUTO", List.of(), Map.of()), "threads=1");

        for (String file : filesOf(reference.run())) {
            if (file.startsWith("model") || file.equals("predictions.csv")) {
                assertThat(made.run().resolve(file))
                        .hasSameBinaryContentAs(reference.run().resolve(file));
            }
        }
        assertThat(made.run().resolve("experiment.yaml"))
                .hasContent(Files.readString(reference.run().resolve("experiment.yaml"))
                        .replace("threads: 0 ", "threads: 1 "));
        assertThat(differences(made)).contains("spec.threads", "overrides[]");
        boolean several = Runtime.getRuntime().availableProcessors() > 1;
        assertThat(differences(made).contains("training.threads")).isEqualTo(several);
    }

    private static Made make(Place place, String... overrides) {
        Path folder = base.resolve(place.folder());
        List<String> output = new LegJvm(JavaHomes.own(), place.flags(), true)
                .environment(place.environment())
                .run(
                        RunMain.class,
                        Stream.concat(
                                        Stream.of(folder.toString(), place.kernel(), place.locale()),
                                        Stream.of(overrides))
                                .toArray(String[]::new));
        assertThat(word(output, "one ")).isEqualTo(Integer.toString(place.one()));
        place.flags().stream()
                .filter(flag -> flag.startsWith("-Duser.timezone="))
                .forEach(flag -> assertThat(flag).endsWith("=" + word(output, "zone ")));
        return new Made(folder.resolve(word(output, "run ")), folder.resolve(word(output, "sample ")));
    }

    private static String word(List<String> output, String start) {
        return output.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> filesOf(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            Set<String> files = new TreeSet<>();
            all.filter(Files::isRegularFile)
                    .forEach(
                            file -> files.add(folder.relativize(file).toString().replace('\\', '/')));
            return files;
        }
    }

    /** Paths of the record's fields that differ from the reference's, list indexes left out. */
    private static Set<String> differences(Made made) throws IOException {
        Map<String, JsonNode> one = fields(reference);
        Map<String, JsonNode> other = fields(made);
        Set<String> paths = new TreeSet<>(one.keySet());
        paths.addAll(other.keySet());
        paths.removeIf(path -> one.containsKey(path) && one.get(path).equals(other.get(path)));
        List<String> plain = new ArrayList<>();
        paths.forEach(path -> plain.add(path.replaceAll("\\[\\d+]", "[]")));
        return new TreeSet<>(plain);
    }

    private static Map<String, JsonNode> fields(Made made) throws IOException {
        Map<String, JsonNode> fields = new TreeMap<>();
        flatten("", new JsonMapper().readTree(made.run().resolve("run.json").toFile()), fields);
        return fields;
    }

    private static void flatten(String path, JsonNode node, Map<String, JsonNode> fields) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), fields));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "[" + i + "]", node.get(i), fields);
            }
        } else {
            fields.put(path, node);
        }
    }
}
