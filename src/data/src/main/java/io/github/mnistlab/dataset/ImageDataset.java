package io.github.mnistlab.dataset;

import com.oracle.labs.mlrg.olcut.provenance.ListProvenance;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.RandomAccess;
import java.util.Set;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.FeatureMap;
import org.tribuo.ImmutableDataset;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.OutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.protos.core.DatasetProto;
import org.tribuo.provenance.DatasetProvenance;
import org.tribuo.util.Util;

/**
 * Labelled images for Tribuo, held as one byte per pixel.
 *
 * <p>Every {@link Example} is made when it is asked for, so what is set on one (a weight, metadata) is not remembered. It has
 * all {@code height · width} pixels as features, the always-zero ones too, named so that Tribuo's feature ids are the pixel
 * order, row by row from the top left; the value is {@code SCALE · pixel + OFFSET} in float, from −1 (background) to 1
 * (ink). All {@link #classes()} are always in the domain, and their ids are 0 to {@code classes().size() − 1}.
 *
 * <p>Nothing can be changed but the order of iteration (see {@link #shuffle}).
 */
public class ImageDataset extends Dataset<Label> {
    private static final long serialVersionUID = 1L;

    /** What a pixel, 0 to 255, is multiplied by: (p/255 − 0.5)/0.5 = 2/255 · p − 1. */
    public static final float SCALE = 2f / 255f;

    /** What is added to the scaled pixel. */
    public static final float OFFSET = -1f;

    private final int height;
    private final int width;
    private final byte[] pixels;
    private final int[] labels;
    private final ClassLabels classes;
    private final PixelFeatures features;
    private final ImmutableOutputInfo<Label> outputInfo;

    /**
     * A dataset over the given arrays, which are shared, not copied, and must not be written to any more.
     *
     * @param pixels {@code [n, height · width]}, unsigned, row by row, n ≥ 1
     * @param labels class of each image, 0 to {@code classes.size() − 1}, {@code [n]}
     * @param classes which there are, also those that no image has
     * @param provenance where they come from; it states the size of the images
     * @throws IllegalArgumentException if the sizes do not fit together or a label is out of range
     */
    public ImageDataset(byte[] pixels, int[] labels, ClassLabels classes, ImageProvenance provenance) {
        super(provenance, new LabelFactory());
        this.height = provenance.height();
        this.width = provenance.width();
        int count = provenance.to() - provenance.from();
        if (labels.length != count || pixels.length != (long) count * height * width) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%d images of %d × %d cannot have %d pixels and %d labels",
                    count,
                    height,
                    width,
                    pixels.length,
                    labels.length));
        }
        for (int label : labels) {
            if (label < 0 || label >= classes.size()) {
                throw new IllegalArgumentException("class " + label + " is none of " + classes.size());
            }
        }
        this.pixels = pixels;
        this.labels = labels;
        this.classes = classes;
        this.features = new PixelFeatures(pixels, height * width);
        this.outputInfo = classes.count(labels);
    }

    /** The same images, with the arrays shared; in the order of the files, whatever the other's order of iteration. */
    protected ImageDataset(ImageDataset other) {
        super(other.sourceProvenance, other.outputFactory);
        this.height = other.height;
        this.width = other.width;
        this.pixels = other.pixels;
        this.labels = other.labels;
        this.classes = other.classes;
        this.features = other.features;
        this.outputInfo = other.outputInfo;
    }

    /** The feature value of a pixel. */
    static float feature(byte pixel) {
        return SCALE * (pixel & 0xFF) + OFFSET;
    }

    /** Rows of an image. */
    public int height() {
        return height;
    }

    /** Columns of an image. */
    public int width() {
        return width;
    }

    /** All pixels, {@code [n, height · width]}, row by row, unsigned; shared, never to be written to. */
    public byte[] pixels() {
        return pixels;
    }

    /** Class of each image, 0 to {@code classes().size() − 1}, {@code [n]}; shared, never to be written to. */
    public int[] labels() {
        return labels;
    }

    /** What the classes are called. */
    public ClassLabels classes() {
        return classes;
    }

    /**
     * A range of the images, copied, in the order of the files.
     *
     * @param from index of the first
     * @param to index after the last
     * @throws IllegalArgumentException if the range is empty or not within this dataset
     */
    public ImageDataset slice(int from, int to) {
        if (from < 0 || from >= to || to > size()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "images %d to %d (exclusive) are none of %d", from, to, size()));
        }
        return new ImageDataset(
                Arrays.copyOfRange(pixels, from * features.count(), to * features.count()),
                Arrays.copyOfRange(labels, from, to),
                classes,
                ((ImageProvenance) sourceProvenance).slice(from, to));
    }

    @Override
    public int size() {
        return labels.length;
    }

    /** Makes the example of one image; the order of the files holds, also after {@link #shuffle}. */
    @Override
    public Example<Label> getExample(int index) {
        if (index < 0 || index >= size()) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "example %d is none of %d", index, size()));
        }
        byte[] image = Arrays.copyOfRange(pixels, index * features.count(), (index + 1) * features.count());
        return new PixelExample(outputInfo.getOutput(labels[index]), features.names(), image);
    }

    /** All examples as an unmodifiable list that makes each when it is asked for. */
    @Override
    public List<Example<Label>> getData() {
        return new Examples();
    }

    @Override
    public synchronized Iterator<Example<Label>> iterator() {
        return indices == null
                ? getData().iterator()
                : Arrays.stream(indices).mapToObj(this::getExample).iterator();
    }

    @Override
    public synchronized void shuffle(boolean shuffle) {
        indices = shuffle ? Util.randperm(size(), rng) : null;
    }

    @Override
    public Set<Label> getOutputs() {
        return outputInfo.getDomain();
    }

    /**
     * All classes with the number of images of each; one without any is counted once, because Tribuo has no label that was
     * never observed.
     */
    @Override
    public ImmutableOutputInfo<Label> getOutputIDInfo() {
        return outputInfo;
    }

    @Override
    public OutputInfo<Label> getOutputInfo() {
        return outputInfo;
    }

    /** The pixels as features, ids in pixel order, with range, mean and variance over all images. */
    @Override
    public ImmutableFeatureMap getFeatureIDMap() {
        return features.map();
    }

    @Override
    public FeatureMap getFeatureMap() {
        return getFeatureIDMap();
    }

    @Override
    public DatasetProvenance getProvenance() {
        return new DatasetProvenance(sourceProvenance, new ListProvenance<>(), this);
    }

    /**
     * Serialises the images as Tribuo's own {@link ImmutableDataset}, so that any Tribuo program can read them: about 15 kB
     * for a 28 × 28 image. Meant for slices; the whole training set takes gigabytes of heap.
     */
    @Override
    public DatasetProto serialize() {
        return new ImmutableDataset<>(getData(), sourceProvenance, outputFactory, getFeatureIDMap(), outputInfo, false)
                .serialize();
    }

    private final class Examples extends AbstractList<Example<Label>> implements RandomAccess {
        @Override
        public Example<Label> get(int index) {
            if (index < 0 || index >= size()) {
                throw new IndexOutOfBoundsException(index);
            }
            return getExample(index);
        }

        @Override
        public int size() {
            return labels.length;
        }
    }
}
