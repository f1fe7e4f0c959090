package io.github.mnistlab.record;

import java.util.List;
import java.util.Objects;

/**
 * The gate's verdict on a run.
 *
 * @param verdict `passed`; `failed`; `inconclusive` where a demand could not be judged and none was missed; `none` where
 *     the spec demands nothing
 * @param checks one per demand, in a fixed order
 */
public record GateRecord(String verdict, List<CheckRecord> checks) {
    public GateRecord {
        Objects.requireNonNull(verdict);
        checks = List.copyOf(checks);
    }

    /**
     * One demand.
     *
     * @param name the spec's key, such as `gate.minAccuracy`
     * @param passed whether it is met; false too for a demand that could not be judged, whose message says why
     * @param message measured and required value, in words
     */
    public record CheckRecord(String name, boolean passed, String message) {}
}
