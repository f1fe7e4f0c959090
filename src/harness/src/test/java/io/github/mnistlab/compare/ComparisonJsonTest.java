package io.github.mnistlab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ComparisonJsonTest {

    @Test
    void should_have_all_there_is_in_a_fixed_order() {
        assertThat(ComparisonJson.write(SampleComparison.baselineAndWide())).isEqualTo("""
                        {
                          "schemaVersion" : 1,
                          "reference" : "baseline",
                          "conclusion" : "wide is better than baseline",
                          "significanceLevel" : 0.05,
                          "runs" : [ {
                            "label" : "baseline",
                            "experiment" : "baseline",
                            "run" : "20261124T141657Z-3f9a1c2b",
                            "description" : "The article's network, 784-128-64-10",
                            "correct" : 964,
                            "total" : 1000,
                            "accuracy" : 0.964,
                            "accuracyInterval" : [ 0.9609, 0.9669 ],
                            "loss" : 0.0875,
                            "parameters" : 109386,
                            "trainingSeconds" : 12.5,
                            "trainingImagesPerSecond" : 72000.0
                          }, {
                            "label" : "wide",
                            "experiment" : "wide",
                            "run" : "20261124T150000Z-0badcafe",
                            "description" : "The article's network, 784-128-64-10",
                            "correct" : 981,
                            "total" : 1000,
                            "accuracy" : 0.981,
                            "accuracyInterval" : [ 0.9779, 0.9839 ],
                            "loss" : 0.0875,
                            "parameters" : 109386,
                            "trainingSeconds" : 23.07,
                            "trainingImagesPerSecond" : 39000.0,
                            "change" : {
                              "accuracy" : 0.017,
                              "loss" : 0.0,
                              "trainingSecondsRatio" : 1.8456000000000001,
                              "trainingImagesPerSecondRatio" : 0.5416666666666666
                            }
                          } ],
                          "specDifferences" : [ {
                            "field" : "gate.minAccuracy",
                            "values" : [ "0.97", null ]
                          } ],
                          "circumstances" : [ {
                            "field" : "threads",
                            "values" : [ "2", "4" ]
                          } ],
                          "pairs" : [ {
                            "label" : "wide",
                            "verdict" : "better",
                            "p" : 0.00091052055358886719,
                            "adjustedP" : 0.00091052055358886719,
                            "accuracyChangeInterval" : [ 0.006856557249873423, 0.027075578478669492 ],
                            "onlyRunRight" : [ 964, 965, 966, 967, 968, 969, 970, 971, 972, 973, 974, 975, 976, 977, 978, 979, 980, 981, 982, 983, 984 ],
                            "onlyReferenceRight" : [ 960, 961, 962, 963 ],
                            "bothWrong" : [ 985 ],
                            "sentence" : "wide is better: 0.9810 against 0.9640, and of the 25 images on which exactly one is right it is right on 21 (p = 9.1e-4)"
                          } ]
                        }
                        """);
    }

    @Test
    void should_keep_any_name_as_it_is() throws JsonProcessingException {
        JsonNode json = new ObjectMapper().readTree(ComparisonJson.write(SampleComparison.hostile()));
        assertThat(json.at("/runs/1/experiment").textValue()).isEqualTo(SampleComparison.HOSTILE);
    }

    @Test
    void should_mark_runs_on_other_images_and_leave_their_changes_out() throws JsonProcessingException {
        JsonNode json = new ObjectMapper().readTree(ComparisonJson.write(SampleComparison.largest()));
        assertThat(json.at("/pairs/18/verdict").textValue()).isEqualTo("not-comparable");
        assertThat(json.at("/pairs/18").has("p")).isFalse();
        assertThat(json.at("/runs/19/change").has("accuracy")).isFalse();
        assertThat(json.at("/runs/19/change/trainingSecondsRatio").doubleValue())
                .isEqualTo(1);
    }
}
