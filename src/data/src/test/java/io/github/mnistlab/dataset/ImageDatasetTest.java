package io.github.mnistlab.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.RealInfo;
import org.tribuo.classification.Label;

class ImageDatasetTest {
    /** Four images of 1 × 3 pixels. */
    private static final byte[] PIXELS = {0, 10, -1, 0, 20, 127, 0, 30, -128, 0, 40, 64};

    private static final int[] LABELS = {3, 9, 3, 0};
    private static final ClassLabels DIGITS = Mnist.CLASSES;
    private static final String SHA256 = "ab".repeat(32);

    private final ImageDataset images = new ImageDataset(PIXELS, LABELS, DIGITS, provenance(4, 1, 3));

    private static ImageProvenance provenance(int count, int height, int width) {
        return new ImageProvenance("toy", "train", SHA256, SHA256, count, height, width, 0, count);
    }

    @Test
    void should_share_the_arrays_when_made_from_them() {
        assertThat(images.size()).isEqualTo(4);
        assertThat(images.height()).isEqualTo(1);
        assertThat(images.width()).isEqualTo(3);
        assertThat(images.pixels()).isSameAs(PIXELS);
        assertThat(images.labels()).isSameAs(LABELS);
    }

    @Test
    void should_scale_every_pixel_as_the_definition_says() {
        for (int pixel = 0; pixel < 256; pixel++) {
            assertThat((double) ImageDataset.feature((byte) pixel))
                    .isCloseTo((pixel / 255.0 - 0.5) / 0.5, within(1.5e-7));
        }
        assertThat(ImageDataset.feature((byte) 0)).isEqualTo(-1f);
        assertThat(ImageDataset.feature((byte) 255)).isEqualTo(1f);
    }

