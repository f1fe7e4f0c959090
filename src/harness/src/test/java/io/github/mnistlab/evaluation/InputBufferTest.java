package io.github.mnistlab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InputBufferTest {
    private static final PixelScale SCALE = PixelScale.MINUS_ONE_TO_ONE;

    @BeforeAll
    static void load() {
        OnnxRuntime.environment();
    }

    @Test
    void should_hold_every_pixel_value_as_its_input_when_read() throws OrtException {
        byte[] pixels = new byte[256];
        for (int pixel = 0; pixel < 256; pixel++) {
            pixels[pixel] = (byte) pixel;
        }
        InputBuffer inputs = new InputBuffer(4, 64, SCALE);
        inputs.read(pixels, 0, 4);

        float[][] rows = rows(inputs, 0, 4);
        for (int pixel = 0; pixel < 256; pixel++) {
            assertThat(rows[pixel / 64][pixel % 64]).isEqualTo(SCALE.apply(pixel));
        }
    }

    @Test
    void should_give_the_images_asked_for_when_they_are_in_the_middle() throws OrtException {
        InputBuffer inputs = new InputBuffer(4, 2, SCALE);
        inputs.read(new byte[] {9, 9, 1, 2, 3, 4, 5, 6, 7, 8}, 1, 4);

        assertThat(rows(inputs, 1, 2)).isDeepEqualTo(new float[][] {
            {SCALE.apply(3), SCALE.apply(4)}, {SCALE.apply(5), SCALE.apply(6)}
        });
        inputs.read(new byte[] {0, 0, 10, 20}, 1, 1);
        assertThat(rows(inputs, 0, 2)).isDeepEqualTo(new float[][] {
            {SCALE.apply(10), SCALE.apply(20)}, {SCALE.apply(3), SCALE.apply(4)}
        });
    }

    @Test
    void should_bound_the_memory_when_more_images_are_asked_for_than_fit() {
        assertThat(new InputBuffer(Integer.MAX_VALUE, 1 << 25, SCALE).capacity())
                .isEqualTo(2);
        assertThat(new InputBuffer(100, 784, SCALE).capacity()).isEqualTo(100);
    }

    private static float[][] rows(InputBuffer inputs, int from, int count) throws OrtException {
        try (OnnxTensor tensor = inputs.tensor(from, count)) {
            return (float[][]) tensor.getValue();
        }
    }
}
