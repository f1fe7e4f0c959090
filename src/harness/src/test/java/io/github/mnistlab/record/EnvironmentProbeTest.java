package io.github.mnistlab.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentProbeTest {
    @Test
    void should_describe_this_jvm_when_probed() {
        EnvironmentRecord environment = EnvironmentProbe.probe(Map.of("tribuo", "4.3.2"), Optional.empty());
        assertThat(environment.os()).startsWith(System.getProperty("os.name") + " ");
        assertThat(environment.arch()).isEqualTo(System.getProperty("os.arch"));
        assertThat(environment.jvm())
                .contains(
                        System.getProperty("java.vm.name"),
                        Integer.toString(Runtime.version().feature()));
        assertThat(environment.processors()).isPositive();
        assertThat(environment.versions()).containsExactly(Map.entry("tribuo", "4.3.2"));
        assertThat(environment.gpu()).isEmpty();
    }

    @Test
    void should_tell_the_first_processor_when_the_system_does(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("cpuinfo");
        Files.writeString(file, "processor\t: 0\nmodel name\t: AMD: EPYC\t7B13 \nmodel name\t: other\n");
        assertThat(EnvironmentProbe.cpu(file)).contains("AMD: EPYC 7B13");
        Files.writeString(file, "processor\t: 0\nBogoMIPS\t: 50.00\n");
        assertThat(EnvironmentProbe.cpu(file)).isEmpty();
        assertThat(EnvironmentProbe.cpu(folder.resolve("none"))).isEmpty();
    }
}
