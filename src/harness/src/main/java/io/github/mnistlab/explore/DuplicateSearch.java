package io.github.mnistlab.explore;

import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.explore.Duplicates.Place;
import io.github.mnistlab.explore.Duplicates.Repeated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Finds images that are the same byte for byte, by a sort over their checksums.
 *
 * <p>Images with one checksum are compared themselves, so that a checksum which two images share by chance or by intent
 * decides nothing. It takes 8 bytes per image, and more where images repeat.
 */
final class DuplicateSearch {
    private static final int INDEX_BITS = 31;

    private static final Comparator<Repeated> GRAVEST_FIRST = Comparator.comparing(Repeated::conflict)
            .thenComparing(Repeated::across)
            .reversed()
            .thenComparing(repeated -> repeated.first().test())
            .thenComparing(repeated -> repeated.first().index());

    private final LabelledImages train;
    private final LabelledImages test;
    private final List<Repeated> gravest = new ArrayList<>();
    private int withinTrain;
    private int withinTest;
    private int testInTrain;
    private int conflicts;
    private int images;

    DuplicateSearch(LabelledImages train, LabelledImages test) {
        this.train = train;
        this.test = test;
    }

    Duplicates result() {
        long[] keys = keys();
        for (int from = 0, to; from < keys.length; from = to) {
            to = from + 1;
            while (to < keys.length && keys[to] >>> INDEX_BITS == keys[from] >>> INDEX_BITS) {
                to++;
            }
            if (to - from > 1) {
                divide(Arrays.stream(keys, from, to)
                        .mapToObj(key -> (int) (key & Integer.MAX_VALUE))
                        .sorted(this::compare)
                        .toList());
            }
        }
        gravest.sort(GRAVEST_FIRST);
        return new Duplicates(withinTrain, withinTest, testInTrain, conflicts, images, most(gravest));
    }

    /** Each image's checksum and number, sorted; numbers run through the training images, then the test images. */
    private long[] keys() {
        long[] keys = new long[Math.addExact(train.size(), test.size())];
        CRC32C sum = new CRC32C();
        for (int i = 0; i < keys.length; i++) {
            sum.reset();
            sum.update(set(i).pixels(), offset(i), train.features());
            keys[i] = sum.getValue() << INDEX_BITS | i;
        }
        Arrays.sort(keys);
        return keys;
    }

    /** Images of one checksum, sorted by content: each run of equal ones is an image that occurs more than once. */
    private void divide(List<Integer> numbers) {
        for (int from = 0, to; from < numbers.size(); from = to) {
            to = from + 1;
            while (to < numbers.size() && content(numbers.get(from), numbers.get(to)) == 0) {
                to++;
            }
            if (to - from > 1) {
                add(numbers.subList(from, to));
            }
        }
    }

    private void add(List<Integer> numbers) {
        int ofTrain = (int) numbers.stream().filter(i -> i < train.size()).count();
        int ofTest = numbers.size() - ofTrain;
        List<Integer> labels =
                numbers.stream().map(this::label).distinct().sorted().toList();
        withinTrain += Math.max(0, ofTrain - 1);
        withinTest += Math.max(0, ofTest - 1);
        testInTrain += ofTrain > 0 ? ofTest : 0;
        conflicts += labels.size() > 1 ? 1 : 0;
        images++;
        gravest.add(new Repeated(
                numbers.stream().limit(Duplicates.MOST_PLACES).map(this::place).toList(),
                numbers.size(),
                labels,
                ofTrain > 0 && ofTest > 0));
        if (gravest.size() > 100 * Duplicates.MOST_SHOWN) {
            gravest.sort(GRAVEST_FIRST);
            gravest.subList(Duplicates.MOST_SHOWN, gravest.size()).clear();
        }
    }

    private static List<Repeated> most(List<Repeated> sorted) {
        return sorted.subList(0, Math.min(Duplicates.MOST_SHOWN, sorted.size()));
    }

    private int compare(int a, int b) {
        int content = content(a, b);
        return content == 0 ? Integer.compare(a, b) : content;
    }

    private int content(int a, int b) {
        int from = offset(a);
        int other = offset(b);
        int length = train.features();
        return Arrays.compareUnsigned(set(a).pixels(), from, from + length, set(b).pixels(), other, other + length);
    }

    private LabelledImages set(int number) {
        return number < train.size() ? train : test;
    }

    private int index(int number) {
        return number < train.size() ? number : number - train.size();
    }

    private int offset(int number) {
        return index(number) * train.features();
    }

    private int label(int number) {
        return set(number).labels()[index(number)];
    }

    private Place place(int number) {
        return new Place(number >= train.size(), index(number), label(number));
    }
}
