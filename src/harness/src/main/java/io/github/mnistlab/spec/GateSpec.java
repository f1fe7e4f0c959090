package io.github.mnistlab.spec;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a run must reach. Decimal, so that 0.97 is 0.97; at most 20 decimals.
 *
 * @param minAccuracy least test accuracy in [0, 1]
 * @param maxAccuracyDrop how much less accuracy than the experiment's previous complete run is tolerated, in [0, 1]
 */
public record GateSpec(Optional<BigDecimal> minAccuracy, Optional<BigDecimal> maxAccuracyDrop) {
    public GateSpec {
        minAccuracy.ifPresent(SpecFields.GATE_MIN_ACCURACY::require);
        maxAccuracyDrop.ifPresent(SpecFields.GATE_MAX_ACCURACY_DROP::require);
    }
}
