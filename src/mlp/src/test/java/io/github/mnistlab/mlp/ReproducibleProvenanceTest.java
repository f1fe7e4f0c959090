package io.github.mnistlab.mlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.StringProvenance;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.MutableDataset;
import org.tribuo.ONNXExportable;
import org.tribuo.classification.Label;
import org.tribuo.data.csv.CSVLoader;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;

class ReproducibleProvenanceTest {
    private final MlpTrainer trainer = new MlpTrainer(Fixtures.hyperparameters(Activation.RELU, 5, 4));

    @Test
    void should_give_the_same_text_when_only_the_circumstances_differ(@TempDir Path folder) throws IOException {
        ModelProvenance here = provenance(
                load(folder.resolve("here")), trainer.getProvenance(), "2026-11-24T10:00:00+01:00", Map.of());
        ModelProvenance there = provenance(
                load(folder.resolve("over there")),
                trainer.withThreads(7).withKernel(KernelChoice.SCALAR).getProvenance(),
                "2027-01-01T00:00:00Z",
                Map.of("note", new StringProvenance("note", "the second one")));

        assertThat(ReproducibleProvenance.text(there)).isEqualTo(ReproducibleProvenance.text(here));
    }

    @Test
    void should_hold_no_path_and_no_clock_when_the_data_came_from_a_file(@TempDir Path folder) throws IOException {
        ModelProvenance provenance =
                provenance(load(folder), trainer.getProvenance(), "2026-11-24T10:00:00Z", Map.of());

        String text = ReproducibleProvenance.text(provenance);

        assertThat(text)
                .contains("data.csv")
                .doesNotContain(folder.toString())
                .doesNotContain(folder.getFileName().toString())
                .doesNotContain(
                        String.valueOf(OffsetDateTime.now(ZoneOffset.UTC).getYear()) + "-")
                .doesNotContain(System.getProperty("os.arch"))
                .doesNotContain("\"" + System.getProperty("java.version") + "\"");
    }

    @Test
    void should_differ_when_something_that_decides_the_bits_differs(@TempDir Path folder) throws IOException {
        MutableDataset<Label> data = load(folder);
        String time = "2026-11-24T10:00:00Z";
        Map<String, Provenance> initial =
                Map.of(MlpTrainer.INITIAL_PARAMETERS, new StringProvenance(MlpTrainer.INITIAL_PARAMETERS, "abc"));
        MlpTrainer second = new MlpTrainer(trainer.hyperparameters());
        second.setInvocationCount(1);
        String first = ReproducibleProvenance.text(provenance(data, trainer.getProvenance(), time, Map.of()));

        assertThat(ReproducibleProvenance.text(provenance(data, trainer.getProvenance(), time, initial)))
                .isNotEqualTo(first);
        assertThat(ReproducibleProvenance.text(provenance(data, second.getProvenance(), time, Map.of())))
                .isNotEqualTo(first);
    }

    @Test
    void should_be_read_by_tribuo_when_normalised(@TempDir Path folder) throws Exception {
        ModelProvenance provenance =
                provenance(load(folder), trainer.getProvenance(), "2026-11-24T10:00:00Z", Map.of());

        ModelProvenance read = (ModelProvenance)
                ONNXExportable.SERIALIZER.deserializeAndUnmarshal(ReproducibleProvenance.text(provenance));

        assertThat(read.getTrainingTime()).isEqualTo(OffsetDateTime.parse("1970-01-01T00:00Z"));
        assertThat(read.getOS()).isEqualTo("unknown-version");
        assertThat(read.getTrainerProvenance().getConfiguredParameters())
                .doesNotContainKeys("threads", "kernel")
                .containsEntry(
                        "epochs",
                        provenance
                                .getTrainerProvenance()
                                .getConfiguredParameters()
                                .get("epochs"));
        assertThat(read.getDatasetProvenance().getNumExamples()).isEqualTo(4);
    }

    private static MutableDataset<Label> load(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.writeString(folder.resolve("data.csv"), "x,y,label\n1,2,a\n2,3,b\n3,4,a\n4,5,b\n");
        return new MutableDataset<>(new CSVLoader<>(Fixtures.LABELS).loadDataSource(file, "label"));
    }

    private static ModelProvenance provenance(
            MutableDataset<Label> data, TrainerProvenance trainer, String time, Map<String, Provenance> run) {
        return new ModelProvenance(
                MlpModel.class.getName(), OffsetDateTime.parse(time), data.getProvenance(), trainer, run);
    }
}
