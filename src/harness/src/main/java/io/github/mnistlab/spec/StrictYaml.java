package io.github.mnistlab.spec;

import io.github.mnistlab.spec.YamlNode.Entry;
import io.github.mnistlab.spec.YamlNode.Mapping;
import io.github.mnistlab.spec.YamlNode.Scalar;
import io.github.mnistlab.spec.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Turns the events of SnakeYAML's parser into {@link YamlNode}s and refuses what makes YAML dangerous or a riddle:
 * anchors, aliases, tags, directives, merge keys, keys that are no plain words, duplicate keys, several documents, deep
 * nesting. Nothing is ever resolved by SnakeYAML, whose rules are YAML 1.1's (`1_0` is 10, `yes` is true).
 */
final class StrictYaml {
    private static final int DEEPEST = 16;

    /** Digits of the longest escape, {@code \U0001F600}. */
    private static final int LONGEST_ESCAPE = 8;

    private final StreamReader characters;
    private final ParserImpl events;
    private final String source;
    private final String subject;
    private final boolean withLines;
    private final Problems problems;

    /** Ends reading where going on makes no sense; its problem is already told. */
    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Abandoned() {
            super(null, null, false, false);
        }
    }

    private StrictYaml(String text, String source, String subject, boolean withLines, Problems problems) {
        this.characters = new StreamReader(text);
        this.events = new ParserImpl(characters, new LoaderOptions());
        this.source = source;
        this.subject = subject;
        this.withLines = withLines;
        this.problems = problems;
    }

    /** Reads a file's text; empty if no more can be said about it than is in {@code problems}. */
    static Optional<YamlNode> file(String source, String text, Problems problems) {
        return new StrictYaml(text, source, "", true, problems).document();
    }

    /** Reads an option's value, which has no lines. */
    static Optional<YamlNode> value(String option, String key, String text, Problems problems) {
        return new StrictYaml(text, option, key + ": ", false, problems).document();
    }

    private Optional<YamlNode> document() {
        try {
            next(); // the stream's start
            if (events.checkEvent(Event.ID.StreamEnd)) {
                return nothing();
            }
            requirePlain((DocumentStartEvent) next());
            Optional<YamlNode> root = node(next(), 1);
            next(); // the document's end
            Event end = next();
            if (!end.is(Event.ID.StreamEnd)) {
                add(end.getStartMark(), "a second document begins here, but a spec is one");
            }
            return root;
        } catch (Abandoned e) {
            return Optional.empty();
        } catch (MarkedYAMLException e) {
            add(e.getProblemMark(), "is not valid YAML: " + Shown.plain(String.valueOf(e.getProblem())));
        } catch (NumberFormatException e) {
            // SnakeYAML refuses \U00110000 itself, but \\U80000000 does not fit into its int.
            add(
                    characters.getMark(),
                    "is not valid YAML: found unknown escape character " + characters.prefix(LONGEST_ESCAPE));
        } catch (ReaderException e) {
            String character = String.format(Locale.ROOT, "U+%04X", e.getCodePoint());
            problems.add(
                    Place.whole(source), subject + "holds " + character + ", a character that YAML does not allow");
        } catch (YAMLException e) {
            // Only SnakeYAML's scanner throws one without a mark, where a block's next line begins with the end of a
            // list or quote.
            add(characters.getMark(), "is not valid YAML: neither a key nor a value can stand here");
        }
        return Optional.empty();
    }

    private Optional<YamlNode> nothing() {
        if (withLines) {
            problems.add(Place.whole(source), "is empty, but a spec has at least one key (or is {})");
            return Optional.empty();
        }
        return Optional.of(new Scalar(Place.whole(source), "", false));
    }

    private Event next() {
        return events.getEvent();
    }

    private void requirePlain(DocumentStartEvent start) {
        boolean handles = start.getTags() != null && !start.getTags().isEmpty(); // null without a `---`
        if (start.getVersion() != null || handles) {
            add(start.getStartMark(), "directives (%) are not allowed");
        }
    }

    /** The node that begins with an event; empty if it is one that may not be. */
    private Optional<YamlNode> node(Event start, int depth) {
        if (depth > DEEPEST) {
            add(start.getStartMark(), "is nested more than " + DEEPEST + " levels deep");
            throw new Abandoned();
        }
        boolean allowed = isAllowed((NodeEvent) start);
        Optional<YamlNode> node = Optional.empty();
        if (start instanceof ScalarEvent scalar) {
            node = Optional.of(new Scalar(place(start.getStartMark()), scalar.getValue(), !scalar.isPlain()));
        } else if (start instanceof MappingStartEvent) {
            node = Optional.of(mapping(start, depth));
        } else if (start instanceof CollectionStartEvent) {
            node = Optional.of(sequence(start, depth));
        }
        return allowed ? node : Optional.empty();
    }

    private boolean isAllowed(NodeEvent event) {
        if (event instanceof AliasEvent) {
            add(event.getStartMark(), "aliases (*" + Shown.plain(event.getAnchor()) + ") are not allowed");
            return false;
        }
        if (event.getAnchor() != null) {
            add(event.getStartMark(), "anchors (&" + Shown.plain(event.getAnchor()) + ") are not allowed");
            return false;
        }
        String tag = event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        if (tag != null) {
            add(event.getStartMark(), "tags (" + Shown.plain(tag) + ") are not allowed");
        }
        return tag == null;
    }

    private YamlNode sequence(Event start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = next(); !event.is(Event.ID.SequenceEnd); event = next()) {
            node(event, depth + 1).ifPresent(items::add);
        }
        return new Sequence(place(start.getStartMark()), List.copyOf(items));
    }

    private YamlNode mapping(Event start, int depth) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        for (Event event = next(); !event.is(Event.ID.MappingEnd); event = next()) {
            Optional<String> key = key(event, depth, seen);
            Place place = place(event.getStartMark());
            Optional<YamlNode> value = node(next(), depth + 1);
            if (key.isPresent() && value.isPresent()) {
                entries.add(new Entry(place, key.get(), value.get()));
            }
        }
        return new Mapping(place(start.getStartMark()), List.copyOf(entries));
    }

    private Optional<String> key(Event event, int depth, Map<String, Place> seen) {
        Optional<YamlNode> node = node(event, depth + 1);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (!(node.get() instanceof Scalar scalar)) {
            add(
                    event.getStartMark(),
                    "a key must be one word, but is " + node.get().shown());
            return Optional.empty();
        }
        if (!scalar.quoted() && scalar.text().equals("<<")) {
            add(event.getStartMark(), "merge keys (<<) are not allowed; extends takes over another experiment");
            return Optional.empty();
        }
        Place first = seen.putIfAbsent(scalar.text(), scalar.place());
        if (first != null) {
            String where = withLines ? ", first on line " + first.line() : "";
            add(event.getStartMark(), Shown.plain(scalar.text()) + ": is given twice" + where);
            return Optional.empty();
        }
        return Optional.of(scalar.text());
    }

    private void add(Mark mark, String problem) {
        problems.add(place(mark), subject + problem);
    }

    private Place place(Mark mark) {
        return withLines ? new Place(source, mark.getLine() + 1, mark.getColumn() + 1) : Place.whole(source);
    }
}
