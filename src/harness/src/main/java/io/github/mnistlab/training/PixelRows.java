package io.github.mnistlab.training;

import io.github.mnistlab.dataset.ImageDataset;
import io.github.mnistlab.mlp.ByteRows;

/** Images that the trainer may read as bytes: neither of the two modules knows the other, this class knows both. */
final class PixelRows extends ImageDataset implements ByteRows {
    private static final long serialVersionUID = 1L;

    PixelRows(ImageDataset images) {
        super(images);
    }

    @Override
    public int features() {
        return height() * width();
    }

    @Override
    public byte[] bytes() {
        return pixels();
    }

    @Override
    public float scale() {
        return SCALE;
    }

    @Override
    public float offset() {
        return OFFSET;
    }
}
