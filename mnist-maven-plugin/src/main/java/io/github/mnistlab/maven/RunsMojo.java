package io.github.mnistlab.maven;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.report.RunTable;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Lists the newest runs: what they reached, whether their gates passed, and what was changed by `-Dset`. */
@Mojo(name = "runs", aggregator = true, requiresProject = false, threadSafe = true)
public final class RunsMojo extends AbstractMnistMojo {

    /** The experiment whose runs are listed, or several, separated by commas; all, if none is named. */
    @Parameter(property = "experiment")
    private String experiment;

    /** How many runs are listed at most, 1 or more. */
    @Parameter(property = "mnist.limit", defaultValue = "20")
    private String limit;

    @Override
    void perform() {
        int most = WholeNumber.of("mnist.limit", limit, 1, WholeNumber.MOST);
        RunStore store = store();
        List<RunFolder> all = runs(store);
        if (all.isEmpty()) {
            getLog().info("no run yet in " + store.reports() + "; mvn mnist:train -Dexperiment=" + Names.DEFAULT
                    + " makes one");
            return;
        }
        List<RunRecord> records = read(all.subList(0, Math.min(most, all.size())));
        new RunTable(Colours::verdict).lines(records).forEach(getLog()::info);
        if (all.size() > most) {
            getLog().info("the newest " + most + " of " + all.size() + " runs; -Dmnist.limit=" + all.size()
                    + " lists all");
        }
    }

    /** Newest first. */
    private List<RunFolder> runs(RunStore store) {
        return experiment == null ? store.runs() : store.runs(Names.list("experiment", experiment));
    }

    private List<RunRecord> read(List<RunFolder> folders) {
        List<RunRecord> records = new ArrayList<>();
        for (RunFolder folder : folders) {
            try {
                records.add(folder.read());
            } catch (UserFailure e) {
                getLog().warn("left out: " + e.getMessage());
            }
        }
        return records;
    }
}
