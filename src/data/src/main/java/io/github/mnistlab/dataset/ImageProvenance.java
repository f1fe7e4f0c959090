package io.github.mnistlab.dataset;

import com.oracle.labs.mlrg.olcut.provenance.ObjectProvenance;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil.HashType;
import com.oracle.labs.mlrg.olcut.provenance.primitives.HashProvenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.IntProvenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.StringProvenance;
import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.tribuo.provenance.DataProvenance;

/**
 * Where the images of a dataset come from: equal for equal data, wherever and whenever it was read.
 *
 * <p>Files are named by their content, so there is no path and no time in it.
 *
 * @param dataset what reports call the dataset
 * @param split which of its parts, {@code train} or {@code test}
 * @param imagesSha256 digest of the uncompressed file of images, lower-case hex
 * @param labelsSha256 digest of the uncompressed file of labels, lower-case hex
 * @param images number of images in the file
 * @param height rows of an image
 * @param width columns of an image
 * @param from first image of the file that is used
 * @param to image of the file before which the use ends
 */
public record ImageProvenance(
        String dataset,
        String split,
        String imagesSha256,
        String labelsSha256,
        int images,
        int height,
        int width,
        int from,
        int to)
        implements DataProvenance {
    private static final long serialVersionUID = 1L;

    private static final String DATASET = "dataset";
    private static final String SPLIT = "split";
    private static final String IMAGES_SHA256 = "images-sha256";
    private static final String LABELS_SHA256 = "labels-sha256";
    private static final String IMAGES = "images";
    private static final String HEIGHT = "height";
    private static final String WIDTH = "width";
    private static final String FROM = "from";
    private static final String TO = "to";

    /** Checks the size of the images and that the range lies within the file. */
    public ImageProvenance {
        Objects.requireNonNull(dataset);
        Objects.requireNonNull(split);
        Objects.requireNonNull(imagesSha256);
        Objects.requireNonNull(labelsSha256);
        if (height < 1 || height > IdxReader.MAX_SIDE || width < 1 || width > IdxReader.MAX_SIDE) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "images are 1 to %d pixels high and wide, not %d × %d",
                    IdxReader.MAX_SIDE,
                    height,
                    width));
        }
        if (from < 0 || from >= to || to > images) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "images %d to %d (exclusive) are none of %d", from, to, images));
        }
    }

    /** Reads back what {@link #iterator()} gives; Tribuo's unmarshalling calls it. */
    public ImageProvenance(Map<String, Provenance> fields) {
        this(
                string(fields, DATASET),
                string(fields, SPLIT),
                hash(fields, IMAGES_SHA256),
                hash(fields, LABELS_SHA256),
                integer(fields, IMAGES),
                integer(fields, HEIGHT),
                integer(fields, WIDTH),
                integer(fields, FROM),
                integer(fields, TO));
    }

    /** The same files, of which fewer images are used; counted from the first one in use. */
    ImageProvenance slice(int first, int end) {
        return new ImageProvenance(
                dataset, split, imagesSha256, labelsSha256, images, height, width, from + first, from + end);
    }

    @Override
    public String getClassName() {
        return ImageDataset.class.getName();
    }

    @Override
    public Iterator<Pair<String, Provenance>> iterator() {
        return List.<Pair<String, Provenance>>of(
                        new Pair<>(DATASET, new StringProvenance(DATASET, dataset)),
                        new Pair<>(SPLIT, new StringProvenance(SPLIT, split)),
                        new Pair<>(IMAGES_SHA256, new HashProvenance(HashType.SHA256, IMAGES_SHA256, imagesSha256)),
                        new Pair<>(LABELS_SHA256, new HashProvenance(HashType.SHA256, LABELS_SHA256, labelsSha256)),
                        new Pair<>(IMAGES, new IntProvenance(IMAGES, images)),
                        new Pair<>(HEIGHT, new IntProvenance(HEIGHT, height)),
                        new Pair<>(WIDTH, new IntProvenance(WIDTH, width)),
                        new Pair<>(FROM, new IntProvenance(FROM, from)),
                        new Pair<>(TO, new IntProvenance(TO, to)))
                .iterator();
    }

    @Override
    public String toString() {
        return generateString("Images");
    }

    private static String string(Map<String, Provenance> fields, String key) {
        return extract(fields, key, StringProvenance.class).getValue();
    }

    private static String hash(Map<String, Provenance> fields, String key) {
        return extract(fields, key, HashProvenance.class).getValue();
    }

    private static int integer(Map<String, Provenance> fields, String key) {
        return extract(fields, key, IntProvenance.class).getValue();
    }

    private static <P extends Provenance> P extract(Map<String, Provenance> fields, String key, Class<P> type) {
        return ObjectProvenance.checkAndExtractProvenance(fields, key, type, ImageProvenance.class.getSimpleName());
    }
}
