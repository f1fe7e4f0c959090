package io.github.mnistlab.spec;

/** Writes a resolved spec so that it says everything by itself, to people and to {@link SpecReader}. */
public final class SpecWriter {
    private static final String HEADER = """
            # A resolved experiment: extends and -Dset are applied, every default is filled in.
            # As a file of experiments/ it runs the same thing again.
            """;

    /** Where remarks begin, as far as the values are short. */
    private static final int REMARK_COLUMN = 28;

    private final ExperimentSpec spec;
    private final StringBuilder yaml = new StringBuilder(HEADER);

    private SpecWriter(ExperimentSpec spec) {
        this.spec = spec;
    }

    /**
     * The spec as YAML, lines ending in `\n`; {@link SpecReader} reads it back to an equal spec.
     *
     * @param spec any spec
     * @return the same text for equal specs, on every machine
     */
    public static String yaml(ExperimentSpec spec) {
        SpecWriter writer = new SpecWriter(spec);
        writer.write(SpecFields.SPEC, "");
        return writer.yaml.toString();
    }

    private void write(Block block, String indent) {
        for (SpecEntry entry : block.entries()) {
            if (entry instanceof Field<?> field) {
                field.written(spec).ifPresent(value -> write(indent + field.key() + ": " + value, field.remark()));
            } else if (entry instanceof Block inner
                    && inner.fields().anyMatch(field -> field.written(spec).isPresent())) {
                yaml.append(indent).append(inner.key()).append(":\n");
                write(inner, indent + "  ");
            }
        }
    }

    private void write(String line, String remark) {
        yaml.append(line);
        if (!remark.isEmpty()) {
            yaml.append(" ".repeat(Math.max(1, REMARK_COLUMN - line.length())))
                    .append("# ")
                    .append(remark);
        }
        yaml.append('\n');
    }
}
