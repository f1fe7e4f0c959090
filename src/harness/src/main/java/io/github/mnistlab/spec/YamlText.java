package io.github.mnistlab.spec;

import java.util.Locale;
import java.util.regex.Pattern;

/** Writes text as a YAML scalar: plain where every reader of YAML 1.1 and 1.2 takes it for text, else in quotes. */
final class YamlText {
    /** No `: `, no ` #`, no indicator in front, nothing that begins like a number. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/][A-Za-z0-9 ,./()+_-]*[A-Za-z0-9./)]");

    private static final Pattern OTHER_BOOLEANS = Pattern.compile("yes|no|on|off");

    private YamlText() {}

    static String write(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && YamlNode.Scalar.isText(text)
                && !OTHER_BOOLEANS.matcher(text.toLowerCase(Locale.ROOT)).matches();
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (isPrintable(c)) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
            }
        });
        return quoted.append('"').toString();
    }

    /**
     * YAML's printable characters, less line breaks and those that nobody sees. Fixed ranges, because the JDK's own
     * classes of characters grow with every edition of Unicode.
     */
    private static boolean isPrintable(int c) {
        boolean ascii = c >= 0x20 && c <= 0x7E;
        boolean letters = c > 0xA0 && c < 0xD800 && c != 0xAD;
        boolean unseen = (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F) || (c >= 0x2060 && c <= 0x206F);
        boolean rare = (c >= 0xF900 && c < 0xFEFF) || (c > 0xFEFF && c < 0xFFF0) || (c > 0xFFFF && c < 0xE0000);
        return ascii || (letters && !unseen) || rare;
    }
}
