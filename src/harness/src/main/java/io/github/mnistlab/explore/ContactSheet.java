package io.github.mnistlab.explore;

import io.github.mnistlab.evaluation.LabelledImages;
import java.util.stream.IntStream;

/** The first images of a set on one picture, up to six rows of ten, in the set's order, as ink on paper. */
public final class ContactSheet {

    static final int ROWS = 6;
    static final int MOST_IMAGES = ROWS * TileSheet.COLUMNS;

    private ContactSheet() {}

    /** A PNG file; places beyond the last image of the last row stay empty. */
    public static byte[] png(LabelledImages images) {
        return TileSheet.png(IntStream.range(0, Math.min(MOST_IMAGES, images.size()))
                .mapToObj(i -> Tile.of(images, i))
                .toList());
    }
}
