package io.github.mnistlab.record;

import io.github.mnistlab.record.RunRecord.GitRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Asks `git` for the commit of the user's checkout; whatever goes wrong there is no reason to fail a run. */
public final class GitProbe {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String program;

    public GitProbe() {
        this("git");
    }

    GitProbe(String program) {
        this.program = program;
    }

    private record Answer(int status, String output) {}

    /** The commit that a folder is at; empty without git, outside a checkout, or before the first commit. */
    public Optional<GitRecord> probe(Path folder) {
        return ask(folder, "rev-parse", "--verify", "HEAD")
                .filter(answer -> answer.status() == 0)
                .map(answer -> answer.output().strip())
                .filter(hash -> HASH.matcher(hash).matches())
                .flatMap(hash -> ask(folder, "diff", "--quiet", "--no-ext-diff", "--no-textconv", "HEAD")
                        .filter(answer -> answer.status() == 0 || answer.status() == 1)
                        .map(answer -> new GitRecord(hash, answer.status() == 1)));
    }

    private Optional<Answer> ask(Path folder, String... question) {
        // A checkout can name a program to run as its file system monitor; ours is only a question.
        List<String> command = new ArrayList<>(List.of(program, "-c", "core.fsmonitor=false"));
        command.addAll(List.of(question));
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        try {
            return answer(builder.start());
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Both answers fit into a pipe's buffer, so that the process can end before it is read. */
    private static Optional<Answer> answer(Process process) throws IOException, InterruptedException {
        try (var in = process.getInputStream()) {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            return Optional.of(
                    new Answer(process.exitValue(), new String(in.readNBytes(256), StandardCharsets.US_ASCII)));
        } finally {
            process.destroyForcibly();
        }
    }
}
