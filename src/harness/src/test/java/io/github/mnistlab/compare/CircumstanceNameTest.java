package io.github.mnistlab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import org.junit.jupiter.api.Test;

class CircumstanceNameTest {
    /** A field that is added to the record shows up here and wants a name. */
    @Test
    void should_have_words_for_every_field() {
        Circumstances all = Circumstances.of(SampleRun.full().toRecord());
        assertThat(RecordFields.of(all).keySet().stream().map(CircumstanceName::of))
                .containsExactly(
                        "dataset",
                        "SHA-256 of t10k-images-idx3-ubyte",
                        "SHA-256 of t10k-labels-idx1-ubyte",
                        "SHA-256 of train-images-idx3-ubyte",
                        "SHA-256 of train-labels-idx1-ubyte",
                        "training images",
                        "test images",
                        "image height",
                        "image width",
                        "classes",
                        "numeric contract",
                        "kernel",
                        "threads",
                        "provider of the evaluation",
                        "system",
                        "architecture",
                        "processor",
                        "processors for the JVM",
                        "JVM",
                        "version of mnist-maven-plugin",
                        "version of onnxruntime",
                        "version of tribuo",
                        "GPU",
                        "GPU driver",
                        "newest CUDA of the driver",
                        "GPU memory in MiB",
                        "TF32 on the GPU",
                        "nodes on CUDAExecutionProvider",
                        "commit",
                        "uncommitted changes");
    }
}
