package io.github.mnistlab.report;

import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.StagedRun;

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

    /**
     * Writes all three, and the pictures, into a run that is about to be published.
     *
     * @throws io.github.mnistlab.failure.UserFailure (ENVIRONMENT) if a file cannot be written
     */
    public static void write(RunRecord record, RunEvidence evidence, StagedRun staged) {
        staged.write("report.html", html(record, evidence));
        staged.write("report.md", markdown(record));
        staged.write("junit.xml", junit(record));
        RunPictures.write(record, evidence, staged);
    }
}
