package io.github.mnistlab.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HugePagesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"always [madvise] never,true", "[always] madvise never,true", "always madvise [never],false", "'',false"
    })
    void should_be_what_the_system_says_when_it_says_something(String setting, boolean available) throws IOException {
        assertThat(HugePages.available(Files.writeString(folder.resolve("enabled"), setting + "\n")))
                .isEqualTo(available);
    }

    @Test
    void should_not_be_available_when_the_system_knows_nothing_of_them() {
        assertThat(HugePages.available(folder.resolve("none"))).isFalse();
        assertThat(HugePages.available(folder)).isFalse();
    }
}
