/**
 * The gate: does a run reach what its experiment demands?
 *
 * <p>{@link io.github.mnistlab.gate.Gate#judge} reads a run's record, and the record of the experiment's previous run
 * and the experiment's lock where there are any, and gives a {@link io.github.mnistlab.gate.GateVerdict}. It never looks at a model or an image: what
 * was measured is in the record.
 *
 * <p>The demands stand in the experiment's `gate` block, each optional:
 *
 * <ul>
 *   <li>`minAccuracy`: the test accuracy must be at least this.
 *   <li>`maxAccuracyDrop`: the test accuracy may be at most this much below that of the previous complete run with the same
 *       `-Dset`. Without a previous run on the same test images there is nothing to compare with. The demand is then <em>not judged</em>
 *       and the verdict {@link io.github.mnistlab.gate.GateVerdict.Inconclusive}: the build passes, for the first run of an
 *       experiment would otherwise never pass, and the message says why.
 * </ul>
 *
 * <p>Where the experiment has a lock ({@link io.github.mnistlab.record.ExperimentLock}), a check `lock.modelDigest` follows: a
 * run of the locked spec, data and numeric contract must have the locked model digest. If one of these differs, the check is
 * not judged and says which; for a run that `-Dset` took elsewhere there is no check, because it was meant to differ and
 * should not be inconclusive for that.
 *
 * <p>A measured accuracy is the fraction `correct / total`, a demand is a decimal; they are compared exactly, without
 * `double`. In a message the measured value is rounded away from the demand, so that what is printed compares as the exact
 * values do: 0.96999 of a demanded 0.97 reads "test accuracy is 0.9699, but expected minimum is 0.9700".
 */
package io.github.mnistlab.gate;
