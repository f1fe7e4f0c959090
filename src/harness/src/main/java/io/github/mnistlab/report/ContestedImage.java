package io.github.mnistlab.report;

import io.github.mnistlab.compare.RunWithPredictions;
import java.util.List;

/**
 * A test image with what two runs say about it.
 *
 * @param index in the test set
 * @param address of its picture
 * @param label what it shows
 */
record ContestedImage(int index, String address, String label, Answer reference, Answer run) {
    /** What a run says, and how sure it is. */
    record Answer(String label, String confidence, boolean right) {
        private static Answer of(RunWithPredictions run, int image) {
            return new Answer(
                    name(run, run.predicted(image)), Figures.percent(run.confidence(image)), run.isRight(image));
        }

        String sign() {
            return right ? "✓" : "✗";
        }

        String inWords() {
            return right ? "right" : "wrong";
        }
    }

    static ContestedImage of(int image, RunWithPredictions reference, RunWithPredictions run, Thumbnails thumbnails) {
        return new ContestedImage(
                image,
                thumbnails.address(image),
                name(reference, reference.label(image)),
                Answer.of(reference, image),
                Answer.of(run, image));
    }

    String description() {
        return "Test image " + index + ": a " + label;
    }

    private static String name(RunWithPredictions run, int k) {
        List<String> labels = run.run().evaluation().labels();
        return labels.get(k);
    }
}
