package io.github.mnistlab.maven;

import io.github.mnistlab.compare.ComparisonText;
import io.github.mnistlab.report.ComparisonEvidence;
import io.github.mnistlab.report.IndexReport;
import io.github.mnistlab.run.RunComparer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Compares runs: what differs in their specs, accuracy, the images on which they disagree, times. */
@Mojo(name = "compare", aggregator = true, requiresProject = false, threadSafe = true)
public final class CompareMojo extends AbstractMnistMojo {

    /**
     * The runs, two to twenty, separated by commas; each an experiment's name, which means its newest run without `-Dset`, a run's id, its end
     * or the first digits of its model digest, four at least, or both as in `baseline/20261124T141657Z-3f9a1c2b`. The first is the one that
     * the others are compared with.
     */
    @Parameter(property = "runs", defaultValue = "")
    private String runs;

    /** `files`, or `github` to write `github.md` too: the body of a pull-request comment that a CI job updates in place. */
    @Parameter(property = "format", defaultValue = "files")
    private String format;

    private enum Format {
        FILES,
        GITHUB
    }

    @Override
    void perform() {
        Format wanted = Choice.of("format", format, Format.class);
        List<String> names = Names.list("runs", runs);
        ComparisonEvidence evidence = new RunComparer(workspace()).compare(names);
        ComparisonText.write(evidence.comparison()).lines().forEach(getLog()::info);
        ComparisonFolder folder = new ComparisonFolder(workspace().reports(), names);
        List<Path> files = new ArrayList<>(folder.write(evidence));
        if (wanted == Format.GITHUB) {
            files.add(folder.writeGithub(evidence.comparison()));
        } else {
            folder.deleteGithub();
        }
        files.forEach(file -> getLog().info("written: " + file));
        // It lists the comparisons, too.
        IndexReport.rebuild(store());
    }
}
