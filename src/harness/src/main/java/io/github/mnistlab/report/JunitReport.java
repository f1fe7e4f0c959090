package io.github.mnistlab.report;

import io.github.mnistlab.record.GateRecord.CheckRecord;
import io.github.mnistlab.record.GateRecord.Outcome;
import io.github.mnistlab.record.PlainText;
import io.github.mnistlab.record.RunRecord;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The gate's checks as test cases, in the XML that CI servers read. */
final class JunitReport {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final RunRecord run;
    private final StringBuilder xml = new StringBuilder();

    private JunitReport(RunRecord run) {
        this.run = run;
    }

    static String of(RunRecord run) {
        return new JunitReport(run).write();
    }

    private String write() {
        List<CheckRecord> checks = run.gate().checks();
        // A suite without a case is an error to some CI servers.
        String counts = attribute("tests", Integer.toString(Math.max(1, checks.size())))
                + attribute("failures", count(checks, Outcome.MISSED))
                + attribute("errors", "0")
                + attribute("skipped", checks.isEmpty() ? "1" : count(checks, Outcome.NOT_JUDGED));
        String time = attribute(
                "time", String.format(Locale.ROOT, "%.3f", run.training().seconds()));
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuites").append(counts).append(time).append(">\n");
        xml.append("  <testsuite")
                .append(attribute("name", "mnist." + run.experiment()))
                .append(counts);
        xml.append(time)
                .append(attribute("timestamp", TIMESTAMP.format(run.startedAt())))
                .append(">\n");
        properties();
        checks.forEach(this::testCase);
        if (checks.isEmpty()) {
            xml.append("    <testcase").append(name("gate"));
            skipped("the spec demands nothing");
        }
        return xml.append("  </testsuite>\n</testsuites>\n").toString();
    }

    private void properties() {
        xml.append("    <properties>\n");
        property("run", run.run());
        property("model.digest", run.model().digest());
        property("evaluation.accuracy", Double.toString(run.evaluation().accuracy()));
        property("evaluation.provider", run.evaluation().provider());
        xml.append("    </properties>\n");
    }

    private void property(String name, String value) {
        xml.append("      <property")
                .append(attribute("name", name))
                .append(attribute("value", value))
                .append("/>\n");
    }

    private void testCase(CheckRecord check) {
        xml.append("    <testcase").append(name(check.name()));
        switch (check.outcome()) {
            case MET -> xml.append("/>\n");
            case MISSED -> failure(GateWords.message(run, check));
            case NOT_JUDGED -> skipped(GateWords.message(run, check));
        }
    }

    private void failure(String message) {
        xml.append(">\n      <failure").append(attribute("type", "gate")).append(attribute("message", message));
        xml.append(">").append(escaped(message)).append("</failure>\n    </testcase>\n");
    }

    private void skipped(String message) {
        xml.append(">\n      <skipped").append(attribute("message", message)).append("/>\n    </testcase>\n");
    }

    private static String count(List<CheckRecord> checks, Outcome outcome) {
        return Long.toString(
                checks.stream().filter(check -> check.outcome() == outcome).count());
    }

    private String name(String check) {
        return attribute("classname", "mnist." + run.experiment()) + attribute("name", check) + attribute("time", "0");
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + escaped(PlainText.line(value)) + "\"";
    }

    private static String escaped(String text) {
        return PlainText.printable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }
}
