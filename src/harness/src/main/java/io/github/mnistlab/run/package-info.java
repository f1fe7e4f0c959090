/**
 * Runs, from the spec to the published folder.
 *
 * <p>{@link io.github.mnistlab.run.Work} does a {@link io.github.mnistlab.run.WorkRequest} in this JVM: it reads the spec, loads
 * the images, trains, exports, evaluates the exported file and leaves a complete run in a staging folder. {@link
 * io.github.mnistlab.run.RunPublisher} writes the reports, which it makes from the record alone, and moves the folder into
 * place. The goals do the first in a JVM of its own and the second inside Maven; a program may do both itself.
 *
 * <p>The other requests only look. Evaluate scores a run's exported file, or an ONNX file from elsewhere, once more on a
 * provider of choice; predict classifies one picture or test image; explore describes a dataset; doctor tries what works in its JVM. A run's files are checked
 * against its {@code SHA256SUMS} before any of them is believed. What they write goes to {@code reports/predictions} and
 * {@code reports/<experiment>/dataset}, which the run store never takes for runs.
 */
package io.github.mnistlab.run;
