package io.github.mnistlab.natives;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class UserCacheTest {
    private final Properties properties = new Properties();

    private Path folder(String os) {
        properties.setProperty("os.name", os);
        properties.setProperty("user.home", "/home/me");
        return UserCache.folder(properties);
    }

    @Test
    void should_be_where_each_system_keeps_caches_when_nothing_is_set() {
        assertThat(folder("Linux")).isEqualTo(Path.of("/home/me/.cache/mnist-maven-plugin"));
        assertThat(folder("Mac OS X")).isEqualTo(Path.of("/home/me/Library/Caches/mnist-maven-plugin"));
        assertThat(folder("Windows 11")).isEqualTo(Path.of("/home/me/AppData/Local/mnist-maven-plugin/cache"));
    }

    @Test
    void should_follow_the_variables_when_they_are_set() {
        properties.setProperty("env.XDG_CACHE_HOME", "/var/caches");
        properties.setProperty("env.LOCALAPPDATA", "/local");

        assertThat(folder("Linux")).isEqualTo(Path.of("/var/caches/mnist-maven-plugin"));
        assertThat(folder("Windows 11")).isEqualTo(Path.of("/local/mnist-maven-plugin/cache"));
    }

    @Test
    void should_ignore_the_variable_when_it_is_relative() {
        properties.setProperty("env.XDG_CACHE_HOME", "caches");

        assertThat(folder("Linux")).isEqualTo(Path.of("/home/me/.cache/mnist-maven-plugin"));
    }
}
