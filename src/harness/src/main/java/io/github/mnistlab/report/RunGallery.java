package io.github.mnistlab.report;

import java.util.List;

/**
 * The test images that a run's page shows.
 *
 * @param mistakes the wrong ones about which the model is surest
 * @param doubts the right ones about which it is least sure
 * @param cells those behind each cell of the confusion matrix
 */
record RunGallery(List<ImageCard> mistakes, List<ImageCard> doubts, List<CellImages> cells) {
    static RunGallery of(Judgements judgements, Thumbnails thumbnails) {
        List<Integer> doubts = judgements.doubts();
        return new RunGallery(
                cards(judgements.mistakes(), judgements, thumbnails),
                cards(doubts, judgements, thumbnails),
                CellImages.of(judgements, doubts, thumbnails));
    }

    private static List<ImageCard> cards(List<Integer> images, Judgements judgements, Thumbnails thumbnails) {
        return images.stream()
                .limit(RunPictures.MOST_IMAGES)
                .map(image -> ImageCard.of(image, judgements, thumbnails))
                .toList();
    }
}
