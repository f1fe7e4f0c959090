package io.github.mnistlab.run;

import io.github.mnistlab.dataset.ImageSets;
import io.github.mnistlab.dataset.Mnist;
import io.github.mnistlab.explore.DatasetOrigin;
import io.github.mnistlab.explore.ExploreReport;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.report.IndexReport;
import io.github.mnistlab.spec.DatasetSpec;
import io.github.mnistlab.spec.ResolvedSpec;
import io.github.mnistlab.spec.SpecReader;
import java.nio.file.Path;
import java.util.List;

/** Looks at an experiment's dataset; writes what it sees into {@code reports/<experiment>/dataset}. */
final class ExploreWork {

    /** No run id looks like this, so that nobody takes the folder for a run. */
    private static final String FOLDER = "dataset";

    private final WorkRequest.Explore request;

    ExploreWork(WorkRequest.Explore request) {
        this.request = request;
    }

    WorkResult.Shown perform() {
        Workspace workspace = request.workspace();
        ResolvedSpec resolved = new SpecReader(workspace.experiments()).read(request.experiment(), request.overrides());
        DatasetSpec dataset = resolved.spec().dataset();
        ImageSets sets = Images.load(dataset, workspace);
        ExploreReport report = new ExploreReport(
                DatasetOrigin.of(sets.name(), sets.sha256(), dataset.sha256().keySet(), Mnist.sha256()),
                Images.labelled(sets.train()),
                Images.labelled(sets.test()));
        Path folder = workspace.reports().resolve(resolved.name()).resolve(FOLDER);
        List<Path> files = report.write(folder);
        // The page links to it; before the first run there is none.
        IndexReport.rebuild(new RunStore(workspace.reports()));
        return new WorkResult.Shown(report.consoleLines(), files);
    }
}
