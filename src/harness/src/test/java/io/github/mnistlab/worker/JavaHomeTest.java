package io.github.mnistlab.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.natives.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaHomeTest {
    private static final Path OWN = Path.of(System.getProperty("java.home"));

    @TempDir
    Path folder;

    @Test
    void should_know_version_and_modules_when_given_a_folder() {
        JavaHome java = JavaHome.of(OWN);

        assertThat(java.feature()).isEqualTo(Runtime.version().feature());
        assertThat(java.modules()).contains("java.base", "jdk.incubator.vector");
        assertThat(java.executable()).isExecutable();
        assertThat(Platform.of("Linux", java.arch()))
                .isEqualTo(Platform.of("Linux", System.getProperty("os.arch")))
                .isPresent();
    }

    @Test
    void should_follow_the_link_when_given_an_executable() throws IOException {
        Path link = folder.resolve("java");
        Files.createSymbolicLink(link, JavaHome.of(OWN).executable());

        assertThat(JavaHome.of(link).home()).isEqualTo(OWN.toRealPath());
    }

    @Test
    void should_fail_when_there_is_no_release_file() {
        assertThatThrownBy(() -> JavaHome.of(folder))
                .isInstanceOf(UserFailure.class)
                .hasMessageStartingWith(folder + ": is not a Java installation")
                .hasMessageContaining("-Dmnist.jvm");
    }

    @Test
    void should_fail_when_the_executable_belongs_to_no_installation() throws IOException {
        Path shim = Files.createDirectories(folder.resolve("a/b")).resolve("java");
        Files.writeString(shim, "#!/bin/sh\n");

        assertThatThrownBy(() -> JavaHome.of(shim)).hasMessageContaining("has no readable `release` file");
    }

    @Test
    void should_fail_when_the_installation_is_too_old() throws IOException {
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");

        assertThatThrownBy(() -> JavaHome.of(folder)).hasMessageContaining("is Java 11, but the worker needs 17");
    }

    @Test
    void should_fail_when_the_version_is_unreadable() throws IOException {
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"1.8.0_401\"\n");

        assertThatThrownBy(() -> JavaHome.of(folder)).hasMessageContaining("says JAVA_VERSION=\"1.8.0_401\"");
    }

    @Test
    void should_fail_when_the_release_file_is_huge() throws IOException {
        Files.write(folder.resolve("release"), new byte[1 << 17]);

        assertThatThrownBy(() -> JavaHome.of(folder)).hasMessageContaining("too large");
    }

    @Test
    void should_fail_when_there_is_no_launcher() throws IOException {
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");

        assertThatThrownBy(() -> JavaHome.of(folder)).hasMessageContaining("has no executable bin");
    }

    /** As `jlink` leaves it. */
    @Test
    void should_take_this_machines_processor_when_the_release_file_names_none() throws IOException {
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"17.0.1\"\nMODULES=\"java.base\"\n");
        Files.createSymbolicLink(folder.resolve("bin"), OWN.resolve("bin"));

        assertThat(JavaHome.of(folder).arch()).isEqualTo(System.getProperty("os.arch"));
    }
}
