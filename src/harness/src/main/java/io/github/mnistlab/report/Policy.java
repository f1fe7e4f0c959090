package io.github.mnistlab.report;

import java.util.List;
import java.util.stream.Collectors;

/** The content-security policy of a page: its own style, its own scripts and pictures inside it, nothing else. */
final class Policy {
    private Policy() {}

    /** No request, no other style or script: even a hole in the escaping would have no effect. */
    static String of(List<Script> scripts) {
        String sources = scripts.stream()
                .map(script -> PageResource.source(script.text()))
                .collect(Collectors.joining(" "));
        return "default-src 'none'; style-src " + PageResource.source(Stylesheet.text())
                + (scripts.isEmpty() ? "" : "; script-src " + sources)
                + "; img-src data:; base-uri 'none'; form-action 'none'";
    }
}
