/**
 * Runs, from the spec to the published folder.
 *
 * <p>{@link io.github.mnistlab.run.Work} does a {@link io.github.mnistlab.run.WorkRequest} in this JVM: it reads the spec, loads
 * the images, trains, exports, evaluates the exported file and leaves a complete run in a staging folder. {@link
 * io.github.mnistlab.run.RunPublisher} writes the reports, which it makes from that folder and the test images, each checked against
 * the record, and the run before it, and moves it into place. The goals do the first in a JVM of its own and the second inside Maven; a program may do both itself.
 *
 * <p>Whoever trains may look before: {@link io.github.mnistlab.run.UpToDateCheck} says whether a complete run of the same spec and
 * data is there, and else why not; whether the experiment's lock still fits; all that without a second JVM.
 * {@link io.github.mnistlab.run.Locksmith} writes the lock, {@link io.github.mnistlab.run.GateKeeper} finds the run that the gate
 * is to judge, which is the one that training would call up to date.
 *
 * <p>{@link io.github.mnistlab.run.RunComparer} gathers what a comparison of published runs and its page are made from.
 *
 * <p>The other requests only look. Reproduce trains a run again and says how far the two agree. Evaluate scores a run's exported file, or an ONNX file from elsewhere, once more on a
 * provider of choice; benchmark measures how fast it answers, which Maven makes into reports from the record that it leaves; predict classifies one picture or test image; explore describes a dataset; doctor tries what works in its JVM. A run's files are checked
 * against its {@code SHA256SUMS} before any of them is believed. What they write goes to {@code reports/predictions},
 * {@code reports/<experiment>/dataset} and {@code reports/<experiment>/benchmark}, which the run store never takes for runs.
 */
package io.github.mnistlab.run;
