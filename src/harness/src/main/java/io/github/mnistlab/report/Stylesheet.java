package io.github.mnistlab.report;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one stylesheet of all pages, and the part of it that a chart in a file of its own needs.
 *
 * <p>`palette.css` names the colours by light and by dark, `chart.css` is for what stands in an SVG, `page.css` for the rest.
 */
final class Stylesheet {
    private static final Pattern COLOUR = Pattern.compile("(--[a-z0-9-]+):\\s*(#[0-9a-f]{6})");
    private static final Pattern USE = Pattern.compile("var\\((--[a-z0-9-]+)\\)");
    private static final String PALETTE = PageResource.text("palette.css");
    private static final String CHART = PageResource.text("chart.css");
    private static final String PAGE = PALETTE + CHART + PageResource.text("page.css");

    private Stylesheet() {}

    static String text() {
        return PAGE;
    }

    /** For a picture: the colours by light, written out, since slide programs know no variables. */
    static String chart() {
        Map<String, String> light = COLOUR.matcher(PALETTE)
                .results()
                .collect(Collectors.toMap(
                        colour -> colour.group(1), colour -> colour.group(2), (first, later) -> first));
        return USE.matcher(CHART).replaceAll(use -> Matcher.quoteReplacement(light.get(use.group(1))));
    }
}
