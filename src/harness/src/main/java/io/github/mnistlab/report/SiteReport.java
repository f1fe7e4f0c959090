package io.github.mnistlab.report;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.DurableFiles;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.RunStore;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The experiments' part of a project's site, made from records alone: a page with the newest run of each without `-Dset`, and a
 * folder beside it with copies of those runs, whose own pages the first one links to.
 */
public final class SiteReport {

    /** Name of the page, without `.html`, and of the folder. */
    public static final String NAME = "mnist-experiments";

    private final List<RunFolder> runs = new ArrayList<>();
    private final List<RunRecord> records = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private SiteReport() {}

    /** Reads the run that each experiment's name means, in the order of their names; one that cannot be read is left out with a note. */
    public static SiteReport of(RunStore store) {
        SiteReport report = new SiteReport();
        for (String experiment : store.experiments()) {
            Optional<RunFolder> newest = store.representative(experiment);
            newest.ifPresent(run -> report.add(run, store.reports()));
        }
        return report;
    }

    private void add(RunFolder run, Path reports) {
        try {
            records.add(run.read());
            runs.add(run);
        } catch (UserFailure e) {
            // The page must not depend on where the folder lies.
            notes.add(e.getMessage().replace(reports + File.separator, ""));
        }
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return records.isEmpty() && notes.isEmpty();
    }

    /** The page as a part of HTML, fit for the body of another page that lies beside the folder. */
    public String html() {
        return Html.render("site.jte", SitePage.of(records, notes));
    }

    /**
     * Writes the folder anew.
     *
     * @param site where the page will lie
     * @return files that are too large to be copied, each as `experiment/run/file`
     * @throws UserFailure (ENVIRONMENT) if it cannot be written
     */
    public List<String> write(Path site) {
        Path folder = site.resolve(NAME);
        var tooLarge = new ArrayList<String>();
        try {
            DurableFiles.deleteTree(folder);
            for (RunFolder run : runs) {
                String name = run.experiment() + "/" + run.id();
                RunCopy.copy(run.path(), folder.resolve(name)).forEach(file -> tooLarge.add(name + "/" + file));
            }
        } catch (IOException e) {
            throw UserFailure.environment(
                    folder + ": cannot be written: " + e.getMessage() + "; check the disk and the folder's permissions",
                    e);
        }
        List<RunRecord> newestFirst = records.stream()
                .sorted(Comparator.comparing(RunRecord::run).reversed())
                .toList();
        DurableFiles.replace(folder.resolve("index.html"), IndexReport.html(newestFirst, notes));
        return tooLarge;
    }
}