    @Test
    void should_give_all_pixels_as_features_when_an_example_is_asked_for() {
        Example<Label> example = images.getExample(2);

        assertThat(example.getOutput().getLabel()).isEqualTo("3");
        assertThat(example)
                .extracting(Feature::getName, Feature::getValue)
                .containsExactly(
                        tuple("p0", (double) ImageDataset.feature((byte) 0)),
                        tuple("p1", (double) ImageDataset.feature((byte) 30)),
                        tuple("p2", (double) ImageDataset.feature((byte) 128)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4})
    void should_refuse_an_example_when_the_index_is_out_of_range(int index) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> images.getExample(index))
                .withMessage("example " + index + " is none of 4");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> images.getData().get(index));
    }

    @Test
    void should_agree_with_the_iterator_when_the_list_is_read() {
        List<Example<Label>> iterated = new ArrayList<>();
        images.forEach(iterated::add);

        assertThat(images.getData()).isEqualTo(iterated).hasSize(4);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> images.getData().remove(0));
    }

    @Test
    void should_permute_only_the_iterator_when_shuffled() {
        ImageDataset many = new ImageDataset(bytes(256), new int[256], DIGITS, provenance(256, 1, 1));
        many.shuffle(true);
        List<Example<Label>> shuffled = new ArrayList<>();
        many.forEach(shuffled::add);

        assertThat(shuffled).isNotEqualTo(many.getData()).containsExactlyInAnyOrderElementsOf(many.getData());

        many.shuffle(false);
        assertThat(many).containsExactlyElementsOf(many.getData());
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        IntStream.range(0, count).forEach(i -> bytes[i] = (byte) i);
        return bytes;
    }

    @ParameterizedTest
    @CsvSource({"1, 1, p0, p0", "2, 5, p0, p9", "1, 11, p00, p10", "28, 28, p000, p783", "100, 10, p000, p999"})
    void should_number_features_in_pixel_order_whatever_their_number(int height, int width, String first, String last) {
        int pixels = height * width;
        ImageDataset one = new ImageDataset(new byte[pixels], new int[1], DIGITS, provenance(1, height, width));
        List<String> names = new ArrayList<>();
        one.getExample(0).forEach(feature -> names.add(feature.getName()));

        assertThat(names).startsWith(first).endsWith(last).isSorted().doesNotHaveDuplicates();
        assertThat(names.stream().mapToInt(one.getFeatureIDMap()::getID).toArray())
                .isEqualTo(IntStream.range(0, pixels).toArray());
    }

    @Test
    void should_have_all_classes_when_some_have_no_image() {
        var info = images.getOutputIDInfo();

        assertThat(info.size()).isEqualTo(10);
        assertThat(images.getOutputInfo().size()).isEqualTo(10);
        assertThat(images.getOutputs()).hasSize(10);
        for (int digit = 0; digit < 10; digit++) {
            assertThat(info.getID(new Label(Integer.toString(digit)))).isEqualTo(digit);
            assertThat(info.getOutput(digit).getLabel()).isEqualTo(Integer.toString(digit));
        }
        assertThat(info.outputCountsIterable())
                .filteredOn(count -> count.getB() > 1)
                .singleElement()
                .satisfies(count -> assertThat(count.getA()).isEqualTo("3"));
    }

    @Test
    void should_describe_each_feature_when_the_feature_map_is_asked_for() {
        RealInfo constant = (RealInfo) images.getFeatureIDMap().get("p0");
        RealInfo varying = (RealInfo) images.getFeatureIDMap().get("p1");

        assertThat(constant.getCount()).isEqualTo(4);
        assertThat(constant.getMean()).isEqualTo(-1);
        assertThat(constant.getVariance()).isZero();
        assertThat(varying.getMin()).isEqualTo(ImageDataset.feature((byte) 10));
        assertThat(varying.getMax()).isEqualTo(ImageDataset.feature((byte) 40));
        assertThat(varying.getMean()).isCloseTo(25 * 2 / 255.0 - 1, within(1e-7));
        assertThat(varying.getVariance()).isCloseTo(500.0 / 3 * 4 / (255 * 255), within(1e-8));
    }

    @Test
    void should_have_its_own_provenance_when_sliced() {
        ImageDataset slice = images.slice(1, 4).slice(1, 2);

        assertThat(slice.size()).isEqualTo(1);
        assertThat(slice.pixels()).containsExactly(0, 30, -128);
        assertThat(slice.labels()).containsExactly(3);
        assertThat(slice.getSourceProvenance())
                .isEqualTo(new ImageProvenance("toy", "train", SHA256, SHA256, 4, 1, 3, 2, 3));
        assertThat(slice.getSourceProvenance())
                .isEqualTo(images.slice(2, 3).getSourceProvenance())
                .isNotEqualTo(images.getSourceProvenance());
        assertThat(slice.getProvenance().getNumExamples()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"-1, 2", "2, 2", "3, 2", "0, 5"})
    void should_refuse_a_slice_when_it_is_empty_or_out_of_range(int from, int to) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> images.slice(from, to))
                .withMessage("images %d to %d (exclusive) are none of 4", from, to);
    }

    @Test
    void should_share_everything_when_a_subclass_copies_it() {
        ImageDataset copy = new ImageDataset(images) {
            private static final long serialVersionUID = 1L;

            @Override
            public int width() {
                return height() * super.width(); // as an adapter to rows does
            }
        };

        assertThat(copy.pixels()).isSameAs(PIXELS);
        assertThat(copy.labels()).isSameAs(LABELS);
        assertThat(copy.getFeatureIDMap()).isSameAs(images.getFeatureIDMap());
        assertThat(copy.getData()).isEqualTo(images.getData());
        assertThat(copy.getSourceProvenance()).isEqualTo(images.getSourceProvenance());
    }

    @Test
    void should_refuse_arrays_when_they_do_not_fit_the_provenance() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImageDataset(PIXELS, LABELS, DIGITS, provenance(4, 2, 3)))
                .withMessage("4 images of 2 × 3 cannot have 12 pixels and 4 labels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImageDataset(PIXELS, new int[3], DIGITS, provenance(4, 1, 3)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10})
    void should_refuse_an_image_when_its_class_is_none(int label) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImageDataset(new byte[3], new int[] {label}, DIGITS, provenance(1, 1, 3)))
                .withMessage("class " + label + " is none of 10");
    }

    @Test
    void should_name_an_example_by_its_label_when_classes_do_not_begin_with_zero() {
        ClassLabels letters = ClassLabels.of(IntStream.rangeClosed(1, 26).toArray());

        ImageDataset dataset = new ImageDataset(PIXELS, new int[] {0, 9, 25, 9}, letters, provenance(4, 1, 3));

        assertThat(dataset.getData())
                .extracting(example -> example.getOutput().getLabel())
                .containsExactly("1", "10", "26", "10");
        assertThat(dataset.slice(1, 2).classes()).isEqualTo(letters);
    }
}
