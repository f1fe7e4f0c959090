package io.github.mnistlab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComparisonTextTest {

    @Test
    void should_align_everything_under_its_heading() {
        assertThat(ComparisonText.write(SampleComparison.baselineAndWide())).isEqualTo("""
                        Compared with run 20261124T141657Z-3f9a1c2b of baseline

                        Test scores
                          run         accuracy     95 % interval   change    loss   change
                          1 baseline    0.9640  0.9609 to 0.9669           0.0875
                          2 wide        0.9810  0.9779 to 0.9839  +0.0170  0.0875  +0.0000

                        Size and training time
                          run         parameters  training s  ratio  images/s  ratio
                          1 baseline      109386        12.5            72000
                          2 wide          109386        23.1  1.85x     39000  0.54x

                        What differs in the spec
                          field             value  runs
                          gate.minAccuracy  0.97   1
                                            none   2

                        What else differs
                          field    value  runs
                          threads  2      1
                                   4      2

                        Test images on which it and run 1 disagree
                          run     only it is right  only 1 is right  both wrong       p
                          2 wide                21                4           1  9.1e-4

                        wide is better: 0.9810 against 0.9640, and of the 25 images on which exactly one is right it is
                          right on 21 (p = 9.1e-4)
                        """);
    }

    @Test
    void should_stay_within_its_width_when_names_and_values_are_long() {
        String text = ComparisonText.write(SampleComparison.largest());
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(ComparisonText.WIDTH));
        assertThat(text)
                .contains("\n  20 nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn..  ")
                .contains(
                        "  SHA-256 of t10k-images-idx3-ubyte  cccccccccccccccccccccccccccccccccc..  1 2 3 4 5 6 7 8 9 ..\n");
    }

    @Test
    void should_let_no_control_or_direction_character_through() {
        String text = ComparisonText.write(SampleComparison.hostile());
        assertThat(text.replace("\n", "")).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}]");
        assertThat(text).contains("\n  2 a|b # @someone <b>*x*</b>  [31m [y..  ");
    }
}
