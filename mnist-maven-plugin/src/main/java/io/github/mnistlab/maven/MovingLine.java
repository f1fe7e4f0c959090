package io.github.mnistlab.maven;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.Properties;

/** The terminal's last line, written again and again; nothing where there is no terminal. */
final class MovingLine {
    private final Optional<PrintWriter> terminal;
    private int shown;

    MovingLine(Optional<PrintWriter> terminal) {
        this.terminal = terminal;
    }

    static MovingLine none() {
        return new MovingLine(Optional.empty());
    }

    /**
     * On a person's terminal, not on a CI server's.
     *
     * @param environment the variables, as Maven has them: {@code env.NAME}
     */
    static MovingLine onTerminal(Properties environment) {
        boolean person = !environment.containsKey("env.CI") && !"dumb".equals(environment.getProperty("env.TERM"));
        return new MovingLine(Optional.ofNullable(System.console())
                .filter(console -> person && isTerminal(console))
                .map(Console::writer));
    }

    /** From JDK 22 on there can be a console without a terminal, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    void show(String text) {
        terminal.ifPresent(out -> {
            out.print('\r' + text + " ".repeat(Math.max(0, shown - text.length())));
            out.flush();
            shown = text.length();
        });
    }

    /** Leaves the cursor at the start of an empty line. */
    void clear() {
        if (shown > 0) {
            show("");
            terminal.ifPresent(out -> {
                out.print('\r');
                out.flush();
            });
        }
    }
}
