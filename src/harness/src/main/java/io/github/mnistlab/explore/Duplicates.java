package io.github.mnistlab.explore;

import io.github.mnistlab.evaluation.LabelledImages;
import java.util.List;

/**
 * Images that occur more than once, byte for byte, within a set or in both.
 *
 * @param withinTrain training images that repeat an earlier training image
 * @param withinTest test images that repeat an earlier test image
 * @param testInTrain test images that are also training images
 * @param conflicts images that occur with different labels
 * @param images that occur more than once
 * @param shown some of them: those with different labels first, then those in both sets, else in the order of the files
 */
record Duplicates(int withinTrain, int withinTest, int testInTrain, int conflicts, int images, List<Repeated> shown) {

    /** Repeated images that are shown. */
    static final int MOST_SHOWN = 24;

    /** Places of one image that are named. */
    static final int MOST_PLACES = 8;

    /**
     * Where an image is.
     *
     * @param test whether in the test set, else in the training set
     * @param index in its set
     * @param label index of its class
     */
    record Place(boolean test, int index, int label) {}

    /**
     * An image that occurs more than once.
     *
     * @param places the first {@value #MOST_PLACES}, training images before test images
     * @param size how many there are
     * @param labels the indices of the classes that it is said to be of, sorted
     * @param across whether it is in both sets
     */
    record Repeated(List<Place> places, int size, List<Integer> labels, boolean across) {
        Repeated {
            places = List.copyOf(places);
            labels = List.copyOf(labels);
        }

        /** Whether it is said to be of several classes, of which at most one is right. */
        boolean conflict() {
            return labels.size() > 1;
        }

        Place first() {
            return places.get(0);
        }
    }

    Duplicates {
        shown = List.copyOf(shown);
    }

    /** Finds them in two sets of images of one size. */
    static Duplicates in(LabelledImages train, LabelledImages test) {
        return new DuplicateSearch(train, test).result();
    }
}
