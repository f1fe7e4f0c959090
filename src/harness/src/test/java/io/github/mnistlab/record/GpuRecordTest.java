package io.github.mnistlab.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GpuRecordTest {

    @Test
    void should_tell_device_driver_and_placement_in_a_line_when_all_is_known() {
        GpuRecord gpu = new GpuRecord(
                "NVIDIA H200",
                Optional.of("580.159.04"),
                Optional.of("13.0"),
                Optional.of(143_771L),
                false,
                Map.of("CUDAExecutionProvider", 5, "CPUExecutionProvider", 1));

        assertThat(gpu.describe())
                .isEqualTo("NVIDIA H200, 143771 MiB, driver 580.159.04, up to CUDA 13.0, TF32 off,"
                        + " 1 node on CPUExecutionProvider, 5 nodes on CUDAExecutionProvider");
    }

    @Test
    void should_say_what_it_does_not_know_when_nobody_told() {
        GpuRecord gpu = new GpuRecord("unknown", Optional.empty(), Optional.empty(), Optional.empty(), false, Map.of());

        assertThat(gpu.describe()).isEqualTo("unknown, TF32 off, placement of the nodes unknown");
    }
}
