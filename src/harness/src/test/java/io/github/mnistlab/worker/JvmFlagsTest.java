package io.github.mnistlab.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JvmFlagsTest {
    private static final JavaHome JAVA_17 = new JavaHome(Path.of("/jdk"), 17, Set.of("java.base"), "x86_64");

    @Test
    void should_leave_the_vector_api_out_when_the_installation_lacks_it() {
        assertThat(JvmFlags.of(JAVA_17)).noneMatch(flag -> flag.contains("vector"));
    }

    @Test
    void should_allow_native_access_when_the_version_asks_for_it() {
        assertThat(JvmFlags.of(new JavaHome(Path.of("/jdk"), 25, Set.of(), "x86_64")))
                .contains("--enable-native-access=ALL-UNNAMED");
        assertThat(JvmFlags.of(JAVA_17)).doesNotContain("--enable-native-access=ALL-UNNAMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-Xmx255m", "-Xmx100M", "-Xmx262143k", "-Xmx64000000", "-XX:MaxHeapSize=128m", "-Xmx6g -Xmx64m"})
    void should_not_begin_with_more_heap_than_the_user_allows(String flags) {
        assertThat(JvmFlags.of(JAVA_17, JvmFlags.split(flags))).noneMatch(flag -> flag.startsWith("-Xms"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-Xmx256m", "-Xmx6g", "-Xmx1T", "-Xmx262144K", "-Xmx64m -Xmx6g", "-Xms64m", "-Xmx", "-Xmxm"})
    void should_begin_with_256_mebibytes_when_the_user_allows_as_much(String flags) {
        assertThat(JvmFlags.of(JAVA_17, JvmFlags.split(flags))).contains("-Xms256m");
    }

    @Test
    void should_keep_quoted_words_together_when_flags_are_split() {
        assertThat(JvmFlags.split("  -Xmx6g \"-Da=b c\" -Dd='e f' ")).containsExactly("-Xmx6g", "-Da=b c", "-Dd=e f");
        assertThat(JvmFlags.split(" ")).isEqualTo(List.of());
    }
}
