package io.github.mnistlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.evaluation.Digits;
import io.github.mnistlab.record.Predictions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class RunGalleryTest {
    private static final int[] LABELS = Digits.images().labels();

    /** Says the right digit, but 3 for every 7; image i with confidence 0.5 + i/1000. */
    private static final Judgements JUDGEMENTS = judgements(label -> label == 7 ? 3 : label);

    private static final RunGallery GALLERY = RunGallery.of(JUDGEMENTS, new Thumbnails(Digits.images()));

    private static Judgements judgements(IntUnaryOperator answer) {
        int[] predicted = IntStream.of(LABELS).map(answer).toArray();
        float[] probabilities = new float[10 * LABELS.length];
        for (int i = 0; i < LABELS.length; i++) {
            probabilities[10 * i + predicted[i]] = 0.5f + i / 1000f;
            probabilities[10 * i + (predicted[i] + 1) % 10] = 0.5f - i / 1000f;
        }
        return new Judgements(new Predictions(Digits.CLASS_NAMES, LABELS, predicted, probabilities));
    }

    @Test
    void should_begin_with_the_surest_mistakes_and_the_least_sure_hits_when_ordered() {
        List<Integer> sevens =
                IntStream.range(0, 100).filter(i -> LABELS[i] == 7).boxed().toList();
        assertThat(GALLERY.mistakes())
                .extracting(card -> card.thumb().index())
                .hasSize(RunPictures.MOST_IMAGES)
                .isSortedAccordingTo((a, b) -> b - a)
                .startsWith(sevens.get(sevens.size() - 1));
        assertThat(GALLERY.mistakes().get(0).bars())
                .extracting(ImageCard.Bar::style)
                .containsExactly("", "", "", "said", "", "", "", "truth", "", "");
        assertThat(GALLERY.doubts())
                .extracting(card -> card.thumb().index())
                .startsWith(1, 2, 3)
                .hasSize(RunPictures.MOST_IMAGES);
    }

    @Test
    void should_have_a_group_for_every_cell_with_images_when_the_matrix_links_to_it() {
        assertThat(GALLERY.cells())
                .extracting(CellImages::id)
                .containsExactly(
                        "cell-0-0",
                        "cell-1-1",
                        "cell-2-2",
                        "cell-3-3",
                        "cell-4-4",
                        "cell-5-5",
                        "cell-6-6",
                        "cell-7-3",
                        "cell-8-8",
                        "cell-9-9");
        CellImages sevens = GALLERY.cells().get(7);
        assertThat(sevens.title()).isEqualTo("7 read as 3");
        assertThat(sevens.note()).isEqualTo("15 images, most certain first");
        CellImages ones = GALLERY.cells().get(1);
        assertThat(ones.note()).isEqualTo("The 12 least certain of 14 images");
        assertThat(ones.thumbs()).hasSize(12);
    }

    @Test
    void should_show_the_image_itself_when_a_thumbnail_is_decoded() throws IOException {
        Thumb thumb = GALLERY.cells().get(7).thumbs().get(0);
        byte[] png = Base64.getDecoder().decode(thumb.address().substring("data:image/png;base64,".length()));
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(png));
        for (int i = 0; i < 784; i++) {
            assertThat(shown.getRaster().getSample(i % 28, i / 28, 0))
                    .isEqualTo(Digits.images().pixels()[784 * thumb.index() + i] & 0xFF);
        }
    }

    @Test
    void should_have_no_mistakes_when_there_are_none() {
        RunGallery perfect = RunGallery.of(judgements(label -> label), new Thumbnails(Digits.images()));
        assertThat(perfect.mistakes()).isEmpty();
    }
}
