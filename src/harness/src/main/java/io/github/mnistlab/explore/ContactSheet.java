package io.github.mnistlab.explore;

import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.picture.Bitmap;

/** The first images of a set on one picture, six rows of ten, in the set's order. */
public final class ContactSheet {

    static final int ROWS = 6;
    static final int COLUMNS = 10;

    private static final int GAP = 6;

    /** An image takes about this many picture pixels a side. */
    private static final int SIDE = 84;

    private static final int PAPER = 0xFFFFFF;

    private ContactSheet() {}

    /** A PNG file; places beyond the last image stay empty. */
    public static byte[] png(LabelledImages images) {
        int scale = Math.max(1, SIDE / Math.max(images.height(), images.width()));
        int pitchX = images.width() * scale + GAP;
        int pitchY = images.height() * scale + GAP;
        Bitmap sheet = new Bitmap(COLUMNS * pitchX + GAP, ROWS * pitchY + GAP, PAPER);
        for (int i = 0; i < Math.min(ROWS * COLUMNS, images.size()); i++) {
            int x = GAP + i % COLUMNS * pitchX;
            int y = GAP + i / COLUMNS * pitchY;
            sheet.draw(images.pixels(), i * images.features(), images.height(), images.width(), x, y, scale);
        }
        return sheet.png();
    }
}
