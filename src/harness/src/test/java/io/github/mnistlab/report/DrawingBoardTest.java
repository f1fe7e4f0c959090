package io.github.mnistlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.mlp.MlpParameters;
import io.github.mnistlab.mlp.MlpParameters.Layer;
import io.github.mnistlab.record.DatasetRecord;
import io.github.mnistlab.record.ModelRecord;
import io.github.mnistlab.record.RunRecord;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingBoardTest {
    private static final RunRecord RUN = SampleRun.minimal().toRecord();

    @Test
    void should_carry_every_weight_and_bias_when_the_network_is_small() {
        MlpParameters network =
                new MlpParameters(List.of(new Layer(2, 2, new float[] {1, -2, 0.5f, 4}, new float[] {8, 16})));
        DrawingBoard board =
                DrawingBoard.of(RUN, evidence(network)).asOptional().orElseThrow();

        assertThat(board.widths()).isEqualTo("2,2");
        assertThat(board.activation()).isEqualTo("relu");
        assertThat((float) Double.parseDouble(board.scale())).isEqualTo(2f / 255f);
        assertThat(Base64.getDecoder().decode(board.weights())).isEqualTo(new byte[] {
            0,
            0,
            (byte) 0x80,
            0x3f,
            0,
            0,
            0,
            (byte) 0xc0,
            0,
            0,
            0,
            0x3f,
            0,
            0,
            (byte) 0x80,
            0x40,
            0,
            0,
            0,
            0x41,
            0,
            0,
            (byte) 0x80,
            0x41
        });
    }

    @Test
    void should_say_why_there_is_none_when_the_network_is_too_large() {
        ModelRecord large = new ModelRecord("model/a.onnx", "", "", 500_001, List.of(784, 629, 10));
        RunRecord run = with(RUN.dataset(), large);

        assertThat(DrawingBoard.of(run, RunEvidence.none("x")).reason())
                .isEqualTo("the network has 500,001 parameters, and a page carries the weights of those with 500,000 or"
                        + " fewer, so that it opens at once");
    }

    @Test
    void should_say_why_there_is_none_when_images_have_another_size() {
        DatasetRecord d = RUN.dataset();
        DatasetRecord small = new DatasetRecord(d.name(), d.files(), d.train(), d.test(), 8, 9, d.classes());

        assertThat(DrawingBoard.of(with(small, RUN.model()), RunEvidence.none("x"))
                        .reason())
                .isEqualTo("the network takes images of 8 × 9 pixels, and drawings are brought into MNIST's form, 28 ×"
                        + " 28");
    }

    private static RunEvidence evidence(MlpParameters network) {
        return new RunEvidence(
                Evidence.missing("x"), Evidence.missing("x"), Evidence.found(network), Evidence.missing("x"));
    }

    private static RunRecord with(DatasetRecord dataset, ModelRecord model) {
        RunRecord r = RUN;
        return new RunRecord(
                r.schemaVersion(),
                r.experiment(),
                r.run(),
                r.startedAt(),
                r.spec(),
                r.overrides(),
                r.specDigest(),
                r.numericContract(),
                dataset,
                r.training(),
                model,
                r.evaluation(),
                r.gate(),
                r.environment(),
                r.git(),
                r.timings());
    }
}
