package io.github.mnistlab.report;

import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.picture.Bitmap;
import java.util.Base64;

/** Test images as small pictures inside a page, a pixel for each of theirs. */
record Thumbnails(LabelledImages images) {

    /** A PNG file as an address. */
    String address(int image) {
        Bitmap picture = new Bitmap(images.width(), images.height(), 0);
        picture.draw(images.pixels(), image * images.features(), images.height(), images.width(), 0, 0, 1);
        return address(picture);
    }

    static String address(Bitmap picture) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.png());
    }
}
