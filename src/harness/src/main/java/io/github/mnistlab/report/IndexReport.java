package io.github.mnistlab.report;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.DurableFiles;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.RunStore;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** `index.html`: all runs of a reports folder. */
public final class IndexReport {
    private IndexReport() {}

    /**
     * The page.
     *
     * @param runs newest first
     * @param notes on runs that are left out
     */
    public static String html(List<RunRecord> runs, List<String> notes) {
        return Html.render("index.jte", IndexPage.of(runs, notes));
    }

    /**
     * Makes the page again from all complete runs. One whose record cannot be read is left out with a note.
     *
     * @return the page's path
     * @throws UserFailure (ENVIRONMENT) if it cannot be written
     */
    public static Path rebuild(RunStore store) {
        var runs = new ArrayList<RunRecord>();
        var notes = new ArrayList<String>();
        for (RunFolder run : store.runs()) {
            try {
                runs.add(run.read());
            } catch (UserFailure e) {
                // The page must not depend on where the folder lies.
                notes.add(e.getMessage().replace(store.reports() + File.separator, ""));
            }
        }
        Path index = store.reports().resolve("index.html");
        DurableFiles.replace(index, html(runs, notes));
        return index;
    }
}
