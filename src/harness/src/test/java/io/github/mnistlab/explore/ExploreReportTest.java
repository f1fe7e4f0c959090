package io.github.mnistlab.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.evaluation.Digits;
import io.github.mnistlab.explore.DatasetOrigin.DataFile;
import io.github.mnistlab.explore.DatasetOrigin.DataFile.Sum;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.failure.UserFailure.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ExploreReportTest {

    private static final String DIGEST = "ab".repeat(32);

    private final ExploreReport report = report("MNIST, the head", Optional.of("By whom, under which licence"));

    @TempDir
    Path folder;

    private static ExploreReport report(String name, Optional<String> source) {
        DatasetOrigin origin =
                new DatasetOrigin(name, List.of(new DataFile("t10k-images-idx3-ubyte", DIGEST, Sum.PINNED)), source);
        return new ExploreReport(origin, Digits.images(), Digits.images());
    }

    @Test
    void should_list_the_figures_when_the_console_asks() {
        assertThat(report.consoleLines())
                .startsWith(
                        "MNIST, the head: 100 training and 100 test images, 28×28 pixels, 10 classes",
                        "  sums        all 1 files are the ones that the spec pins",
                        "  duplicates  100 test images are also training images",
                        "  classes     every class is in both sets; the largest has 7.50 times the training images of the smallest",
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
    void should_advise_nothing_when_each_file_is_pinned_or_an_original() throws Exception {
        DatasetOrigin origin = DatasetOrigin.of(
                "mine",
                Map.of("t10k-images-idx3-ubyte", DIGEST, "train-images-idx3-ubyte", "cd".repeat(32)),
                Set.of("t10k-images-idx3-ubyte", "train-images-idx3-ubyte"),
                Map.of("t10k-images-idx3-ubyte", DIGEST, "train-images-idx3-ubyte", "ef".repeat(32)));
        ExploreReport mixed = new ExploreReport(origin, Digits.images(), Digits.images());

        assertThat(mixed.consoleLines()).contains("  sums        all 2 files are held against a known sum");
        assertThat(texts(mixed.html(), "//ul[@class='checks']/li[1]/@class")).containsExactly("passed");
    }

    @Test
    void should_write_page_and_sheet_when_given_a_folder() throws IOException {
        Path explore = folder.resolve("reports/explore");

        report.write(explore);
        List<Path> files = report.write(explore);

        assertThat(files)
                .containsExactly(
                        explore.resolve("dataset.html"), explore.resolve("dataset.md"), explore.resolve("pictures"));
        assertThat(explore).isDirectoryNotContaining(file -> !files.contains(file));
        assertThat(explore.resolve("dataset.html")).hasContent(report.html());
        assertThat(explore.resolve("pictures/samples.png")).hasBinaryContent(ContactSheet.png(Digits.images()));
        try (Stream<Path> pictures = Files.list(explore.resolve("pictures"))) {
            assertThat(pictures.map(picture -> picture.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "samples.png", "classes.png", "ink.png", "balance.svg", "intensities.svg");
        }
        assertThat(Files.readString(explore.resolve("dataset.md")))
                .startsWith("""
                        # MNIST, the head

                        - sums: all 1 files are the ones that the spec pins
                        - duplicates: 100 test images are also training images
                        - classes: every class is in both sets; the largest has 7.50 times the training images of the smallest

                        ![The first training images](pictures/samples.png)

                        |  | train | test |
                        """)
                .contains("| class 9 | 11 | 11 |\n")
                .endsWith("| positions that are always 0 | 276 | 276 |\n\nBy whom, under which licence\n");
    }

    @Test
    void should_not_change_when_the_locale_does() {
        Locale before = Locale.getDefault();
        String page = report.markdown();
        String html = report.html();
        List<String> lines = report.consoleLines();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(report.markdown()).isEqualTo(page);
            assertThat(report.html()).isEqualTo(html);
            assertThat(report.consoleLines()).isEqualTo(lines);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void should_show_shapes_balance_figures_and_digests_when_a_browser_opens_it() throws Exception {
        String html = report.html();

        assertThat(texts(html, "//dl//strong")).containsExactly("100", "100", "17.9\u00A0%", "−0.760");
        assertThat(texts(html, "//dl//span"))
                .containsExactly(
                        "[100, 784]", "[100, 784]", "276 of 784 positions never have any", "standard deviation 0.592");
        assertThat(texts(html, "//ul[@class='checks']/li/@class")).containsExactly("passed", "failed", "passed");
        assertThat(texts(html, "//table[@class='numbers balance']//tbody/tr[10]/*"))
                .containsExactly("9", "11", "11.0\u00A0%", "11", "11.0\u00A0%");
        assertThat(texts(html, "//rect[@class='pair-bar training']/title"))
                .hasSize(26)
                .startsWith("Class 0: training 8.00\u00A0%", "Class 1: training 14.00\u00A0%")
                .contains("Value 240: training 40.46\u00A0%");
        assertThat(texts(html, "//tr[th='pixel, mean']/td")).containsExactly("30.57", "30.57");
        assertThat(texts(html, "//td/code")).containsExactly(DIGEST);
        assertThat(texts(html, "//span[@class='sum']")).containsExactly("as the spec pins it");
        assertThat(texts(html, "//p[.='By whom, under which licence']")).hasSize(1);
    }

    @Test
    void should_have_the_sheet_inside_and_load_nothing_when_a_browser_opens_it() throws Exception {
        String html = report.html();
        String image = texts(html, "//img/@src").get(0);

        assertThat(Base64.getDecoder().decode(image.substring("data:image/png;base64,".length())))
                .isEqualTo(ContactSheet.png(Digits.images()));
        assertThat(texts(html, "//img/@alt").get(0)).startsWith("Images labelled, row by row: 7 2 1 0 4 1 4 9 5 9 0");
        assertThat(texts(html, "//meta/@content").get(0))
                .startsWith("default-src 'none'")
                .contains("img-src data:");
        assertThat(texts(html, "//@src | //link/@href"))
                .allSatisfy(url -> assertThat(url).startsWith("data:"));
        assertThat(texts(html, "//script | //@style")).isEmpty();
    }

    @Test
    void should_say_nothing_about_the_source_when_it_is_not_known() throws Exception {
        ExploreReport unknown = report("mine", Optional.empty());

        assertThat(texts(unknown.html(), "//section[@aria-labelledby='source']/p"))
                .isEmpty();
        assertThat(unknown.markdown()).endsWith("| positions that are always 0 | 276 | 276 |\n");
    }

    @Test
    void should_stay_text_when_a_name_looks_like_markup() throws Exception {
        ExploreReport hostile = report("<script>|x|\n# y @org/team", Optional.of("<b>@me</b> https://x"));

        assertThat(hostile.markdown())
                .startsWith("# \\<script\\>\\|x\\| \\# y @\u2060org/team\n")
                .endsWith("\n\\<b\\>@\u2060me\\</b\\> https\\://x\n");
        assertThat(texts(hostile.html(), "//h1")).containsExactly("<script>|x| # y @org/team");
        assertThat(texts(hostile.html(), "//script | //b")).isEmpty();
    }

    @Test
    void should_fail_when_the_folder_is_a_file() throws IOException {
        Path file = Files.createFile(folder.resolve("explore"));

        assertThatThrownBy(() -> report.write(file))
                .isInstanceOfSatisfying(
                        UserFailure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.ENVIRONMENT))
                .hasMessageStartingWith(file.resolve("pictures/samples.png") + ": cannot be written");
    }

    private static List<String> texts(String html, String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Document page = factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        NodeList nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, page, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i ->
                        nodes.item(i).getTextContent().replaceAll("[ \n]+", " ").strip())
                .toList();
    }
}
