package io.github.mnistlab.record;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The GPU that evaluated, where one did.
 *
 * @param device name, such as `NVIDIA H100 80GB HBM3`
 * @param driver version of NVIDIA's driver
 * @param cuda newest CUDA version that the driver supports
 * @param memoryMebibytes of the device
 * @param tf32 whether matrix products may round their inputs to TF32; never here
 * @param nodes how many of the model's nodes ran on each of ONNX Runtime's execution providers; empty where that
 *     could not be found out
 */
public record GpuRecord(
        String device,
        Optional<String> driver,
        Optional<String> cuda,
        Optional<Long> memoryMebibytes,
        boolean tf32,
        Map<String, Integer> nodes) {
    public GpuRecord {
        Objects.requireNonNull(device);
        Objects.requireNonNull(driver);
        Objects.requireNonNull(cuda);
        Objects.requireNonNull(memoryMebibytes);
        nodes = Collections.unmodifiableMap(new TreeMap<>(nodes));
    }

    /** In a line, for reports. */
    public String describe() {
        return device
                + memoryMebibytes.map(mebibytes -> ", " + mebibytes + " MiB").orElse("")
                + driver.map(version -> ", driver " + version).orElse("")
                + cuda.map(version -> ", up to CUDA " + version).orElse("")
                + ", TF32 " + (tf32 ? "on" : "off")
                + (nodes.isEmpty() ? ", placement of the nodes unknown" : placement());
    }

    private String placement() {
        return nodes.entrySet().stream()
                .map(entry -> ", " + entry.getValue() + (entry.getValue() == 1 ? " node" : " nodes") + " on "
                        + entry.getKey())
                .collect(Collectors.joining());
    }
}
