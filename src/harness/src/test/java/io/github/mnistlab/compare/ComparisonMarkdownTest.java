package io.github.mnistlab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComparisonMarkdownTest {

    @Test
    void should_give_the_answers_then_the_tables_then_the_images() {
        assertThat(ComparisonMarkdown.write(SampleComparison.baselineAndWide())).isEqualTo("""
                        ## Compared with baseline

                        **wide is better than baseline**

                        - wide is better: 0.9810 against 0.9640, and of the 25 images on which exactly one is right it is right on 21 (p = 9.1e-4)

                        ### Test scores

                        | run | accuracy | 95 % interval | change | loss | change |
                        | --- | ---: | ---: | ---: | ---: | ---: |
                        | 1 baseline | 0.9640 | 0.9609 to 0.9669 |  | 0.0875 |  |
                        | 2 wide | 0.9810 | 0.9779 to 0.9839 | +0.0170 | 0.0875 | +0.0000 |

                        ### Size and training time

                        | run | parameters | training s | ratio | images/s | ratio |
                        | --- | ---: | ---: | ---: | ---: | ---: |
                        | 1 baseline | 109386 | 12.5 |  | 72000 |  |
                        | 2 wide | 109386 | 23.1 | 1.85x | 39000 | 0.54x |

                        ### What differs in the spec

                        | field | value | runs |
                        | --- | --- | --- |
                        | gate.minAccuracy | 0.97 | 1 |
                        |  | none | 2 |

                        ### What else differs

                        | field | value | runs |
                        | --- | --- | --- |
                        | threads | 2 | 1 |
                        |  | 4 | 2 |

                        ### Test images on which it and run 1 disagree

                        | run | only it is right | only 1 is right | both wrong | p |
                        | --- | ---: | ---: | ---: | ---: |
                        | 2 wide | 21 | 4 | 1 | 9.1e-4 |

                        <details><summary>Test images on which runs 2 and 1 disagree</summary>

                        - only wide is right: 964, 965, 966, 967, 968, 969, 970, 971, 972, 973, 974, 975, 976, 977, 978, 979, 980, 981, 982, 983 and 1 more
                        - only baseline is right: 960, 961, 962, 963
                        - both are wrong: 985

                        </details>
                        """);
    }

    @Test
    void should_escape_names_and_values_when_they_hold_markup() {
        String markdown = ComparisonMarkdown.write(SampleComparison.hostile());
        assertThat(markdown)
                .contains(
                        "|  | a\\|b \\# @\u2060someone \\<b\\>\\*x\\*\\</b\\> \uFFFD\\[31m \\[y\\](z) \\`q\\` \\\\\\| \\& \uFFFD | 2 |")
                .doesNotContain("@someone")
                .doesNotContainPattern("(?<!\\\\)<b>");
        assertThat(markdown.lines().filter(line -> line.startsWith("#")))
                .allMatch(line -> line.matches("##+ (Compared with baseline|Test .*|Size .*|What .*)"));
    }

    @Test
    void should_leave_out_the_images_when_runs_are_not_compared_by_image() {
        String markdown = ComparisonMarkdown.write(SampleComparison.largest());
        assertThat(markdown)
                .contains("<summary>Test images on which runs 18 and 1 disagree</summary>")
                .doesNotContain("<summary>Test images on which runs 19 and 1 disagree</summary>")
                .doesNotContain("<summary>Test images on which runs 20 and 1 disagree</summary>")
                .contains("image by image: it was tested on other images (10000 of mnist against 10000 of mnist)");
    }
}
