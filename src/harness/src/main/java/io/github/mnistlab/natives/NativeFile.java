package io.github.mnistlab.natives;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An unpacked library: a line of a folder's manifest.
 *
 * @param name of the file
 * @param size in bytes
 * @param sha256 lower-case hex
 */
record NativeFile(String name, long size, String sha256) {

    /** Nothing that could leave a folder, hide, or confuse a shell. */
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private static final Pattern LINE =
            Pattern.compile("(?<sha256>[0-9a-f]{64}) (?<size>\\d{1,15}) (?<name>" + NAME.pattern() + ")");

    /**
     * A manifest's line.
     *
     * @throws IllegalArgumentException if it is none
     */
    static NativeFile parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a line of a manifest");
        }
        return new NativeFile(matcher.group("name"), Long.parseLong(matcher.group("size")), matcher.group("sha256"));
    }

    @Override
    public String toString() {
        return sha256 + " " + size + " " + name;
    }
}
