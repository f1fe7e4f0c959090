package io.github.mnistlab.report;

import static io.github.mnistlab.report.Pages.parse;
import static io.github.mnistlab.report.Pages.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.evaluation.Digits;
import io.github.mnistlab.record.AgreementRecord;
import io.github.mnistlab.record.FidelityRecord;
import io.github.mnistlab.record.FidelityRecord.CpuRecord;
import io.github.mnistlab.record.FlipRecord;
import io.github.mnistlab.record.RunRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class FlipTableTest {
    private static final AgreementRecord NONE = new AgreementRecord(0, 4e-6, 2e-7, List.of());
    private static final AgreementRecord ONE =
            new AgreementRecord(1, 0.003, 0.0001, List.of(new FlipRecord(92, "9", "4", "9", 0.00012, 0.00034)));

    private static RunRecord onCuda(AgreementRecord agreement) {
        FidelityRecord fidelity = FidelityRecord.of(agreement, Optional.of(new CpuRecord(NONE, agreement)));
        return SampleRun.full().withFidelity("cuda", fidelity).toRecord();
    }

    @Test
    void should_show_each_flip_with_both_margins_and_its_picture_when_the_images_are_there() {
        List<FlipTable> tables = FlipTable.of(onCuda(ONE), Optional.of(Digits.images()));

        assertThat(tables)
                .extracting(FlipTable::between)
                .containsExactly("Tribuo and ONNX Runtime on cuda", "ONNX Runtime on cpu and on cuda");
        assertThat(tables.get(0).note()).isEqualTo("1 image");
        FlipTable.Row row = tables.get(0).rows().get(0);
        assertThat(row.label()).isEqualTo("9");
        assertThat(row.reference()).isEqualTo("4 by 0.00012");
        assertThat(row.predicted()).isEqualTo("9 by 0.00034");
        assertThat(row.thumb())
                .hasValueSatisfying(
                        thumb -> assertThat(thumb.address()).isEqualTo(new Thumbnails(Digits.images()).address(92)));
    }

    @Test
    void should_say_how_many_there_are_when_not_all_are_shown() {
        List<FlipRecord> flips = IntStream.range(0, 100)
                .mapToObj(image -> new FlipRecord(image, "1", "1", "7", 0.1, 0.1))
                .toList();

        FlipTable table = FlipTable.of(onCuda(new AgreementRecord(2_345, 1, 0.1, flips)), Optional.empty())
                .get(0);

        assertThat(table.note()).isEqualTo("The 24 of 2,345 images with the largest margins");
        assertThat(table.rows()).hasSize(24).allMatch(row -> row.thumb().isEmpty());
    }

    @Test
    void should_say_so_when_an_old_record_does_not_list_them() {
        var old = new FidelityRecord(3, 0.1, 0.01, Optional.empty(), Optional.empty());

        assertThat(FlipTable.of(SampleRun.full().withFidelity("cuda", old).toRecord(), Optional.empty()))
                .singleElement()
                .returns("3 images, which the record does not list", FlipTable::note);
    }

    @Test
    void should_stand_on_the_page_when_there_are_flips_and_only_then() throws Exception {
        RunEvidence nothing = RunEvidence.none("the record alone is known");
        Document page = parse(RunReport.html(onCuda(ONE), nothing));

        assertThat(texts(page, "//section[@aria-labelledby='flips']//h3")).hasSize(2);
        assertThat(texts(page, "//table[@class='numbers flips'][1]/tbody/tr"))
                .containsOnly("#9294 by 0.000129 by 0.00034");
        assertThat(texts(page, "//nav/a[@href='#flips']")).containsExactly("Disagreements");
        assertThat(texts(page, "//table[caption='Fidelity']//tr"))
                .containsExactly(
                        "Tribuo and ONNX Runtime on cuda: classes 1 of 10,000 images differ",
                        "Tribuo and ONNX Runtime on cuda: log-probabilities largest difference 0.003, mean 0.0001",
                        "Tribuo and ONNX Runtime on cpu: classes 0 of 10,000 images differ",
                        "Tribuo and ONNX Runtime on cpu: log-probabilities largest difference 0.000004, mean 2\u00a0×\u00a010⁻⁷",
                        "ONNX Runtime on cpu and on cuda: classes 1 of 10,000 images differ",
                        "ONNX Runtime on cpu and on cuda: log-probabilities largest difference 0.003, mean 0.0001");
        assertThat(RunReport.html(SampleRun.full().toRecord(), nothing)).doesNotContain("flips\"");
    }
}
