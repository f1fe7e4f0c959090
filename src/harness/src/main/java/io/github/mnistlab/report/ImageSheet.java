package io.github.mnistlab.report;

import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.picture.Bitmap;
import io.github.mnistlab.picture.PixelFont;
import io.github.mnistlab.picture.SmallImage;
import java.util.List;

/** Test images on one picture for slides: number, label → prediction and its probability, and a bar for each class. */
final class ImageSheet {
    private static final int COLUMNS = 4;
    private static final int CARD_WIDTH = 330;
    private static final int CARD_HEIGHT = 212;
    private static final int GAP = 16;
    private static final int SIDE = 140;
    private static final int BAR_LEFT = SIDE + 40;
    private static final int BAR_WIDTH = CARD_WIDTH - BAR_LEFT - 8;
    private static final int TOP = 44;
    private static final int PAPER = 0xFFFFFF;
    private static final int TRACK = 0xEDEFF3;
    private static final int SAID = 0x1F57C3;
    private static final int TRUTH = 0xC2570C;
    private static final int OTHER = 0xA9B6CB;
    private static final int TEXT = 0x1B1F24;
    private static final int QUIET = 0x57606A;

    private final Judgements judgements;
    private final LabelledImages images;

    ImageSheet(Judgements judgements, LabelledImages images) {
        this.judgements = judgements;
        this.images = images;
    }

    /** A PNG file of the images with these numbers, in rows of four; there must be one. */
    byte[] png(List<Integer> shown) {
        int rows = (shown.size() + COLUMNS - 1) / COLUMNS;
        Bitmap sheet = new Bitmap(COLUMNS * (CARD_WIDTH + GAP) + GAP, rows * (CARD_HEIGHT + GAP) + GAP, PAPER);
        for (int i = 0; i < shown.size(); i++) {
            int left = GAP + i % COLUMNS * (CARD_WIDTH + GAP);
            int top = GAP + i / COLUMNS * (CARD_HEIGHT + GAP);
            draw(sheet, shown.get(i), left, top);
        }
        return sheet.png();
    }

    private void draw(Bitmap sheet, int image, int left, int top) {
        List<String> labels = judgements.predictions().labels();
        String answer = labels.get(judgements.label(image)) + " → " + labels.get(judgements.predicted(image));
        PixelFont.draw(sheet, answer, left, top, 4, TEXT);
        String percent = Figures.percent(judgements.confidence(image)).replace("\u00A0", "");
        PixelFont.draw(sheet, percent, left + BAR_LEFT, top + 7, 3, QUIET);
        int offset = image * images.features();
        SmallImage.within(SIDE, SIDE, images.pixels(), offset, images.height(), images.width())
                .drawInto(sheet, left, top + TOP, SIDE);
        PixelFont.draw(sheet, "#" + image, left, top + TOP + SIDE + 8, 2, QUIET);
        List<Integer> bars = judgements.shown(image);
        for (int i = 0; i < bars.size(); i++) {
            int height = Math.max(1, SIDE / bars.size() - 3);
            drawBar(sheet, image, bars.get(i), left + BAR_LEFT, top + TOP + i * SIDE / bars.size(), height);
        }
    }

    private void drawBar(Bitmap sheet, int image, int k, int left, int top, int height) {
        boolean said = k == judgements.predicted(image);
        boolean truth = k == judgements.label(image);
        String label = judgements.predictions().labels().get(k);
        PixelFont.draw(sheet, label, left - 12 - PixelFont.width(label), top + 2, 1, said || truth ? TEXT : QUIET);
        sheet.fill(left, top, BAR_WIDTH, height, TRACK);
        int length = Math.round(judgements.probability(image, k) * BAR_WIDTH);
        sheet.fill(left, top, truth ? Math.max(2, length) : length, height, said ? SAID : truth ? TRUTH : OTHER);
    }
}
