package io.github.mnistlab.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunJson;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.report.Evidence;
import io.github.mnistlab.report.RunEvidence;
import io.github.mnistlab.report.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run and the one after it, and what is found when its files were changed. */
class ReportEvidenceTest {
    @TempDir
    static Path base;

    private static TrainedRun first;
    private static TrainedRun second;

    @TempDir
    Path copy;

    @BeforeAll
    static void train() throws IOException {
        first = TrainedRun.in(base, new ArrayList<>());
        second = TrainedRun.in(base, List.of("learningRate=0.04"), KernelChoice.AUTO, new ArrayList<>());
    }

    @Test
    void should_find_everything_when_the_run_is_whole() {
        RunEvidence evidence = gather(second.folder().path(), Optional.of(first.folder()));

        assertThat(evidence.predictions().reason()).isEmpty();
        assertThat(evidence.images().asOptional())
                .hasValueSatisfying(images -> assertThat(images.size()).isEqualTo(10_000));
        assertThat(evidence.network().asOptional())
                .hasValueSatisfying(network -> assertThat(network.digest())
                        .isEqualTo(second.folder().read().model().digest()));
        assertThat(evidence.sincePrevious().asOptional())
                .hasValueSatisfying(
                        comparison -> assertThat(comparison.specDifferences())
                                .singleElement()
                                .hasToString(
                                        "Difference[field=learningRate, name=learningRate, number=true, values=[Optional[0.05], Optional[0.04]]]"));
    }

    @Test
    void should_have_made_the_published_page_from_that_when_gathered_again() {
        RunRecord record = second.folder().read();
        String again = RunReport.html(record, gather(second.folder().path(), Optional.of(first.folder())));

        assertThat(second.folder().reportHtml()).hasContent(again);
        assertThat(again)
                .contains("Since the previous run", "<code>learningRate</code> 0.05")
                .doesNotContain(base.toString());
        assertThat(first.folder().reportHtml())
                .content()
                .contains("No comparison with a previous run: this is the first run of tiny.");
    }

    @Test
    void should_list_the_pictures_in_the_checksums_when_published() throws IOException {
        assertThat(Files.readAllLines(second.folder().path().resolve("SHA256SUMS")).stream()
                        .map(line -> line.substring(66))
                        .filter(name -> name.startsWith("pictures/")))
                .containsExactly(
                        "pictures/confusion.svg",
                        "pictures/doubts.png",
                        "pictures/loss.svg",
                        "pictures/mistakes.png",
                        "pictures/reliability.svg",
                        "pictures/weights.png");
    }

    @Test
    void should_say_what_is_wrong_when_the_network_was_changed() throws IOException {
        Path folder = copied();
        Path onnx = folder.resolve(second.folder().read().model().file());
        byte[] bytes = Files.readAllBytes(onnx);
        bytes[bytes.length / 2] ^= 1;
        Files.write(onnx, bytes);
        assertThat(gather(folder, Optional.empty()).network().reason())
                .isEqualTo("the ONNX file is not the one that the record names");

        Files.delete(onnx);
        assertThat(gather(folder, Optional.empty()).network().reason()).contains("no such file");
    }

    @Test
    void should_not_load_the_network_when_it_is_huge() throws IOException {
        RunRecord record = second.folder().read();
        String count = "\"parameters\": " + record.model().parameters();
        RunRecord huge = changed(second.folder().runJson(), count, "\"parameters\": 4000001");

        assertThat(gather(huge).network().reason())
                .isEqualTo("weights are shown of networks with up to 4,000,000 parameters");
    }

    @Test
    void should_not_load_the_images_when_they_are_many_or_huge() throws IOException {
        String bound = "images are shown where the test images have up to 20,000,000 pixels, and each up to 10,000";
        assertThat(imagesOf(changed(second.folder().runJson(), "\"test\": 10000", "\"test\": 30000"))
                        .reason())
                .isEqualTo(bound);
        assertThat(imagesOf(changed(second.folder().runJson(), "\"height\": 28", "\"height\": 1000"))
                        .reason())
                .isEqualTo(bound);
    }

    @Test
    void should_show_no_network_when_it_does_not_fit_the_record() throws IOException {
        RunRecord record = second.folder().read();
        String parameters = "\"parameters\": " + record.model().parameters();

        assertThat(gather(changed(second.folder().runJson(), parameters, "\"parameters\": 7"))
                        .network()
                        .reason())
                .isEqualTo("the ONNX file has other layers than the record says");
        assertThat(gather(changed(second.folder().runJson(), "\"height\": 28", "\"height\": 27"))
                        .network()
                        .reason())
                .isEqualTo("the ONNX file has other layers than the record says");
    }

    @Test
    void should_say_what_is_wrong_when_the_predictions_are_others() throws IOException {
        Path folder = copied();
        Path csv = folder.resolve("predictions.csv");
        Files.writeString(csv, Files.readString(csv).replaceFirst("\n0,7,7,", "\n0,7,1,"));

        RunEvidence evidence = gather(folder, Optional.of(first.folder()));
        assertThat(evidence.predictions().reason()).contains("but run.json counts");
        assertThat(evidence.sincePrevious().reason())
                .isEqualTo(evidence.predictions().reason());
        assertThat(RunReport.html(second.folder().read(), evidence)).contains("No pictures: tiny ");
    }

    @Test
    void should_have_no_pictures_when_the_images_are_gone_or_others() throws IOException {
        Path json = second.folder().runJson();
        RunRecord gone = changed(json, "\"name\": \"mnist\",", "\"name\": \"mnist\",\n      \"dir\": \"gone\",");
        assertThat(imagesOf(gone).reason())
                .isEqualTo("gone: is not a folder; correct dataset.dir or put the IDX files there");

        String digest = second.folder().read().dataset().files().get("t10k-images-idx3-ubyte");
        RunRecord others = changed(json, digest, "0".repeat(64));
        assertThat(imagesOf(others).reason())
                .isEqualTo("the test images of mnist are no longer those that the run was measured on");
    }

    private Evidence<LabelledImages> imagesOf(RunRecord record) {
        return gather(record).images();
    }

    private static RunEvidence gather(RunRecord record) {
        return new ReportEvidence(second.workspace(), record, second.folder().path()).gather(Optional.empty());
    }

    private RunRecord changed(Path json, String from, String to) throws IOException {
        String text = Files.readString(json);
        assertThat(text).contains(from);
        return RunJson.read(Files.writeString(copy.resolve("run.json"), text.replaceFirst(Pattern.quote(from), to)));
    }

    private static RunEvidence gather(Path folder, Optional<RunFolder> previous) {
        return new ReportEvidence(second.workspace(), second.folder().read(), folder).gather(previous);
    }

    private Path copied() throws IOException {
        Path to = copy.resolve("run");
        RunFiles.copyTree(second.folder().path(), to);
        return to;
    }
}
