package io.github.mnistlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleBenchmark;
import io.github.mnistlab.record.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class BenchmarkReportTest {
    private final BenchmarkReport report = new BenchmarkReport(SampleBenchmark.baseline());

    @TempDir
    Path folder;

    @Test
    void should_list_the_figures_when_the_console_asks() {
        assertThat(String.join("\n", report.consoleLines()).replace('\u00A0', ' '))
                .isEqualTo("""
                        baseline 20261124T141657Z-3f9a1c2b, 16 rounds
                        cuda is not measured: no NVIDIA driver found

                        Time to open a session from the file's bytes: the first, and those after it
                          Session           First   Median     Best  Starts
                          cpu, 1 thread   40.7 ms  3.22 ms  1.53 ms      16
                          cpu, 2 threads  40.7 ms  3.22 ms  1.53 ms      16

                        Time for one image
                          Session             p50      p90      p99  Slowest  Fastest  Calls
                          cpu, 1 thread   9.90 µs  19.8 µs  89.1 µs  40.2 ms  8.90 µs  7,299
                          cpu, 2 threads  11.2 µs  22.4 µs   101 µs  40.2 ms  10.2 µs  7,299

                        Images per second: median of 16 rounds (the best)
                          Batch       cpu, 1 thread         cpu, 2 threads
                          1         90,900 (96,000)        80,400 (84,800)
                          30      360,000 (391,000)      655,000 (710,000)
                          1,000   720,000 (781,000)  1,310,000 (1,420,000)
                          10,000  576,000 (625,000)  1,050,000 (1,140,000)""");
    }

    @Test
    void should_answer_first_when_it_is_for_a_pull_request() {
        assertThat(report.markdown().replace('\u00A0', ' '))
                .startsWith("""
                        ### How fast baseline answers

                        9.90 µs for one image: the median of 7,299 calls on cpu, 1 thread; 99 % within 89.1 µs; \
                        1,310,000 images per second in batches of 1,000 on cpu, 2 threads.

                        Images per second: median of 16 rounds (the best)

                        | Batch | cpu, 1 thread | cpu, 2 threads |
                        | --- | ---: | ---: |
                        | 1 | 90,900 (96,000) | 80,400 (84,800) |
                        """)
                .contains("AMD EPYC 7B13; 2 processors for the JVM; NVIDIA H100 80GB HBM3, ")
                .endsWith(
                        "\nAgain: `mvn io.github.mnistlab:mnist-maven-plugin:0.1.0:benchmark -Drun=baseline/20261124T141657Z-3f9a1c2b -Dmnist.provider=auto`\n");
    }

    @Test
    void should_say_what_was_changed_everywhere_when_the_run_is_a_trial() throws Exception {
        BenchmarkReport trial = new BenchmarkReport(SampleBenchmark.ofTrial("layers=[8]", "epochs=1"));

        Document page = Pages.parse(trial.html());
        assertThat(Pages.texts(page, "//p[@class='lead']")).containsExactly("A trial with layers=[8] epochs=1");
        assertThat(Pages.texts(page, "/html/head/title"))
                .containsExactly("baseline with layers=[8], epochs=1 · 9.90\u00A0µs for an image · benchmark");
        assertThat(Pages.texts(page, "//tr[th = 'Changed by -Dset']/td")).containsExactly("layers=[8], epochs=1");
        assertThat(trial.markdown()).contains(" answers\n\nA trial with `layers=[8],epochs=1`.\n\n9.90");
        assertThat(trial.consoleLines().get(1)).isEqualTo("a trial with layers=[8], epochs=1");
        assertThat(Pages.texts(Pages.parse(report.html()), "//main").get(0) + report.markdown())
                .doesNotContain("trial", "-Dset");
    }

    @Test
    void should_have_a_line_for_each_figure_when_it_is_for_a_spreadsheet() {
        List<String> lines = report.csv().lines().toList();

        assertThat(lines)
                .startsWith(
                        "provider,threads,batchSize,figure,value",
                        "cpu,1,,firstStartSeconds,0.0407",
                        "cpu,1,,medianStartSeconds,0.00322",
                        "cpu,1,,bestStartSeconds,0.00153",
                        "cpu,1,,starts,16",
                        "cpu,1,1,minSeconds,0.0000089",
                        "cpu,1,1,p50Seconds,0.0000099")
                .contains("cpu,2,1000,medianImagesPerSecond,1310000", "cpu,2,10000,calls,24")
                .hasSize(1 + 2 * (4 + 5 + 4 * 3))
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(5));
    }

    @Test
    void should_show_the_answer_and_link_to_the_run_when_it_is_a_page() throws Exception {
        Document page = Pages.parse(report.html());

        assertThat(Pages.texts(page, "//p[@class='big']")).containsExactly("9.90\u00A0µs", "1,310,000");
        assertThat(Pages.texts(page, "//header//a/@href"))
                .contains("../../../index.html", "../../20261124T141657Z-3f9a1c2b/report.html");
        assertThat(Pages.texts(page, "//*[@class='curve line1'] | //*[@class='curve line2']"))
                .hasSize(2);
        assertThat(Pages.texts(page, "//table[@class='facts']//td")).contains("no NVIDIA driver found", "10,000");
    }

    @Test
    void should_keep_a_text_a_text_when_it_is_hostile() throws Exception {
        String text = "</td><script>alert(1)</script>|`\u202e";
        BenchmarkReport hostile = new BenchmarkReport(SampleBenchmark.hostile(text));

        Document page = Pages.parse(hostile.html());
        assertThat(Pages.texts(page, "//script")).isEmpty();
        assertThat(Pages.texts(page, "//table[@class='facts']//td")).contains(PlainText.printable(text));
        assertThat(hostile.markdown()).contains("\\<script\\>alert").doesNotContain("\u202e");
        assertThat(String.join("", hostile.consoleLines())).doesNotContain("\u202e");
    }

    @Test
    void should_write_the_same_files_again_when_the_locale_is_another() throws IOException {
        List<Path> files = report.write(folder);
        assertThat(files)
                .containsExactly(
                        folder.resolve("benchmark.html"),
                        folder.resolve("benchmark.md"),
                        folder.resolve("benchmark.csv"));
        String first = Files.readString(files.get(0)) + Files.readString(files.get(1)) + Files.readString(files.get(2));
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            report.write(folder);
        } finally {
            Locale.setDefault(locale);
        }
        assertThat(Files.readString(files.get(0)) + Files.readString(files.get(1)) + Files.readString(files.get(2)))
                .isEqualTo(first);
    }
}
