package io.github.mnistlab.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.MutableFeatureMap;
import org.tribuo.RealInfo;
import org.tribuo.VariableInfo;
import org.tribuo.classification.Label;
import org.tribuo.util.Merger;

class PixelExampleTest {
    private static final String[] NAMES = {"p0", "p1", "p2"};
    private static final PixelExample EXAMPLE = example("4", 0, 128, 255);

    private static PixelExample example(String label, int... pixels) {
        byte[] bytes = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            bytes[i] = (byte) pixels[i];
        }
        return new PixelExample(new Label(label), NAMES, bytes);
    }

    @Test
    void should_find_a_feature_when_it_is_looked_up_by_name() {
        assertThat(EXAMPLE.lookup("p2")).isEqualTo(new Feature("p2", 1));
        assertThat(EXAMPLE.lookup("p3")).isNull();
        assertThat(EXAMPLE.size()).isEqualTo(3);
        assertThat(EXAMPLE.validateExample()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void should_refuse_a_change_when_it_would_alter_a_feature(ThrowingCallable change) {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(change)
                .withMessage("an image's features are fixed; change those of a copy()");
    }

    static Stream<ThrowingCallable> changes() {
        Feature feature = new Feature("p1", 0.5);
        MutableFeatureMap wider = new MutableFeatureMap();
        wider.add("p9", 1);
        return Stream.of(
                () -> EXAMPLE.add(feature),
                () -> EXAMPLE.addAll(List.of(feature)),
                () -> EXAMPLE.set(feature),
                () -> EXAMPLE.removeFeatures(List.of(feature)),
                () -> EXAMPLE.densify(wider));
    }

    @Test
    void should_stay_the_same_when_a_change_has_nothing_to_do() {
        PixelExample example = example("4", 0, 128, 255);
        MutableFeatureMap features = new MutableFeatureMap();
        example.forEach(feature -> features.add(feature.getName(), feature.getValue()));

        example.sort();
        example.removeFeatures(List.of());
        example.reduceByName(Merger.add());
        example.canonicalize(features);
        example.densify(features);

        assertThat(example).isEqualTo(EXAMPLE);
    }

    @Test
    void should_be_changeable_when_copied() {
        Example<Label> copy = EXAMPLE.copy();
        copy.set(new Feature("p1", 0.5));

        assertThat(copy.lookup("p1").getValue()).isEqualTo(0.5);
        assertThat(copy.lookup("p2").getValue()).isEqualTo(1);
        assertThat(EXAMPLE.lookup("p1").getValue()).isEqualTo(ImageDataset.feature((byte) 128));
    }

    @Test
    void should_be_dense_only_when_the_map_has_the_same_features() {
        List<VariableInfo> infos = new ArrayList<>();
        MutableFeatureMap other = new MutableFeatureMap();
        EXAMPLE.forEach(feature -> infos.add(new RealInfo(feature.getName(), 1)));
        List.of("p0", "p1", "p9").forEach(name -> other.add(name, 1));

        assertThat(EXAMPLE.isDense(new ImmutableFeatureMap(infos))).isTrue();
        assertThat(EXAMPLE.isDense(new ImmutableFeatureMap(infos.subList(0, 2))))
                .isFalse();
        assertThat(EXAMPLE.isDense(other)).isFalse();
    }

    @Test
    void should_be_equal_only_when_pixels_label_weight_and_metadata_are() {
        PixelExample heavier = example("4", 0, 128, 255);
        heavier.setWeight(2);
        PixelExample noted = example("4", 0, 128, 255);
        noted.setMetadataValue("note", "smudged");

        assertThat(example("4", 0, 128, 255)).isEqualTo(EXAMPLE).hasSameHashCodeAs(EXAMPLE);
        assertThat(List.of(example("5", 0, 128, 255), example("4", 0, 127, 255), heavier, noted))
                .doesNotContain(EXAMPLE);
        assertThat(EXAMPLE).hasToString("PixelExample(label=4,pixels=3)");
    }
}
