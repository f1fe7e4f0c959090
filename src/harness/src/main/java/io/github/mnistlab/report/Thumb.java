package io.github.mnistlab.report;

/**
 * A test image as a small picture.
 *
 * @param index in the test set
 * @param address of its picture
 * @param description what it shows, for those who cannot see it
 * @param confidence the probability of what the model says
 */
record Thumb(int index, String address, String description, String confidence) {
    static Thumb of(int image, Judgements judgements, Thumbnails thumbnails) {
        String label = judgements.predictions().labels().get(judgements.label(image));
        return new Thumb(
                image,
                thumbnails.address(image),
                "Test image " + image + ": a " + label,
                Figures.percent(judgements.confidence(image)));
    }
}
