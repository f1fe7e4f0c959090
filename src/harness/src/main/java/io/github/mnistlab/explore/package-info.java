/**
 * A look at the data before anything is trained on it.
 *
 * <pre>{@code
 * ExploreReport report = new ExploreReport("MNIST", train, test);
 * report.consoleLines().forEach(log::info);
 * report.write(reports.resolve("explore"));     // dataset.md and samples.png
 * }</pre>
 *
 * <p>{@link io.github.mnistlab.explore.DatasetStatistics} counts: images per class, smallest, largest, mean and spread of
 * the raw pixels and of the inputs that the network sees, how sparse the images are, and which positions never light up.
 * {@link io.github.mnistlab.explore.ContactSheet} shows the first sixty training images. Both are the same on every
 * machine.
 */
package io.github.mnistlab.explore;
