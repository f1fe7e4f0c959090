/**
 * What a run leaves behind, and where.
 *
 * <h2>The record</h2>
 *
 * <p>A {@link io.github.mnistlab.record.RunRecord} says everything about one run: the resolved spec, the images by digest,
 * every epoch, the exported model, what ONNX Runtime measured on it, the gate's verdict, the environment and the checkout.
 * {@code run.json} is that record and nothing else; {@link io.github.mnistlab.record.RunJson} writes and reads it. The gate,
 * comparisons and all reports are made from records alone, long after the run if need be.
 *
 * <p>The JSON carries a schema version. Within a version reading is strict: a key that is unknown, missing or doubled, or a
 * confusion matrix that is not square, is an error that names the file. Another version is named as such.
 *
 * <h2>The folder</h2>
 *
 * <p>{@link io.github.mnistlab.record.RunStore} is the reports folder. A run is written into
 * {@code reports/.staging/<experiment>-<random>} and appears as {@code reports/<experiment>/<run id>} by one rename, after
 * its files have reached the disk and {@code SHA256SUMS} has been written as the last of them. So a run is there whole or not
 * at all: a crash leaves only a staging folder, which the first run a week later removes. A run is never overwritten; two
 * that start in the same second with the same weights get ids a second apart.
 *
 * <p>{@code latest} names the newest complete run for scripts. The harness itself never reads it: the folders are the truth,
 * so that a run that was deleted or copied by hand cannot leave a wrong pointer.
 *
 * <p>{@link io.github.mnistlab.record.RunFolder#verify} checks a run against its checksums; {@code sha256sum -c SHA256SUMS}
 * does the same.
 *
 * <p>A run never changes, so that what is measured on its model later lies beside it: a {@link
 * io.github.mnistlab.record.BenchmarkRecord} in its {@link io.github.mnistlab.record.BenchmarkFolder}.
 *
 * <h2>The lock</h2>
 *
 * <p>An {@link io.github.mnistlab.record.ExperimentLock} stands beside the spec as {@code experiments/<name>.lock.json}, under
 * version control: what the experiment came to, by digest. A {@link io.github.mnistlab.record.Recipe} is what decides the bits, the
 * same for a run and for a lock: the digests of spec, data and initial weights, and the contract's version.
 * {@link io.github.mnistlab.record.LockFile} reads it as strictly as a record.
 *
 * <h2>Beside the record</h2>
 *
 * <p>{@link io.github.mnistlab.record.PredictionsCsv} holds every single prediction, for whoever wants to see the errors or
 * compare two runs image by image. {@link io.github.mnistlab.record.EnvironmentProbe} and
 * {@link io.github.mnistlab.record.GitProbe} describe where a run took place without naming host, user or path.
 *
 * <p>What a record says may be anybody's text. {@link io.github.mnistlab.record.OneLine} makes it fit for a terminal, {@link
 * io.github.mnistlab.record.PlainText} for a file, {@link io.github.mnistlab.record.Markdown} for a pull request.
 */
package io.github.mnistlab.record;
