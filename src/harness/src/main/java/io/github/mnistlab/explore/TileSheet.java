package io.github.mnistlab.explore;

import io.github.mnistlab.picture.Bitmap;
import java.util.List;

/** Tiles of one size in rows of ten, on white paper, for pages and slides. */
final class TileSheet {

    static final int COLUMNS = 10;

    private static final int GAP = 6;

    /** A tile takes about this many picture pixels a side. */
    private static final int SIDE = 84;

    private static final int PAPER = 0xFFFFFF;

    private TileSheet() {}

    /**
     * A PNG file.
     *
     * @param tiles at least one; the last row may be shorter
     */
    static byte[] png(List<Tile> tiles) {
        int rows = (tiles.size() + COLUMNS - 1) / COLUMNS;
        Tile first = tiles.get(0);
        int scale = Math.max(1, SIDE / Math.max(first.height(), first.width()));
        int pitchX = first.width() * scale + GAP;
        int pitchY = first.height() * scale + GAP;
        Bitmap sheet = new Bitmap(COLUMNS * pitchX + GAP, rows * pitchY + GAP, PAPER);
        for (int i = 0; i < tiles.size(); i++) {
            tiles.get(i).draw(sheet, GAP + i % COLUMNS * pitchX, GAP + i / COLUMNS * pitchY, scale);
        }
        return sheet.png();
    }
}
