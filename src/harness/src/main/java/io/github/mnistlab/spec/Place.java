package io.github.mnistlab.spec;

/**
 * Where something was written: `experiments/x.yaml:7:3`, or `-Dset`, which has no lines.
 *
 * @param source a file as the user would type it, or the option's name
 * @param line from 1; 0 for the source as a whole
 * @param column from 1, in code points
 */
record Place(String source, int line, int column) {

    static Place whole(String source) {
        return new Place(source, 0, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line + ":" + column;
    }
}
