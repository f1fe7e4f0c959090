package io.github.mnistlab.maven;

import io.github.mnistlab.compare.Comparison;
import io.github.mnistlab.compare.ComparisonText;
import io.github.mnistlab.compare.RunWithPredictions;
import io.github.mnistlab.record.Predictions;
import io.github.mnistlab.record.PredictionsCsv;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunStore;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Compares runs: what differs in their specs, accuracy, the images on which they disagree, times. */
@Mojo(name = "compare", aggregator = true, requiresProject = false, threadSafe = true)
public final class CompareMojo extends AbstractMnistMojo {

    /**
     * The runs, two to twenty, separated by commas; each an experiment's name, which means its newest run, a run's id, or
     * both as in `baseline/20261124T141657Z-3f9a1c2b`. The first is the one that the others are compared with.
     */
    @Parameter(property = "runs", defaultValue = "")
    private String runs;

    @Override
    void perform() {
        RunStore store = new RunStore(workspace().reports());
        List<String> names = Names.list("runs", runs);
        Comparison comparison = Comparison.of(names.stream()
                .map(store::find)
                .map(CompareMojo::withPredictions)
                .toList());
        ComparisonText.write(comparison).lines().forEach(getLog()::info);
        ComparisonFolder folder = new ComparisonFolder(workspace().reports(), names);
        folder.write(comparison).forEach(file -> getLog().info("written: " + file));
    }

    private static RunWithPredictions withPredictions(RunFolder folder) {
        Predictions predictions = PredictionsCsv.read(folder.predictionsCsv());
        return new RunWithPredictions(folder.read(), predictions.label(), predictions.predicted());
    }
}
