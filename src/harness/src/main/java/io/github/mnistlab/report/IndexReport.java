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
     * The page, of runs alone.
     *
     * @param runs newest first
     * @param notes on runs that are left out
     */
    public static String html(List<RunRecord> runs, List<String> notes) {
        return html(IndexPage.of(runs.stream().map(IndexRun::of).toList(), List.of(), notes));
    }

    private static String html(IndexPage page) {
        return Html.render("index.jte", page);
    }

    /**
     * Makes the page again from the records of all complete runs, and links the pages of comparisons, benchmarks and
     * datasets that are there. A run whose record cannot be read is left out with a note.
     *
     * <p>Other builds may publish at the same time. Whoever writes the page last looks again afterwards, so that it lacks nothing
     * in the end; no lock is needed, which network file systems may not have and which would stay behind.
     *
     * @throws UserFailure (ENVIRONMENT) if it cannot be written
     */
    public static Rebuilt rebuild(RunStore store) {
        List<RunFolder> folders;
        List<FolderLink.Group> links;
        Rebuilt rebuilt;
        do {
            folders = store.runs();
            links = FolderLink.groups(store.reports());
            rebuilt = write(store, folders, links);
        } while (!store.runs().equals(folders)
                || !FolderLink.groups(store.reports()).equals(links));
        return rebuilt;
    }

    private static Rebuilt write(RunStore store, List<RunFolder> folders, List<FolderLink.Group> links) {
        var runs = new ArrayList<IndexRun>();
        var notes = new ArrayList<String>();
        for (RunFolder run : folders) {
            try {
                runs.add(IndexRun.of(run.read()));
            } catch (UserFailure e) {
                // The page must not depend on where the folder lies.
                notes.add(e.getMessage().replace(store.reports() + File.separator, ""));
            }
        }
        Path index = store.reports().resolve("index.html");
        DurableFiles.replace(index, html(IndexPage.of(runs, links, notes)));
        return new Rebuilt(index, runs.size(), notes);
    }

    /**
     * A page that was made again.
     *
     * @param page its path
     * @param runs how many it knows
     * @param notes on runs that are left out, each with the file and what is wrong
     */
    public record Rebuilt(Path page, int runs, List<String> notes) {
        public Rebuilt {
            notes = List.copyOf(notes);
        }
    }
}
