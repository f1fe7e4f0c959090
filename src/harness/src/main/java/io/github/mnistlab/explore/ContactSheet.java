package io.github.mnistlab.explore;

import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.predict.DigitImage;
import io.github.mnistlab.predict.DigitPainter;
import io.github.mnistlab.predict.Png;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** The first images of a set on one picture, six rows of ten, in the set's order. */
public final class ContactSheet {

    static final int ROWS = 6;
    static final int COLUMNS = 10;

    private static final int GAP = 6;

    /** An image takes about this many picture pixels a side. */
    private static final int SIDE = 84;

    private static final Color PAPER = Color.WHITE;

    private ContactSheet() {}

    /** A PNG file; places beyond the last image stay empty. */
    public static byte[] png(LabelledImages images) {
        int scale = Math.max(1, SIDE / Math.max(images.height(), images.width()));
        int pitchX = images.width() * scale + GAP;
        int pitchY = images.height() * scale + GAP;
        BufferedImage sheet =
                new BufferedImage(COLUMNS * pitchX + GAP, ROWS * pitchY + GAP, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = sheet.createGraphics();
        try {
            graphics.setColor(PAPER);
            graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
            for (int i = 0; i < Math.min(ROWS * COLUMNS, images.size()); i++) {
                int x = GAP + i % COLUMNS * pitchX;
                int y = GAP + i / COLUMNS * pitchY;
                DigitPainter.paint(graphics, DigitImage.of(images, i), x, y, scale);
            }
        } finally {
            graphics.dispose();
        }
        return Png.encode(sheet);
    }
}
