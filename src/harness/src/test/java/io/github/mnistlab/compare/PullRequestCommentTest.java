package io.github.mnistlab.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's shell lines that post a comparison, against a `gh` that answers as GitHub would. */
class PullRequestCommentTest {
    private static final Path README = Path.of("../../README.md");
    private static final Pattern STEP = Pattern.compile("^        run: \\|\n((?: {10}.*\n)+)", Pattern.MULTILINE);

    /** Lists two pages, as `gh api --paginate --jq` does, and writes down what else it is asked for. */
    private static final String GH = """
            #!/usr/bin/env bash
            if [ "$2" = --paginate ]; then
              [ "$3 $4" = 'repos/me/mine/issues/7/comments --jq' ] || exit 1
              for page in page1.json page2.json; do jq -r "$5" "$page"; done
            else
              echo "$*" >> calls
            fi
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void prepare() throws IOException {
        assumeTrue(isThere("bash") && isThere("jq"), "needs bash and jq, as GitHub's machines have them");
        Path comparison = Files.createDirectories(folder.resolve("reports/compare/baseline-vs-wide"));
        Files.writeString(comparison.resolve("github.md"), GithubComment.write(SampleComparison.baselineAndWide()));
        assertThat(Files.writeString(folder.resolve("gh"), GH).toFile().setExecutable(true))
                .isTrue();
        Files.writeString(
                folder.resolve("page1.json"),
                "[" + comment(1, "User", "baseline-vs-wide") + ", " + comment(2, "Bot", "baseline-vs-wider") + "]");
    }

    @Test
    void should_update_the_comment_when_the_job_made_one() throws Exception {
        Files.writeString(folder.resolve("page2.json"), "[" + comment(30, "Bot", "baseline-vs-wide") + "]");
        assertThat(calls())
                .containsExactly("api --method PATCH repos/me/mine/issues/comments/30"
                        + " -F body=@reports/compare/baseline-vs-wide/github.md");
    }

    @Test
    void should_post_a_comment_when_there_is_none_of_the_job() throws Exception {
        Files.writeString(folder.resolve("page2.json"), "[]");
        assertThat(calls())
                .containsExactly(
                        "api repos/me/mine/issues/7/comments" + " -F body=@reports/compare/baseline-vs-wide/github.md");
    }

    private List<String> calls() throws Exception {
        Matcher step = STEP.matcher(Files.readString(README));
        assertThat(step.find()).isTrue();
        Path script = Files.writeString(folder.resolve("step.sh"), step.group(1).indent(-10));
        var builder = new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().merge("PATH", folder.toString(), (path, ours) -> ours + ":" + path);
        builder.environment().put("GITHUB_REPOSITORY", "me/mine");
        builder.environment().put("PR", "7");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        return Files.readAllLines(folder.resolve("calls"));
    }

    private static String comment(int id, String type, String experiments) {
        return "{\"id\": " + id + ", \"user\": {\"type\": \"" + type + "\"}, \"body\": "
                + "\"<!-- mnist-maven-plugin:compare:" + experiments + " -->\\n## Compared\"}";
    }

    private static boolean isThere(String program) {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
