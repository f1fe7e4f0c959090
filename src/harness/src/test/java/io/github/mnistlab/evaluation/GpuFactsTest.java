package io.github.mnistlab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the form that {@code nvidia-smi -q} has had since version 410, as bug reports show it; an H200's was read alike. */
class GpuFactsTest {
    private static final String SAID = """

            ==============NVSMI LOG==============

            Timestamp                                 : Sat Oct 10 17:02:53 2020
            Driver Version                            : 450.66
            CUDA Version                              : 11.0

            Attached GPUs                             : 1
            GPU 00000000:01:00.0
                Product Name                          : GeForce GTX 780
                Product Brand                         : GeForce
                MIG Mode
                    Current                           : N/A
                FB Memory Usage
                    Total                             : 3020 MiB
                    Used                              : 221 MiB
                BAR1 Memory Usage
                    Total                             : 128 MiB
            """;

    @Test
    void should_read_device_versions_and_memory_when_it_answers() {
        assertThat(GpuFacts.parse(SAID))
                .isEqualTo(new GpuFacts(
                        Optional.of("GeForce GTX 780"),
                        Optional.of("450.66"),
                        Optional.of("11.0"),
                        Optional.of(3020L)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0              | 0
                    3,1            | 3
                    ' 2 '          | 2
                    GPU-8932f937-d72c,GPU-1 | GPU-8932f937-d72c
                    MIG-GPU-8932   |
                    -1             |
                    ''             |
                    0; rm -rf      |
                    """)
    void should_ask_for_the_first_visible_device(String visible, String asked) {
        assertThat(GpuFacts.device(Optional.of(visible))).isEqualTo(Optional.ofNullable(asked));
        assertThat(GpuFacts.device(Optional.empty())).contains("0");
    }

    @Test
    void should_know_nothing_when_there_is_no_such_program() {
        assertThat(GpuFacts.ask("no-such-program", "0"))
                .isEqualTo(new GpuFacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void should_ask_for_the_device_when_the_program_is_there(@TempDir Path folder) throws IOException {
        Path program = folder.resolve("nvidia-smi");
        Files.writeString(program, "#!/bin/sh\necho \"Product Name : asked $*\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(GpuFacts.ask(program.toString(), "3").device()).contains("asked -q -i 3");
    }
}
