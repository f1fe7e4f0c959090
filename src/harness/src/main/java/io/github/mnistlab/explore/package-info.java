/**
 * A look at the data before anything is trained on it.
 *
 * <pre>{@code
 * DatasetOrigin origin = DatasetOrigin.of(sets.name(), sets.sha256(), pinned, Mnist.sha256());
 * ExploreReport report = new ExploreReport(origin, train, test);
 * report.consoleLines().forEach(log::info);
 * report.write(reports.resolve("baseline/dataset"));     // dataset.html, dataset.md and pictures
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
 * <p>{@link io.github.mnistlab.explore.DatasetOrigin} holds the files' sums against MNIST's and the spec's, so that MNIST is known
 * wherever its files lie; {@code Duplicates} finds images that are the same byte for byte, of which one in both sets measures memory
 * and one with two labels is wrong at least once.
 *
 * <p>Sums run over counts of the 256 pixel values in whole numbers, so that they are exact and depend on no order.
 *
 * <h2>What is shown</h2>
 *
 * <p>{@code DatasetFindings} answers in sentences, which console and pages show first. {@link
 * io.github.mnistlab.explore.ContactSheet} draws the first sixty training images in the order of the file, as ink on paper;
 * {@code PixelCounts} gives mean and standard deviation of each class, {@code InkMap} the positions with ink. Images of more than 112
 * pixels a side are averaged in blocks, so that a page stays small. {@link io.github.mnistlab.explore.ExploreReport} puts all of it onto
 * the console and into files; {@code dataset.html} has its pictures inside it and loads nothing. All of it is the same on every
 * machine.
 */
package io.github.mnistlab.explore;
