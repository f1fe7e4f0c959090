package io.github.mnistlab.natives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x64, true",
        "Linux, x86_64, linux-x64, true",
        "Linux, aarch64, linux-aarch64, false",
        "Mac OS X, aarch64, osx-aarch64, false",
        "Windows 11, amd64, win-x64, true"
    })
    void should_be_named_as_in_the_jars(String os, String arch, String id, boolean cuda) {
        assertThat(Platform.of(os, arch)).contains(new Platform(id));
        assertThat(new Platform(id).hasCuda()).isEqualTo(cuda);
    }

    @Test
    void should_be_none_when_there_are_no_natives() {
        assertThat(Platform.of("Linux", "riscv64")).isEmpty();
        assertThat(Platform.of("FreeBSD", "amd64")).isEmpty();
    }
}
