package io.github.mnistlab.report;

import static io.github.mnistlab.report.Pages.parse;
import static io.github.mnistlab.report.Pages.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.compare.RunWithPredictions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ComparisonReportTest {
    private static final SampleRun WIDE = SampleEvidence.baseline().named("wide", "20261124T150000Z-0badcafe");

    @Test
    void should_answer_first_when_two_runs_are_compared() throws Exception {
        Document page = page(SampleEvidence.two());
        assertThat(texts(page, "/html/head/title | //h1"))
                .containsExactly("wide is better than baseline", "wide is better than baseline");
        assertThat(texts(page, "//*[@class='lead']"))
                .containsExactly(
                        "98.00\u00A0% of 100 test images right, against 87.00\u00A0%. Of the 13 images on which"
                                + " exactly one is right, wide is right on 12 (p\u00A0=\u00A00.0034).");
        assertThat(texts(page, "//*[@class='plot']/*/@aria-label"))
                .containsExactly("2 wide: +11.00\u00A0points, 95\u00A0% interval +3.64 to +17.93\u00A0points, better.");
        assertThat(texts(page, "//main/*[1]//a/@href"))
                .containsExactly(
                        "../../baseline/20261124T141657Z-3f9a1c2b/report.html",
                        "../../wide/20261124T150000Z-0badcafe/report.html");
    }

    @Test
    void should_show_the_images_that_only_one_or_neither_gets_right() throws Exception {
        Document page = page(SampleEvidence.two());
        assertThat(texts(page, "//section[@aria-labelledby='images']/h3"))
                .containsExactly(
                        "Only baseline is wrong: 12",
                        "Only wide is wrong: 1",
                        "Both are wrong: 1 1 in the same way, 0" + " differently");
        assertThat(texts(page, "//section[@aria-labelledby='images']/p")).endsWith("Both are right on 86 images.");
        assertThat(texts(page, "(//section[@aria-labelledby='images']/div)[1]/figure"))
                .hasSize(12);
        assertThat(texts(page, "(//section[@aria-labelledby='images']/div)[2]/figure"))
                .containsExactly("7#01: 7 ✓ 100.00\u00A0%2: 8 ✗ 100.00\u00A0%");
        assertThat(texts(page, "(//section[@aria-labelledby='images']/div)[2]//img/@alt"))
                .containsExactly("Test image 0: a 7");
        assertThat(texts(page, "(//section[@aria-labelledby='images']/div)[3]//*[@role='img']/@aria-label"))
                .containsExactly("wrong", "wrong");
    }

    @Test
    void should_say_by_how_many_images_of_a_class_the_runs_differ() throws Exception {
        Document page = page(SampleEvidence.two());
        assertThat(texts(page, "//section[@aria-labelledby='classes']//tbody/tr[10]/*[position() != 2]"))
                .containsExactly("9", "2", "0 −2");
    }

    @Test
    void should_list_only_what_differs() throws Exception {
        Document page = page(SampleEvidence.of(
                SampleEvidence.predicting(SampleEvidence.baseline().withGate("0.97", null), 0, 3, 1),
                SampleEvidence.predicting(WIDE, 0, 4, 1)));
        assertThat(texts(page, "//section[@aria-labelledby='spec']//tbody/tr/*"))
                .containsExactly("gate.minAccuracy", "0.97", "–");
        assertThat(texts(page, "//section[@aria-labelledby='spec']/p"))
                .containsExactly("Data, code and machine are the same, by the records.");
        assertThat(texts(page(SampleEvidence.two()), "//section[@aria-labelledby='spec']/p"))
                .startsWith("The specs are the same, the description aside.");
    }

    @Test
    void should_use_words_and_plain_numbers_for_what_differs() throws Exception {
        SampleRun slow = WIDE.withMaxLogProbDelta("2.5E-8").withPlainEnvironment();
        Document page = page(SampleEvidence.of(
                SampleEvidence.predicting(SampleEvidence.baseline(), 0, 3, 1),
                SampleEvidence.predicting(slow, 0, 4, 1)));
        assertThat(texts(page, "//section[@aria-labelledby='spec']//tbody/tr"))
                .containsExactly(
                        "evaluation.maxLogProbDelta–0.000000025",
                        "processorAMD EPYC 7B13–",
                        "version of mnist-maven-plugin0.1.0–",
                        "version of onnxruntime1.28.0–",
                        "version of tribuo4.3.2–",
                        "GPUNVIDIA H100 80GB HBM3–",
                        "GPU driver550.54.15–",
                        "newest CUDA of the driver12.4–",
                        "GPU memory in MiB81559–",
                        "TF32 on the GPUfalse–",
                        "nodes on CUDAExecutionProvider5–");
        assertThat(texts(page, "//section[@aria-labelledby='time']/p"))
                .containsExactly("The runs were not timed alike (different: processor, version of mnist-maven-plugin,"
                        + " version of onnxruntime, version of tribuo, GPU, GPU driver, newest CUDA of the driver,"
                        + " GPU memory in MiB, TF32 on the GPU, nodes on CUDAExecutionProvider), so the ratios say"
                        + " little on the experiments themselves.");
    }

    @Test
    void should_leave_versions_as_they_are_when_they_look_like_numbers() throws Exception {
        Document page = page(SampleEvidence.of(
                SampleEvidence.predicting(SampleEvidence.baseline().withGpu("570.10", "13.0"), 0, 3, 1),
                SampleEvidence.predicting(WIDE.withGpu("007", "12.10"), 0, 4, 1)));
        assertThat(texts(page, "//section[@aria-labelledby='spec']//tbody/tr/*"))
                .containsExactly("GPU driver", "570.10", "007", "newest CUDA of the driver", "13.0", "12.10");
    }

    @Test
    void should_warn_of_ratios_when_the_runs_were_not_timed_alike() throws Exception {
        String hint = "//section[@aria-labelledby='time']/p";
        assertThat(texts(page(SampleEvidence.two()), hint))
                .containsExactly(
                        "By the records, machine, kernel and thread limit were the same. Each run was timed once,"
                                + " whatever else the machine did: small differences mean nothing.");
        Document page = page(SampleEvidence.of(
                SampleEvidence.predicting(SampleEvidence.baseline(), 0, 3, 1),
                SampleEvidence.predicting(WIDE.withTraining("scalar", 4, 25, 36_000), 0, 4, 1)));
        assertThat(texts(page, hint))
                .containsExactly(
                        "The runs were not timed alike (different: kernel, threads), so the ratios say little on"
                                + " the experiments themselves.");
        assertThat(texts(page, "//section[@aria-labelledby='time']//tr[2]/td"))
                .containsExactly("109,386", "25.00\u00A0s", "", "2.97\u00A0×", "36,000\u00A0images/s", "0.34\u00A0×");
    }

    @Test
    void should_say_so_when_a_run_was_tested_on_other_images_or_has_no_predictions() throws Exception {
        SampleRun elsewhere = WIDE.withFile("t10k-images-idx3-ubyte", "e".repeat(64));
        SampleRun gone = WIDE.named("gone", "20261124T160000Z-0badcafe");
        RunWithPredictions reference = SampleEvidence.predicting(SampleEvidence.baseline(), 0, 3, 1);
        RunWithPredictions other = SampleEvidence.predicting(elsewhere, 0, 3, 1);

        Document two = page(SampleEvidence.of(reference, other));
        assertThat(texts(two, "//h1")).containsExactly("wide and baseline cannot be compared image by image");
        assertThat(texts(two, "//*[@class='lead']"))
                .containsExactly("wide is not compared with baseline image by image: it was tested on other images (100"
                        + " of mnist against 100 of mnist).");
        assertThat(texts(two, "//section[@aria-labelledby='images']/p"))
                .containsExactly("No run can be compared with run 1 image by image.");
        assertThat(texts(two, "//*[@class='plot']")).isEmpty();
        assertThat(texts(two, "//section[@aria-labelledby='classes']/p"))
                .containsExactly("Left out, for other classes or other test images: 2 wide");

        Document three = page(SampleEvidence.of(reference, other, RunWithPredictions.without(gone.toRecord())));
        assertThat(texts(three, "//h1")).containsExactly("Against baseline: 2 runs not comparable image by image");
        assertThat(texts(three, "//main/*[1]//li"))
                .containsExactly(
                        "wide is not compared with baseline image by image: it was tested on other images (100 of mnist"
                                + " against 100 of mnist)",
                        "gone is not compared with baseline image by image: gone has no predictions.csv");
        assertThat(texts(three, "//section[@aria-labelledby='scores']//tbody/tr/td[1]"))
                .containsExactly("reference", "not compared", "not compared");
    }

    @Test
    void should_say_why_there_are_no_pictures() throws Exception {
        ComparisonEvidence found = SampleEvidence.two();
        Document page =
                page(new ComparisonEvidence(found.comparison(), found.runs(), Evidence.missing("they are gone")));
        assertThat(texts(page, "//section[@aria-labelledby='images']/p"))
                .startsWith("No pictures: they are gone.")
                .endsWith("Both are right on 86 images.");
        assertThat(texts(page, "//section[@aria-labelledby='images']//img")).isEmpty();
        assertThat(texts(page, "//section[@aria-labelledby='images']/h3")).hasSize(3);
    }

    @Test
    void should_tell_twenty_curves_apart_and_number_each_at_its_end() throws Exception {
        Document page = page(SampleEvidence.twenty());
        List<String> styles = texts(page, "//polyline/@class");
        assertThat(styles).hasSize(20);
        assertThat(new HashSet<>(styles)).hasSize(20);
        List<String> heights = texts(page, "//*[starts-with(@class, 'end ')]/@y");
        assertThat(heights).hasSize(20).doesNotHaveDuplicates();
        assertThat(heights.stream().map(Double::parseDouble))
                .allMatch(y -> y >= LineChart.TOP && y <= LineChart.BOTTOM);
        assertThat(texts(page, "//*[starts-with(@class, 'end ')]"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 20).mapToObj(Integer::toString).toList());
    }

    @Test
    void should_show_a_row_for_each_run_when_many_runs_differ_in_few_fields() throws Exception {
        var runs = new ArrayList<RunWithPredictions>();
        for (int i = 0; i < 5; i++) {
            SampleRun run = SampleEvidence.baseline().named("e" + i, "20261124T14165" + i + "Z-3f9a1c2b");
            runs.add(SampleEvidence.predicting(run.withGate(i < 3 ? "0.97" : null, null), 0, 3, 1));
        }
        Document page = page(SampleEvidence.of(runs.toArray(RunWithPredictions[]::new)));
        assertThat(texts(page, "//section[@aria-labelledby='spec']//tr/*"))
                .startsWith("Run", "gate.minAccuracy", "1 e0", "0.97", "2 e1", "0.97")
                .endsWith("5 e4", "–");
    }

    @Test
    void should_sort_its_tables_by_the_numbers_when_there_are_many_rows() throws Exception {
        Document page = page(SampleEvidence.twenty());
        assertThat(texts(page, "//script")).hasSize(1);
        assertThat(texts(page, "//section[@aria-labelledby='scores']//tbody/tr[3]/*/@data-value"))
                .containsExactly(
                        "3", "no difference shown", "0.980000000", "-0.0200000000", "1.0", "0.0875000000", "0");
        assertThat(texts(page(SampleEvidence.two()), "//script")).isEmpty();
    }

    @Test
    void should_bound_its_pictures_when_twenty_runs_are_compared() throws Exception {
        String html = ComparisonReport.html(SampleEvidence.twenty());
        Document page = parse(html);
        assertThat(texts(page, "//img")).hasSize(6 * 19 - 5 - 4 - 3 - 2 - 1);
        assertThat(texts(page, "//section[@aria-labelledby='images']/details[19]//h3"))
                .containsExactly(
                        "Only run0 is wrong: 0", "Only run19 is wrong: 19 the 6 surest are shown", "Both are wrong: 0");
        assertThat(html).hasSizeLessThan(400_000);
    }

    @Test
    void should_give_the_same_page_wherever_and_whenever_it_is_made() {
        String here = ComparisonReport.html(SampleEvidence.two());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-deva"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(ComparisonReport.html(SampleEvidence.two())).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static Document page(ComparisonEvidence evidence) throws Exception {
        return parse(ComparisonReport.html(evidence));
    }
}
