/**
 * A look at the data before anything is trained on it.
 *
 * <pre>{@code
 * DatasetOrigin origin = new DatasetOrigin("mnist", sets.sha256(), Optional.of(DatasetOrigin.MNIST));
 * ExploreReport report = new ExploreReport(origin, train, test);
 * report.consoleLines().forEach(log::info);
 * report.write(reports.resolve("baseline/dataset"));     // dataset.html, dataset.md and samples.png
 * }</pre>
 *
 * <h2>What is counted</h2>
 *
 * <p>{@link io.github.mnistlab.explore.DatasetStatistics} goes once over the bytes of a set, {@code [images, height · width]}:
 *
 * <ul>
 *   <li>images per class: a class that is rare in training is learnt badly, one that is rare in testing is measured badly;
 *   <li>smallest, largest, mean and standard deviation of the raw pixels (0 is background, 255 is ink) and of the inputs
 *       {@code x} that the network sees, which should be spread around zero;
 *   <li>the share of pixels that are not zero, which is what a sparse kernel has to do;
 *   <li>the positions at which no image has ink: their input is always −1, so that their weights only act as a bias.
 * </ul>
 *
 * <p>Sums run over counts of the 256 pixel values in whole numbers, so that they are exact and depend on no order.
 *
 * <h2>What is shown</h2>
 *
 * <p>{@link io.github.mnistlab.explore.ContactSheet} draws the first sixty training images in the order of the file. {@link
 * io.github.mnistlab.explore.ExploreReport} puts figures and sheet onto the console and into files; {@code dataset.html} has
 * the sheet inside it and loads nothing. All of it is the same on every machine.
 */
package io.github.mnistlab.explore;
