package io.github.mnistlab.mlp;

import com.google.protobuf.TextFormat;
import com.oracle.labs.mlrg.olcut.config.protobuf.ProtoProvenanceSerialization;
import com.oracle.labs.mlrg.olcut.config.protobuf.protos.RootProvenanceProto;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import com.oracle.labs.mlrg.olcut.provenance.io.FlatMarshalledProvenance;
import com.oracle.labs.mlrg.olcut.provenance.io.ListMarshalledProvenance;
import com.oracle.labs.mlrg.olcut.provenance.io.MapMarshalledProvenance;
import com.oracle.labs.mlrg.olcut.provenance.io.ObjectMarshalledProvenance;
import com.oracle.labs.mlrg.olcut.provenance.io.SimpleMarshalledProvenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.DateProvenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.DateTimeProvenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.FileProvenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.StringProvenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.TimeProvenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.URLProvenance;
import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.tribuo.provenance.ModelProvenance;

/**
 * Provenance without what differs from run to run: Tribuo still reads it, and the same spec and data give the same text.
 *
 * <p>Points in time become the epoch; files, URLs and texts that are absolute paths keep their last name only; Java version
 * and operating system become Tribuo's {@code unknown-version}; the trainer's threads and kernel, which decide no bit, and what
 * the caller noted about one run are left out. Objects are numbered in the order of their sorted keys, since Tribuo's own order
 * follows hash maps.
 */
final class ReproducibleProvenance {
    private static final Set<String> SYSTEM = Set.of("java-version", "os-name", "os-arch");
    private static final Set<String> TRAINER_OMITS = Set.of("threads", "kernel");
    private static final String INSTANCE_VALUES = "instance-values";
    private static final Pattern ABSOLUTE = Pattern.compile("(/|\\\\\\\\|[A-Za-z]:[\\\\/]|file:).*", Pattern.DOTALL);
    private static final ProtoProvenanceSerialization MESSAGES = new ProtoProvenanceSerialization(true);

    private final Map<String, ObjectMarshalledProvenance> originals;
    private final List<ObjectMarshalledProvenance> rewritten = new ArrayList<>();

    private ReproducibleProvenance(List<ObjectMarshalledProvenance> originals) {
        this.originals =
                originals.stream().collect(Collectors.toMap(ObjectMarshalledProvenance::getName, Function.identity()));
    }

    /** A model's provenance as text, in the form of {@code ONNXExportable.SERIALIZER}. */
    static String text(ModelProvenance provenance) {
        return TextFormat.printer().printToString(message(provenance));
    }

    /** A model's provenance as the message that Tribuo keeps in a serialised model. */
    static RootProvenanceProto message(ModelProvenance provenance) {
        List<ObjectMarshalledProvenance> originals = ProvenanceUtil.marshalProvenance(provenance);
        ReproducibleProvenance rewriting = new ReproducibleProvenance(originals);
        rewriting.rewrite(originals.get(0));
        return MESSAGES.serializeToProto(rewriting.rewritten);
    }

    /** Appends the object and all that it refers to; gives its new name. */
    private String rewrite(ObjectMarshalledProvenance original) {
        String className = original.getObjectClassName();
        String name =
                className.substring(className.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) + "-" + rewritten.size();
        int place = rewritten.size();
        rewritten.add(original);
        SortedMap<String, FlatMarshalledProvenance> values = new TreeMap<>();
        new TreeMap<>(original.getMap()).forEach((key, value) -> {
            if (!(className.equals(MlpTrainer.class.getName()) && TRAINER_OMITS.contains(key))) {
                values.put(key, rewrite(key, value));
            }
        });
        rewritten.set(
                place, new ObjectMarshalledProvenance(name, values, className, original.getProvenanceClassName()));
        return name;
    }

    private FlatMarshalledProvenance rewrite(String key, FlatMarshalledProvenance value) {
        if (value instanceof ListMarshalledProvenance list) {
            return new ListMarshalledProvenance(StreamSupport.stream(list.spliterator(), false)
                    .map(element -> rewrite(key, element))
                    .toList());
        }
        if (value instanceof MapMarshalledProvenance map) {
            SortedMap<String, FlatMarshalledProvenance> sorted = new TreeMap<>();
            for (Pair<String, FlatMarshalledProvenance> entry : map) {
                if (!key.equals(INSTANCE_VALUES) || entry.getA().equals(MlpTrainer.INITIAL_PARAMETERS)) {
                    sorted.put(entry.getA(), entry.getB());
                }
            }
            sorted.replaceAll(this::rewrite);
            return new MapMarshalledProvenance(sorted);
        }
        SimpleMarshalledProvenance simple = (SimpleMarshalledProvenance) value;
        String text = simple.isReference() ? rewrite(originals.get(simple.getValue())) : rewrite(key, simple);
        return new SimpleMarshalledProvenance(
                simple.getKey(), text, simple.getProvenanceClassName(), simple.isReference(), simple.getAdditional());
    }

    private static String rewrite(String key, SimpleMarshalledProvenance simple) {
        String type = simple.getProvenanceClassName();
        String text = simple.getValue();
        if (type.equals(DateTimeProvenance.class.getName())) {
            return "1970-01-01T00:00Z";
        } else if (type.equals(DateProvenance.class.getName())) {
            return "1970-01-01";
        } else if (type.equals(TimeProvenance.class.getName())) {
            return "00:00Z";
        } else if (type.equals(FileProvenance.class.getName())) {
            return lastName(text);
        } else if (type.equals(URLProvenance.class.getName())) {
            return "file:" + lastName(text);
        } else if (type.equals(StringProvenance.class.getName()) && SYSTEM.contains(key)) {
            return "unknown-version";
        }
        boolean path = type.equals(StringProvenance.class.getName())
                && ABSOLUTE.matcher(text).matches();
        return path ? lastName(text) : text;
    }

    private static String lastName(String path) {
        String trimmed = path.replaceAll("[/\\\\]+$", "");
        return trimmed.substring(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\')) + 1);
    }
}
