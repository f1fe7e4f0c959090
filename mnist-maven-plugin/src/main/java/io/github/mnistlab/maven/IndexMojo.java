package io.github.mnistlab.maven;

import io.github.mnistlab.report.IndexReport;
import org.apache.maven.plugins.annotations.Mojo;

/** Makes the page of all runs, `index.html` in the reports folder, again from the runs' records alone. */
@Mojo(name = "index", aggregator = true, requiresProject = false, threadSafe = true)
public final class IndexMojo extends AbstractMnistMojo {

    @Override
    void perform() {
        IndexReport.Rebuilt index = IndexReport.rebuild(store());
        index.notes().forEach(note -> getLog().warn("left out: " + note));
        getLog().info("runs: " + index.runs());
        getLog().info("written: " + index.page());
    }
}
