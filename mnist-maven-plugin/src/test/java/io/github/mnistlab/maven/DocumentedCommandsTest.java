package io.github.mnistlab.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the documentation tells people to type, against the goals as Maven sees them. */
class DocumentedCommandsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");

    private static final Pattern COMMAND = Pattern.compile("\\bmvn ((?:[^`#|&\n]|&(?!&))*)");
    private static final Pattern GOAL = Pattern.compile("(?:mnist|mnist-maven-plugin:[\\w.-]+):([a-z]+)");
    private static final Pattern PROPERTY = Pattern.compile("-D([\\w.]+)");
    private static final Pattern USERS = Pattern.compile("\\$\\{((?!project|session|plugin)[\\w.]+)}");

    /** Each goal with the properties that it honours. */
    private static final Map<String, Set<String>> GOALS = new TreeMap<>();

    @BeforeAll
    static void readDescriptor() throws Exception {
        NodeList mojos = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(DESCRIPTOR.toFile())
                .getElementsByTagName("mojo");
        IntStream.range(0, mojos.getLength()).forEach(i -> {
            Element mojo = (Element) mojos.item(i);
            GOALS.put(
                    mojo.getElementsByTagName("goal").item(0).getTextContent(),
                    found(
                            USERS,
                            mojo.getElementsByTagName("configuration").item(0).getTextContent()));
        });
    }

    /** Not what builds leave behind. */
    static Stream<Path> documents() {
        return Stream.concat(
                        documents(ROOT, 1),
                        Stream.of("docs", "experiments", "benchmarks")
                                .flatMap(folder -> documents(ROOT.resolve(folder), 2)))
                .sorted();
    }

    private static Stream<Path> documents(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void should_name_goals_and_properties_that_there_are(Path document) throws IOException {
        COMMAND.matcher(Files.readString(document))
                .results()
                .map(MatchResult::group)
                .forEach(command -> {
                    Set<String> goals = found(GOAL, command);
                    assertThat(GOALS.keySet()).as(command).containsAll(goals);
                    if (!goals.isEmpty()) {
                        assertThat(properties(goals)).as(command).containsAll(found(PROPERTY, command));
                    }
                });
    }

    /** Of the help goal, which Maven's tools write, the README leaves the layout out. */
    @Test
    void should_list_every_goal_and_every_property_in_the_readme() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        assertThat(found(Pattern.compile("(?m)^\\| `mnist:([a-z]+)` \\|"), readme))
                .isEqualTo(GOALS.keySet());
        Set<String> own = new TreeSet<>(GOALS.keySet());
        own.remove("help");
        assertThat(found(Pattern.compile("`([\\w.]+)`"), readme)).containsAll(properties(own));
        assertThat(properties(own)).containsAll(found(Pattern.compile("`(mnist\\.\\w+)`"), readme));
    }

    private static Set<String> properties(Set<String> goals) {
        return goals.stream().flatMap(goal -> GOALS.get(goal).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
