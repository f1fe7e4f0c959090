package io.github.mnistlab.evaluation;

import io.github.mnistlab.record.OneLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What {@code nvidia-smi} says of the GPU that is used: the first that {@code CUDA_VISIBLE_DEVICES} leaves.
 *
 * <p>That counts GPUs by their place on the bus. So does CUDA in the worker, whose environment has {@code
 * CUDA_DEVICE_ORDER=PCI_BUS_ID} unless the user set another.
 *
 * @param device name
 * @param driver version
 * @param cuda newest version that the driver supports
 * @param memoryMebibytes of the device
 */
public record GpuFacts(
        Optional<String> device, Optional<String> driver, Optional<String> cuda, Optional<Long> memoryMebibytes) {

    private static final int ENOUGH = 1 << 16;
    private static final int PATIENCE_SECONDS = 10;
    private static final Pattern DEVICE = Pattern.compile("[0-9]{1,4}|GPU-[0-9a-fA-F-]{1,64}");
    private static final Pattern FACT = Pattern.compile("(?m)^\\s*(.+?)\\s*: (.+?)\\s*$");
    private static final Pattern MEMORY = Pattern.compile("FB Memory Usage\\s*\\R\\s*Total\\s*: (\\d{1,12}) MiB");

    /** Asks; everything is absent where there is no such program, or it has nothing to say. */
    public static GpuFacts ofThisMachine() {
        return device(Optional.ofNullable(System.getenv("CUDA_VISIBLE_DEVICES")))
                .map(device -> ask("nvidia-smi", device))
                .orElseGet(() -> parse(""));
    }

    /**
     * The device to ask about, as {@code nvidia-smi -i} takes it; empty for a part of a GPU, of which it does not tell so.
     *
     * @param visible the value of {@code CUDA_VISIBLE_DEVICES}
     */
    static Optional<String> device(Optional<String> visible) {
        String first = visible.map(devices -> devices.split(",", 2)[0].strip()).orElse("0");
        return DEVICE.matcher(first).matches() ? Optional.of(first) : Optional.empty();
    }

    static GpuFacts ask(String program, String device) {
        try {
            Process process = new ProcessBuilder(program, "-q", "-i", device)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).exceptionally(late -> {
                process.destroyForcibly();
                return process;
            });
            try (InputStream out = process.getInputStream()) {
                process.getOutputStream().close();
                return parse(new String(out.readNBytes(ENOUGH), StandardCharsets.UTF_8));
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return parse("");
        }
    }

    /** Reads what {@code nvidia-smi -q} prints. */
    static GpuFacts parse(String text) {
        Map<String, String> facts = FACT.matcher(text)
                .results()
                .collect(Collectors.toMap(fact -> fact.group(1), fact -> fact.group(2), (first, later) -> first));
        Matcher memory = MEMORY.matcher(text);
        return new GpuFacts(
                fact(facts, "Product Name"),
                fact(facts, "Driver Version"),
                fact(facts, "CUDA Version"),
                memory.find() ? Optional.of(Long.parseLong(memory.group(1))) : Optional.empty());
    }

    private static Optional<String> fact(Map<String, String> facts, String name) {
        return Optional.ofNullable(facts.get(name)).map(OneLine::whole).filter(value -> !value.equals("N/A"));
    }
}
