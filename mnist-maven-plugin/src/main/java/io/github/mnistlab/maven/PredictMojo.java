package io.github.mnistlab.maven;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.run.WorkRequest;
import java.io.File;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;

/** Classifies one image; draws it with the probability of each class, in the terminal and as a picture. */
@Mojo(name = "predict", aggregator = true, requiresProject = false, threadSafe = true)
public final class PredictMojo extends AbstractWorkerMojo {

    /** The experiment whose newest run without `-Dset` predicts. */
    @Parameter(property = "experiment", defaultValue = Names.DEFAULT)
    private String experiment;

    /** The id of a run, its end or the first digits of its model digest, four at least, instead of an experiment's newest one. */
    @Parameter(property = "run")
    private String run;

    /** An ONNX file, instead of a run's; relative to the project's folder. */
    @Parameter(property = "model")
    private File model;

    /** Which test image, from 0; the first, unless it or `image` is given. */
    @Parameter(property = "index")
    private String index;

    /**
     * A PNG or JPEG file, instead of a test image; relative to the project's folder. It is brought into MNIST's form, unless the model's
     * images are not 28 × 28: then it must be as large as they are.
     */
    @Parameter(property = "image")
    private File image;

    @Inject
    PredictMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    @Override
    void perform() {
        if (image != null && index != null) {
            throw UserFailure.input("image, index: are both given; give one of them");
        }
        show(new WorkRequest.Predict(
                workspace(),
                Names.model(model, run, experiment, store()),
                Optional.ofNullable(image).map(File::toPath),
                index == null ? 0 : WholeNumber.of("index", index, 0, WholeNumber.MOST)));
    }
}
