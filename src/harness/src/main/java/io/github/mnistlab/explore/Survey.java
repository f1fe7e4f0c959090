package io.github.mnistlab.explore;

import io.github.mnistlab.evaluation.LabelledImages;

/**
 * Everything that is found out about a dataset, once.
 *
 * @param origin what is known of it
 * @param train training images
 * @param test test images, of the same size and classes
 * @param trainCounts the training images' pixels
 * @param testCounts the test images' pixels
 * @param trainStatistics the training images in figures
 * @param testStatistics the test images in figures
 * @param duplicates what is there more than once
 */
record Survey(
        DatasetOrigin origin,
        LabelledImages train,
        LabelledImages test,
        PixelCounts trainCounts,
        PixelCounts testCounts,
        DatasetStatistics trainStatistics,
        DatasetStatistics testStatistics,
        Duplicates duplicates) {

    static Survey of(DatasetOrigin origin, LabelledImages train, LabelledImages test) {
        PixelCounts trainCounts = PixelCounts.of(train);
        PixelCounts testCounts = PixelCounts.of(test);
        return new Survey(
                origin,
                train,
                test,
                trainCounts,
                testCounts,
                DatasetStatistics.of(train, trainCounts),
                DatasetStatistics.of(test, testCounts),
                Duplicates.in(train, test));
    }

    DatasetFindings findings() {
        return new DatasetFindings(origin, trainStatistics, testStatistics, duplicates);
    }
}
