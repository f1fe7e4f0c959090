package io.github.mnistlab.maven;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.report.SiteReport;
import java.io.File;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.SinkFactory;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenMultiPageReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * Puts a page about the experiments into `mvn site`: the newest run of each without `-Dset`, with its own report
 * beside it. It is listed under `reporting` in the pom, not called.
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends AbstractMnistMojo implements MavenMultiPageReport {

    private static final String NAME = "Experiments";

    /** The site's folder, which the site plugin names. */
    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
    private File reportOutputDirectory;

    @Override
    void perform() {
        throw UserFailure.input(
                "mnist:report makes a page of the site and cannot be called by itself; list the plugin under"
                        + " <reporting> in the pom and run mvn site, or open "
                        + workspace().reports() + "/index.html");
    }

    @Override
    public boolean canGenerateReport() throws MavenReportException {
        if (skips()) {
            return false;
        }
        boolean empty = report().isEmpty();
        if (empty) {
            getLog().info("no run in " + workspace().reports()
                    + ", therefore no page about experiments; mvn mnist:train makes a run");
        }
        return !empty;
    }

    @Override
    public void generate(Sink sink, SinkFactory sinkFactory, Locale locale) throws MavenReportException {
        generate(sink, locale);
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        SiteReport report = report();
        try {
            report.write(reportOutputDirectory.toPath())
                    .forEach(file -> getLog().info("too large for the site: " + file));
        } catch (UserFailure e) {
            throw new MavenReportException(message(e));
        }
        write(sink, report.html());
    }

    private static void write(Sink sink, String html) {
        sink.head();
        sink.title();
        sink.text(NAME);
        sink.title_();
        sink.head_();
        sink.body();
        sink.section1();
        sink.sectionTitle1();
        sink.text(NAME);
        sink.sectionTitle1_();
        sink.rawText(html);
        sink.section1_();
        sink.body_();
        sink.flush();
        sink.close();
    }

    private boolean skips() throws MavenReportException {
        try {
            return isSkipped();
        } catch (UserFailure e) {
            throw new MavenReportException(message(e));
        }
    }

    private SiteReport report() throws MavenReportException {
        try {
            return SiteReport.of(store());
        } catch (UserFailure e) {
            throw new MavenReportException(message(e));
        }
    }

    @Override
    public String getOutputName() {
        return SiteReport.NAME;
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return NAME;
    }

    @Override
    public String getDescription(Locale locale) {
        return "The newest run of each MNIST experiment without -Dset: test accuracy, gate, loss.";
    }

    @Override
    public void setReportOutputDirectory(File folder) {
        reportOutputDirectory = folder;
    }

    @Override
    public File getReportOutputDirectory() {
        return reportOutputDirectory;
    }

    @Override
    public boolean isExternalReport() {
        return false;
    }
}
