package io.github.mnistlab.report;

import static io.github.mnistlab.report.Pages.parse;
import static io.github.mnistlab.report.Pages.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.evaluation.Digits;
import io.github.mnistlab.mlp.MlpParameters;
import io.github.mnistlab.mlp.MlpParameters.Layer;
import io.github.mnistlab.picture.Bitmap;
import io.github.mnistlab.record.Predictions;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.record.StagedRun;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class RunPicturesTest {
    @TempDir
    Path reports;

    @Test
    void should_stand_alone_when_a_slide_program_opens_them() throws Exception {
        try (StagedRun staged = new RunStore(reports).stage("baseline")) {
            RunPictures.files(SampleRun.full().toRecord(), RunEvidence.none("the record alone is known"))
                    .forEach(staged::write);
            Path pictures = staged.path().resolve("pictures");

            assertThat(pictures.toFile().list()).containsExactlyInAnyOrder("loss.svg", "confusion.svg");
            for (String name : List.of("loss.svg", "confusion.svg")) {
                String svg = Files.readString(pictures.resolve(name));
                assertThat(svg).startsWith("<svg xmlns=").doesNotContain("var(", "opacity: 0;", "@media");
                assertThat(texts(parse(svg), "/*/*[@id = 'title']")).hasSize(1);
            }
            Document confusion = parse(Files.readString(pictures.resolve("confusion.svg")));
            assertThat(texts(confusion, "//*[contains(@class, 'count')]"))
                    .hasSize(100)
                    .startsWith("967", "0", "1");
        }
    }

    @Test
    void should_draw_a_card_for_each_image_when_there_are_some() throws IOException {
        int[] labels = Digits.images().labels();
        float[] probabilities = new float[10 * labels.length];
        for (int i = 0; i < labels.length; i++) {
            probabilities[10 * i + 3] = 1;
        }
        Predictions threes = new Predictions(
                Digits.CLASS_NAMES, labels, Arrays.stream(labels).map(i -> 3).toArray(), probabilities);
        byte[] png = new ImageSheet(new Judgements(threes), Digits.images()).png(List.of(0, 1, 2, 3, 4));

        BufferedImage sheet = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(sheet.getWidth()).isEqualTo(4 * 346 + 16);
        assertThat(sheet.getHeight()).isEqualTo(2 * 228 + 16);
        for (int i = 0; i < 784; i++) {
            int level = sheet.getRGB(16 + i % 28 * 5 + 2, 60 + i / 28 * 5 + 2) & 0xFF;
            assertThat(level).isEqualTo(Digits.images().pixels()[i] & 0xFF);
        }
        assertThat(sheet.getRGB(16 + 180 + 100, 60 + 3 * 14 + 5) & 0xFFFFFF).isEqualTo(0x1F57C3);
    }

    @Test
    void should_paint_raising_weights_blue_and_lowering_ones_orange_when_drawn() throws IOException {
        float[] weights = new float[10 * 784];
        Arrays.fill(weights, 0, 784, 0.5f);
        Arrays.fill(weights, 784, 1568, -0.5f);
        MlpParameters network = new MlpParameters(List.of(new Layer(784, 10, weights, new float[10])));

        Bitmap picture = FirstLayer.picture(network, Digits.images(), 1);
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(picture.png()));
        assertThat(shown.getWidth()).isEqualTo(10 * 30 - 2);
        assertThat(shown.getRGB(5, 5) & 0xFFFFFF).isEqualTo(0x123F96);
        assertThat(shown.getRGB(35, 5) & 0xFFFFFF).isEqualTo(0xA34400);
        assertThat(shown.getRGB(65, 5) & 0xFFFFFF).isEqualTo(0xF4F5F7);
    }
}
