package io.github.mnistlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.doctor.Finding.Status;
import io.github.mnistlab.natives.NativesCache;
import io.github.mnistlab.natives.NativesFolder;
import io.github.mnistlab.natives.OnnxJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCheckTest {

    @TempDir
    Path folder;

    @Test
    void should_count_experiments_and_name_the_broken_ones() throws IOException {
        Path experiments = folder.resolve("experiments");
        assertThat(FolderCheck.experiments(experiments))
                .isEqualTo(Finding.warning(
                        "experiments",
                        "there is no folder " + experiments,
                        "make it, with an experiment in it, or name another one with -Dmnist.experiments=…"));

        Files.createDirectories(experiments);
        Files.writeString(experiments.resolve("good.yaml"), "layers: []\nlearningRate: 0.1\nepochs: 1\n");
        assertThat(FolderCheck.experiments(experiments)).isEqualTo(Finding.ok("experiments", "1 in " + experiments));

        Files.writeString(experiments.resolve("bad.yaml"), "layers: no\n");
        assertThat(FolderCheck.experiments(experiments).text())
                .isEqualTo("1 of 2 in " + experiments + " cannot be read: bad");
    }

    @Test
    void should_leave_nothing_behind_when_the_reports_folder_can_be_made() {
        Path reports = folder.resolve("deep/reports");

        assertThat(FolderCheck.reports(reports)).isEqualTo(Finding.ok("reports", "can be written: " + reports));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void should_fail_when_a_file_is_where_the_reports_should_be() throws IOException {
        Path reports = Files.writeString(folder.resolve("reports"), "");

        Finding finding = FolderCheck.reports(reports);
        assertThat(finding.status()).isEqualTo(Status.FAILURE);
        assertThat(finding.text()).startsWith(reports + ": cannot be written: ");
    }

    @Test
    void should_compare_digests_when_it_looks_at_the_cache() throws IOException {
        NativesCache cache = new NativesCache(folder);
        assertThat(CacheCheck.of(cache).text()).startsWith("0 unpacked");

        NativesFolder natives = cache.unpacked(OnnxJar.path(), OnnxJar.VERSION, OnnxJar.platform());
        assertThat(CacheCheck.of(cache))
                .isEqualTo(Finding.ok(
                        "natives cache", "1 unpacked, digests as they should be: " + folder.resolve("onnxruntime")));

        Files.delete(natives.path().resolve("MANIFEST"));
        assertThat(CacheCheck.of(cache).status()).isEqualTo(Status.WARNING);
        assertThat(CacheCheck.of(new NativesCache(natives.path().resolve("libonnxruntime.so")))
                        .text())
                .contains("cannot be written");
    }
}
