package io.github.mnistlab.report;

/** A script of a page; by its hash the page's policy lets a browser run it, and no other. */
enum Script {
    /** Drawing on the canvas and classifying what is drawn, by the weights in the page. */
    DRAW("draw.js"),
    /** Sorting and filtering the tables that `filter.jte` describes. */
    TABLE("table.js");

    private final String text;

    Script(String resource) {
        // So the page is XML too, in which a script may have neither a bare `<` nor a bare `&`.
        this.text = "/*<![CDATA[*/\n" + PageResource.text(resource) + "/*]]>*/";
    }

    String text() {
        return text;
    }
}
