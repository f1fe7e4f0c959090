package io.github.mnistlab.report;

import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.StagedRun;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The reports of one run: each is a function of its record and evidence, so that they can be made again at any time.
 */
public final class RunReport {
    private RunReport() {}

    /** `report.html`: one file that loads nothing, with all its pictures and the network itself inside. */
    public static String html(RunRecord record, RunEvidence evidence) {
        return Html.render("run.jte", RunPage.of(record, evidence));
    }

    /** `report.md`: the verdict and a short table, fit for a comment on a pull request. */
    public static String markdown(RunRecord record) {
        return MarkdownReport.of(record);
    }

    /** `junit.xml`: a test case for each of the gate's checks. */
    public static String junit(RunRecord record) {
        return JunitReport.of(record);
    }

    /** All three and the pictures: file name to content. */
    public static SortedMap<String, byte[]> files(RunRecord record, RunEvidence evidence) {
        SortedMap<String, byte[]> files = new TreeMap<>(RunPictures.files(record, evidence));
        files.put("report.html", html(record, evidence).getBytes(StandardCharsets.UTF_8));
        files.put("report.md", markdown(record).getBytes(StandardCharsets.UTF_8));
        files.put("junit.xml", junit(record).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /**
     * Writes the {@link #files} into a run that is about to be published.
     *
     * @throws io.github.mnistlab.failure.UserFailure (ENVIRONMENT) if a file cannot be written
     */
    public static void write(RunRecord record, RunEvidence evidence, StagedRun staged) {
        files(record, evidence).forEach(staged::write);
    }
}
