package io.github.mnistlab.dataset;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.classification.ImmutableLabelInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.protos.ImmutableLabelInfoProto;

/**
 * The classes of a dataset: the labels that occur in it, in ascending order.
 *
 * <p>Class k is the k-th of them, and output k of a network; Tribuo knows it by the label's number as text, with k as its id. Where
 * the labels are 0 to 9, as in MNIST, a class is its label; where they are 1 to 26, as in EMNIST's letters, class 0 has the label 1.
 */
public final class ClassLabels implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The largest label that a byte of a file can be. */
    static final int MAX_LABEL = 255;

    /** Of the serialised form, in which the ids can be said. */
    private static final int TRIBUO_VERSION = 0;

    private final int[] values;

    private ClassLabels(BitSet occurring) {
        this.values = occurring.stream().toArray();
    }

    /**
     * The classes of data with these labels.
     *
     * @param labels of some images each, 0 to {@value #MAX_LABEL}; there must be one
     * @throws IllegalArgumentException if there is none, or one is out of range
     */
    public static ClassLabels of(int[]... labels) {
        BitSet occurring = new BitSet(MAX_LABEL + 1);
        Stream.of(labels).flatMapToInt(Arrays::stream).forEach(label -> {
            if (label < 0 || label > MAX_LABEL) {
                throw new IllegalArgumentException("label " + label + " is not 0 to " + MAX_LABEL);
            }
            occurring.set(label);
        });
        if (occurring.isEmpty()) {
            throw new IllegalArgumentException("there must be a label");
        }
        return new ClassLabels(occurring);
    }

    /**
     * The classes that {@link #names()} gave.
     *
     * @throws IllegalArgumentException if these are not the texts of different labels in ascending order
     */
    public static ClassLabels named(List<String> names) {
        if (names.stream().allMatch(name -> name.matches("[0-9]{1,3}")) && !names.isEmpty()) {
            int[] labels = names.stream().mapToInt(Integer::parseInt).toArray();
            if (Arrays.stream(labels).max().orElseThrow() <= MAX_LABEL
                    && of(labels).names().equals(names)) {
                return of(labels);
            }
        }
        throw new IllegalArgumentException(
                "the classes are not different labels from 0 to " + MAX_LABEL + " in ascending order");
    }

    /** How many there are, 1 to 256. */
    public int size() {
        return values.length;
    }

    /** The label of a class as text. */
    public String name(int k) {
        return Integer.toString(values[k]);
    }

    /** The labels as text, in the order of the classes. */
    public List<String> names() {
        return IntStream.range(0, size()).mapToObj(this::name).toList();
    }

    /** The classes of labels, or a negative number for one that is none; the array itself if all are the same. */
    int[] classes(int[] labels) {
        int[] places = new int[MAX_LABEL + 1];
        Arrays.fill(places, -1);
        for (int k = 0; k < values.length; k++) {
            places[values[k]] = k;
        }
        return Arrays.stream(labels).allMatch(label -> places[label] == label)
                ? labels
                : Arrays.stream(labels).map(label -> places[label]).toArray();
    }

    /**
     * All classes with their counts, as Tribuo wants them; one that does not occur is counted once, since Tribuo knows no label
     * without an observation.
     *
     * <p>It is read from its serialised form because there alone the ids can be said: Tribuo itself numbers labels by the hash of
     * their text.
     *
     * @param classes 0 to {@code size() − 1}
     */
    ImmutableOutputInfo<Label> count(int[] classes) {
        long[] counts = new long[size()];
        for (int k : classes) {
            counts[k]++;
        }
        ImmutableLabelInfoProto.Builder info = ImmutableLabelInfoProto.newBuilder();
        for (int k = 0; k < counts.length; k++) {
            info.addId(k).addLabel(name(k)).addCount(Math.max(1, counts[k]));
        }
        try {
            return ImmutableLabelInfo.deserializeFromProto(
                    TRIBUO_VERSION, ImmutableLabelInfo.class.getName(), Any.pack(info.build()));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a message that was just made can be read", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClassLabels that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** The labels, as in {@code 0 1 2 7}. */
    @Override
    public String toString() {
        return String.join(" ", names());
    }
}
