package io.github.mnistlab.report;

/**
 * A line of a table of facts.
 *
 * @param code whether the value is a digest or the like
 * @param marked whether it was set on the command line
 */
record Fact(String name, String value, boolean code, boolean marked) {
    static Fact of(String name, String value) {
        return new Fact(name, value, false, false);
    }

    static Fact code(String name, String value) {
        return new Fact(name, value, true, false);
    }
}
