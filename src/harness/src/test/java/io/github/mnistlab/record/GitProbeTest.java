package io.github.mnistlab.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With the real git; every build of this project comes from a checkout, so it is there. */
class GitProbeTest {
    @TempDir
    Path folder;

    @Test
    void should_tell_commit_and_changes_when_the_folder_is_a_checkout() throws Exception {
        git("init", "-q");
        assertThat(new GitProbe().probe(folder)).as("before the first commit").isEmpty();
        Path file = Files.writeString(folder.resolve("tracked"), "one");
        git("add", "tracked");
        git("-c", "user.name=t", "-c", "user.email=t@t", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "first");
        Files.writeString(folder.resolve("untracked"), "x");
        assertThat(new GitProbe().probe(folder)).hasValueSatisfying(git -> {
            assertThat(git.commit()).matches("[0-9a-f]{40}");
            assertThat(git.dirty()).isFalse();
        });
        Files.writeString(file, "two");
        assertThat(new GitProbe().probe(folder))
                .hasValueSatisfying(git -> assertThat(git.dirty()).isTrue());
    }

    @Test
    void should_be_absent_when_the_folder_is_no_checkout() throws Exception {
        Files.writeString(folder.resolve(".git"), "gitdir: /nowhere/at/all\n");
        assertThat(new GitProbe().probe(folder)).isEmpty();
    }

    @Test
    void should_be_absent_when_there_is_no_git() {
        assertThat(new GitProbe("no-such-program").probe(folder)).isEmpty();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void should_be_absent_when_git_answers_nonsense() throws IOException {
        Path fake = Files.writeString(folder.resolve("git"), "#!/bin/sh\necho '<script>'\n");
        assertThat(fake.toFile().setExecutable(true)).isTrue();
        assertThat(new GitProbe(fake.toString()).probe(folder)).isEmpty();
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }
}
