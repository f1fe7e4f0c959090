package io.github.mnistlab.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.mnistlab.record.PlainText;
import java.util.Map;

/** Renders the precompiled templates of `src/main/jte`, which escape whatever they are given. */
final class Html {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Html.class.getClassLoader(), Html.class.getPackageName());

    private Html() {}

    static String render(String template, Object page) {
        var output = new StringOutput();
        ENGINE.render(template, Map.of("page", page), output);
        return PlainText.printable(output.toString().replace("\r", ""));
    }
}
