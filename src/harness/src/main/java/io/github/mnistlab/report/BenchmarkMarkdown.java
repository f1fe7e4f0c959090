package io.github.mnistlab.report;

import io.github.mnistlab.record.BenchmarkRecord;
import io.github.mnistlab.record.EnvironmentRecord;
import io.github.mnistlab.record.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A benchmark in a few lines and tables, fit for a comment on a pull request: the answer first. */
final class BenchmarkMarkdown {
    private BenchmarkMarkdown() {}

    static String of(BenchmarkRecord record) {
        BenchmarkPage page = new BenchmarkPage(record);
        return "### How fast " + Markdown.text(record.experiment()) + " answers\n\n" + trial(record.overrides())
                + Markdown.text(page.answer())
                + ".\n\n" + page.throughputTable().markdown() + "\n"
                + page.latencyTable().markdown() + "\n" + page.startTable().markdown() + "\n"
                + Markdown.text(conditions(record)) + ".\n\nAgain: " + Markdown.code(page.command()) + "\n";
    }

    private static String trial(List<String> overrides) {
        return overrides.isEmpty() ? "" : "A trial with " + Markdown.code(String.join(",", overrides)) + ".\n\n";
    }

    private static String conditions(BenchmarkRecord record) {
        EnvironmentRecord environment = record.environment();
        List<String> facts = new ArrayList<>();
        environment.cpu().ifPresent(facts::add);
        facts.add(environment.processors() + " processors for the JVM");
        environment.gpu().ifPresent(gpu -> facts.add(gpu.describe()));
        facts.add(environment.os() + ", " + environment.arch());
        facts.add(environment.jvm());
        facts.add(environment.versions().entrySet().stream()
                .map(version -> version.getKey() + " " + version.getValue())
                .collect(Collectors.joining(", ")));
        record.fallbackReason().ifPresent(reason -> facts.add("cuda is not measured: " + reason));
        return String.join("; ", facts);
    }
}
