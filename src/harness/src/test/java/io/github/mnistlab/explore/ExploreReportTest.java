package io.github.mnistlab.explore;

import static io.github.mnistlab.evaluation.Failures.assertFailure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.evaluation.Digits;
import io.github.mnistlab.failure.UserFailure.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreReportTest {

    private final ExploreReport report = new ExploreReport("MNIST, the head", Digits.images(), Digits.images());

    @TempDir
    Path folder;

    @Test
    void should_list_the_figures_when_the_console_asks() {
        assertThat(report.consoleLines())
                .startsWith(
                        "MNIST, the head: 100 training and 100 test images, 28×28 pixels, 10 classes",
                        "",
                        "                                   train      test",
                        "  images                             100       100",
                        "  class 0                              8         8")
                .contains(
                        "  pixel, mean                      30.57     30.57",
                        "  input x, smallest              -1.0000   -1.0000",
                        "  pixels that are not 0           17.9 %    17.9 %")
                .endsWith("  positions that are always 0        276       276");
    }

    @Test
    void should_write_page_and_sheet_when_given_a_folder() throws IOException {
        Path explore = folder.resolve("reports/explore");

        report.write(explore);
        report.write(explore);

        assertThat(explore.resolve("samples.png")).hasBinaryContent(ContactSheet.png(Digits.images()));
        assertThat(Files.readString(explore.resolve("dataset.md")))
                .startsWith(
                        "# MNIST, the head\n\n![The first 60 training images](samples.png)\n\n|  | train | test |\n")
                .contains("| class 9 | 11 | 11 |\n")
                .endsWith("| positions that are always 0 | 276 | 276 |\n");
    }

    @Test
    void should_not_change_when_the_locale_does() {
        Locale before = Locale.getDefault();
        String page = report.markdown();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(report.markdown()).isEqualTo(page);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void should_stay_text_when_a_name_looks_like_markup() {
        ExploreReport hostile = new ExploreReport("<script>|x|\n# y", Digits.images(), Digits.images());

        assertThat(hostile.markdown()).startsWith("# \\<script\\>\\|x\\| \\# y\n");
    }

    @Test
    void should_fail_when_the_folder_is_a_file() throws IOException {
        Path file = Files.createFile(folder.resolve("explore"));

        assertFailure(
                Kind.ENVIRONMENT,
                () -> report.write(file),
                file + ": cannot be written (" + file + ": FileAlreadyExistsException); free the disk, change its"
                        + " permissions or set mnist.reports");
    }

    @Test
    void should_fail_when_a_file_is_in_the_way_of_the_folder() throws IOException {
        Path file = Files.createFile(folder.resolve("reports"));

        assertFailure(
                Kind.ENVIRONMENT,
                () -> report.write(file.resolve("explore")),
                file.resolve("explore") + ": cannot be written (" + file.resolve("explore")
                        + ": Not a directory); free the disk, change its permissions or set mnist.reports");
    }
}
