package io.github.mnistlab.run;

import static io.github.mnistlab.evaluation.Failures.assertInputFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistlab.dataset.Mnist;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.RunStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreWorkTest {
    @TempDir
    Path base;

    private Workspace workspace;

    @BeforeEach
    void writeSpec() throws IOException {
        workspace = TrainedRun.workspace(base);
        Files.createDirectories(workspace.experiments());
        Files.writeString(workspace.experiments().resolve("tiny.yaml"), TrainedRun.SPEC);
    }

    private WorkResult.Shown explore(String experiment, String... overrides) {
        WorkRequest request = new WorkRequest.Explore(workspace, experiment, List.of(overrides));
        return (WorkResult.Shown) Work.perform(request, event -> {});
    }

    /** The counts are the ones that every description of MNIST states. */
    @Test
    void should_show_and_write_the_dataset_when_it_is_mnist() {
        WorkResult.Shown shown = explore("tiny");

        assertThat(shown.lines())
                .startsWith(
                        "mnist: 60,000 training and 10,000 test images, 28×28 pixels, 10 classes",
                        "  sums        all 4 files are MNIST's originals, byte for byte",
                        "  duplicates  no image is there twice, neither in one of the sets nor in both",
                        "  classes     every class is in both sets; the largest has 1.24 times the training images of the smallest")
                .contains(
                        "  class 1                          6,742     1,135",
                        "  pixel, mean                      33.32     33.79",
                        "  pixels that are not 0           19.1 %    19.3 %",
                        "  positions that are always 0         67       116");
        Path folder = base.resolve("reports/tiny/dataset");
        assertThat(shown.files())
                .containsExactly(
                        folder.resolve("dataset.html"), folder.resolve("dataset.md"), folder.resolve("pictures"));
        assertThat(shown.files().subList(0, 2))
                .allSatisfy(file -> assertThat(file).isNotEmptyFile());
        assertThat(folder.resolve("dataset.md")).content().contains("Yann LeCun and Corinna Cortes");
    }

    @Test
    void should_know_mnist_when_its_files_lie_elsewhere() throws IOException {
        Path own = Files.createDirectories(base.resolve("own"));
        for (String file : Mnist.sha256().keySet()) {
            try (InputStream in = Mnist.class.getResourceAsStream("mnist/" + file + ".gz")) {
                Files.copy(in, own.resolve(file + ".gz"));
            }
        }

        WorkResult.Shown shown = explore("tiny", "dataset.name=mine", "dataset.dir=own");

        assertThat(shown.lines())
                .startsWith(
                        "mine: 60,000 training and 10,000 test images, 28×28 pixels, 10 classes",
                        "  sums        all 4 files are MNIST's originals, byte for byte");
        assertThat(shown.files().get(0)).content().contains("LeCun");
    }

    /** Three classes, images of 2 × 3, one of them in both sets and twice in training, with two labels. */
    @Test
    void should_find_what_is_wrong_when_the_files_are_the_users_own() throws IOException {
        Path own = Files.createDirectories(base.resolve("<b>&amp;"));
        byte[] image = {1, 2, 3, 4, 5, 6};
        byte[] other = {1, 2, 3, 4, 5, 7};
        IdxFiles.write(own, "train", new byte[][] {image, other, image}, new int[] {0, 1, 1});
        IdxFiles.write(own, "t10k", new byte[][] {image}, new int[] {2});

        WorkResult.Shown shown = explore("tiny", "dataset.dir='<b>&amp;'");

        assertThat(shown.lines())
                .startsWith(
                        "<b>&amp;: 3 training and 1 test images, 2×3 pixels, 3 classes",
                        "  sums        none of the 4 files is held against a known sum; dataset.sha256 in the spec pins them",
                        "  duplicates  1 test image is also a training image, 1 image has more than one label, 1 training image repeats another",
                        "  classes     no training image of class 2, no test image of class 0 1");
        assertThat(shown.files().get(0))
                .content()
                .contains("<h1 id=\"dataset\">&lt;b&gt;&amp;amp;</h1>")
                .contains("training #0 (0), training #2 (1), test #0 (2)")
                .contains("labels 0 and 1 and 2")
                .doesNotContain("LeCun");
    }

    /** EMNIST's letters are numbered so. */
    @Test
    void should_show_the_labels_when_they_do_not_count_from_zero() throws IOException {
        Path own = Files.createDirectories(base.resolve("letters"));
        byte[][] images = IntStream.range(0, 26)
                .mapToObj(i -> new byte[] {(byte) i, 0, (byte) (255 - i), 0, 0, 9})
                .toArray(byte[][]::new);
        IdxFiles.write(own, "train", images, IntStream.rangeClosed(1, 26).toArray());
        IdxFiles.write(own, "t10k", images, IntStream.rangeClosed(1, 26).toArray());

        WorkResult.Shown shown = explore("tiny", "dataset.dir=letters");

        assertThat(shown.lines())
                .startsWith("letters: 26 training and 26 test images, 2×3 pixels, 26 classes (1 to 26)")
                .contains(
                        "  classes     every class is in both sets; the largest has 1.00 times the training images of the smallest",
                        "  class 26                             1         1")
                .doesNotContain("  class 0                              0         0");
        assertThat(shown.files().get(0)).content().contains("Mean of the training images of 26");
    }

    @Test
    void should_say_what_is_odd_when_classes_are_few_or_far_apart() throws IOException {
        Path own = Files.createDirectories(base.resolve("odd"));
        byte[][] images = {{1, 2, 3, 4, 5, 6}, {0, 0, 9, 0, 0, 9}};
        IdxFiles.write(own, "train", images, new int[] {4, 4});
        IdxFiles.write(own, "t10k", images, new int[] {4, 4});

        assertThat(explore("tiny", "dataset.dir=odd").lines())
                .contains(
                        "odd: 2 training and 2 test images, 2×3 pixels, 1 class (4)",
                        "  classes     every image is of class 4; nothing to tell apart");

        IdxFiles.write(own, "train", images, new int[] {4, 7});
        IdxFiles.write(own, "t10k", images, new int[] {7, 4});
        assertThat(explore("tiny", "dataset.dir=odd").lines())
                .contains(
                        "odd: 2 training and 2 test images, 2×3 pixels, 2 classes (4 7)",
                        "  classes     every class is in both sets; the largest has 1.00 times the training images of the smallest;"
                                + " no image at all has the label 5 6");
    }

    @Test
    void should_not_count_as_a_run_when_it_is_the_only_thing_there() {
        explore("tiny");

        RunStore store = new RunStore(workspace.reports());
        assertThat(store.experiments()).isEmpty();
        assertThat(store.runs("tiny")).isEmpty();
        assertThat(store.newest("tiny")).isEmpty();
        assertThat(base.resolve("reports/index.html")).content().contains("No run yet");
    }

    @Test
    void should_obey_when_a_setting_is_overridden() {
        Path absent = base.resolve("nothing-here");

        assertThatExceptionOfType(UserFailure.class)
                .isThrownBy(() -> explore("tiny", "dataset.dir=nothing-here"))
                .withMessageStartingWith(absent.toString());
    }

    @Test
    void should_refuse_when_the_dataset_leads_out_of_the_project() {
        assertInputFailure(
                () -> explore("tiny", "dataset.dir=../secrets"),
                "dataset.dir: '../secrets' leads out of the project; move it inside or give an absolute path");
    }

    @Test
    void should_list_the_experiments_when_there_is_no_such_one() {
        assertThatExceptionOfType(UserFailure.class)
                .isThrownBy(() -> explore("tyni"))
                .withMessageContaining("tiny");
    }
}
