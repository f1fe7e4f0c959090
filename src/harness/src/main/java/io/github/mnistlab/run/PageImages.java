package io.github.mnistlab.run;

import io.github.mnistlab.dataset.TestImages;
import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.DatasetRecord;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.report.Evidence;
import java.util.Arrays;
import java.util.Optional;

/** The test images that a run was measured on, for the pages that show them: loaded again and checked against its record. */
final class PageImages {
    /** 20 MB of test images; MNIST has 8 MB. Pages are made inside Maven, whose heap is not ours. */
    private static final long MOST_PIXELS = 20_000_000;
    /** Of one image: a page shows hundreds of them. */
    private static final long LARGEST_IMAGE = 10_000;

    private PageImages() {}

    /**
     * The images, or why there are none.
     *
     * @param workspace where the dataset is looked for
     * @param labels that the run's predictions have, where they can be had
     */
    static Evidence<LabelledImages> of(RunRecord record, Workspace workspace, Optional<int[]> labels) {
        DatasetRecord dataset = record.dataset();
        long pixels = (long) dataset.height() * dataset.width();
        if (pixels > LARGEST_IMAGE || pixels * dataset.test() > MOST_PIXELS) {
            return Evidence.missing(
                    "images are shown where the test images have up to 20,000,000 pixels, and each up to 10,000");
        }
        try {
            TestImages found = Images.loadTest(Optional.of(record), workspace);
            LabelledImages test = Images.labelled(found.images());
            boolean same = dataset.hasTestFiles(found.sha256())
                    && test.height() == dataset.height()
                    && test.width() == dataset.width()
                    && labels.stream().allMatch(each -> Arrays.equals(each, test.labels()));
            return same
                    ? Evidence.found(test)
                    : Evidence.missing("the test images of " + dataset.name()
                            + " are no longer those that the run was measured on");
        } catch (UserFailure e) {
            return Evidence.missing(workspace.reason(e.getMessage()));
        }
    }
}
