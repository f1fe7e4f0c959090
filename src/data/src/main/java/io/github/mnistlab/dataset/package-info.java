/**
 * MNIST, and every dataset in its file format, as a Tribuo dataset.
 *
 * <h2>Loading</h2>
 *
 * <pre>{@code
 * ImageSets mnist = Mnist.load();                                    // the original files, inside this library
 * ImageSets fashion = IdxFolder.load("fashion", folder, Map.of());   // four IDX files, .gz or plain
 * }</pre>
 *
 * Both give the images to train on and those to test on, with the SHA-256 of each uncompressed file; MNIST's 60,000 and 10,000 take
 * about half a second and 60 MB of heap. The digests of MNIST are checked against the originals' at every load; for a
 * folder, the caller may pin them.
 *
 * <h2>Using them</h2>
 *
 * An {@link io.github.mnistlab.dataset.ImageDataset ImageDataset} is a {@code org.tribuo.Dataset<Label>}: every Tribuo trainer can
 * train on it and every evaluator evaluate on it. It holds one byte per pixel (47 MB for MNIST's training images, where an
 * object per feature would take gigabytes) and makes each {@code Example} when it is asked for. A trainer that knows it reads
 * {@link io.github.mnistlab.dataset.ImageDataset#pixels() pixels()} and
 * {@link io.github.mnistlab.dataset.ImageDataset#labels() labels()} directly.
 *
 * <p>A pixel p, 0 (background) to 255 (ink), becomes the feature value x = (p/255 − 0.5)/0.5, computed in float as
 * {@code SCALE · p + OFFSET} with {@code SCALE} = 2/255 and {@code OFFSET} = −1. That is −1 and 1
 * exactly at the ends, and in between within 1.2·10⁻⁷ of PyTorch's {@code ToTensor} and {@code Normalize}, which divide first.
 *
 * <p>Features are named {@code p000}, {@code p001}, … with as many digits as the last one needs, so that their sorted order, which
 * Tribuo numbers them by, is the order of the pixels: row by row from the top left. All stay, also those that are always zero.
 *
 * <p>The classes are the {@link io.github.mnistlab.dataset.ClassLabels labels that occur} in training or test files, 0 to 255 each, in ascending
 * order: MNIST's ten digits, EMNIST's letters 1 to 26. Tribuo's id of each is its place in that order.
 *
 * <h2>What is checked</h2>
 *
 * Sizes are checked before memory is taken: a file that promises more than it can hold (a plain file its own size, a gzip file
 * 1032 times that, deflate's limit) or more than 10,000,000 images, 1024 × 1024 pixels or 1 GiB is refused at once, and
 * reading stops where the header's promise ends. Wrong magic numbers, truncation, damaged compression, bytes after the end, labels
 * above 255, images and labels that do not match in number, and training and test images of different sizes are each a
 * {@link io.github.mnistlab.dataset.DatasetException DatasetException}, whose message names the file and the next step.
 *
 * <h2>Provenance</h2>
 *
 * An {@link io.github.mnistlab.dataset.ImageProvenance ImageProvenance} states the dataset's name, the files' SHA-256, the sizes and
 * the range of images in use. It has no path and no clock in it: the same data has the same provenance everywhere.
 */
package io.github.mnistlab.dataset;
