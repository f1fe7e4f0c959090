package io.github.mnistlab.record;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.spec.ExperimentName;
import io.github.mnistlab.spec.Suggestion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the run that a user means, or says what there is instead. */
final class RunFinder {
    private static final int LISTED = 30;

    /** Fewer digits would too often be another word, or soon mean another run. */
    private static final Pattern DIGEST_START = Pattern.compile("[0-9a-f]{4,64}");

    private static final Pattern ID_END = Pattern.compile("[0-9TZ]{0,16}-[0-9a-f]{8}");

    private final RunStore store;

    RunFinder(RunStore store) {
        this.store = store;
    }

    /** As {@link RunStore#find} says. An experiment's name comes before the digest that it may look like. */
    RunFolder find(String reference) {
        int slash = reference.indexOf('/');
        if (slash >= 0) {
            return only(reference, store.runs(reference.substring(0, slash)).stream(), reference.substring(slash + 1));
        }
        Optional<RunFolder> named =
                ExperimentName.isValid(reference) ? store.representative(reference) : Optional.empty();
        return named.orElseGet(() -> only(reference, store.runs().stream(), reference));
    }

    /** As {@link RunStore#asExperiment} says. */
    void requireNoPart(String reference) {
        boolean named =
                ExperimentName.isValid(reference) && store.newest(reference).isPresent();
        if (!named && isPart(reference.substring(reference.indexOf('/') + 1))) {
            throw missing(reference);
        }
    }

    /** As {@link RunStore#containing} says. */
    Optional<RunFolder> containing(Path file) {
        return containing(
                        file.toAbsolutePath().normalize(),
                        store.reports().toAbsolutePath().normalize())
                .or(() -> containing(withoutLinks(file), withoutLinks(store.reports())));
    }

    /** What is not there has no links. */
    private static Path withoutLinks(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private Optional<RunFolder> containing(Path path, Path root) {
        Path inside = path.startsWith(root) ? root.relativize(path) : Path.of("");
        return inside.getNameCount() > 2
                        && ExperimentName.isValid(inside.getName(0).toString())
                ? store.runs(inside.getName(0).toString()).stream()
                        .filter(run ->
                                run.id().toString().equals(inside.getName(1).toString()))
                        .findFirst()
                : Optional.empty();
    }

    private RunFolder only(String reference, Stream<RunFolder> runs, String part) {
        List<RunFolder> found = runs.filter(run -> isMeant(run, part)).toList();
        if (found.size() > 1) {
            throw UserFailure.input("'" + reference + "' means several runs; name one of "
                    + some(found.stream().map(RunFinder::name)));
        }
        return found.stream().findFirst().orElseThrow(() -> missing(reference));
    }

    private static boolean isMeant(RunFolder run, String part) {
        String id = run.id().toString();
        String digest = run.id().model();
        if (DIGEST_START.matcher(part).matches()) {
            return part.length() <= digest.length()
                    ? digest.startsWith(part)
                    : part.startsWith(digest) && recordedDigest(run).startsWith(part);
        }
        return id.equals(part) || (ID_END.matcher(part).matches() && id.endsWith(part));
    }

    /** Nothing where the record cannot be read: such a run is named by its id. */
    private static String recordedDigest(RunFolder run) {
        try {
            return run.read().model().digest();
        } catch (UserFailure e) {
            return "";
        }
    }

    /** That there is no such run, what there is, and the next step. */
    UserFailure missing(String reference) {
        ExperimentName.problem(reference)
                .filter(problem -> !isOfARun(reference))
                .ifPresent(problem -> {
                    throw unnamed(reference, problem);
                });
        List<String> experiments = store.experiments();
        String there = experiments.isEmpty() ? "none yet" : some(experiments.stream());
        return UserFailure.input("there is no complete run '" + OneLine.of(reference) + "' in " + store.reports()
                + "; experiments with runs: " + there + nextStep(reference, experiments));
    }

    private String nextStep(String reference, List<String> experiments) {
        boolean ofARun = isOfARun(reference);
        // What looks like a digest may be an experiment's name.
        boolean ofAnExperiment = ExperimentName.isValid(reference);
        List<String> candidates = Stream.concat(
                        ofAnExperiment ? experiments.stream() : Stream.empty(),
                        ofARun ? runs(reference) : Stream.empty())
                .toList();
        String suggestion = Suggestion.sentence(reference, candidates);
        if (!suggestion.isEmpty()) {
            return suggestion;
        }
        return (ofARun ? "; mvn mnist:runs lists the runs" : "")
                + (ofAnExperiment ? "; mvn mnist:train -Dexperiment=" + reference + " makes one" : "");
    }

    /** All runs in the form of a reference: with their experiment where it has one. */
    private Stream<String> runs(String reference) {
        return store.runs().stream()
                .map(run -> reference.contains("/") ? name(run) : run.id().toString());
    }

    /** Whether it can only be meant as a run, or a part of a run's id or digest. */
    private static boolean isOfARun(String reference) {
        return reference.contains("/") || RunId.parse(reference).isPresent() || isPart(reference);
    }

    /** Whether it looks like a part of an id or of a digest, which is not to say that there is such a run. */
    private static boolean isPart(String text) {
        return DIGEST_START.matcher(text).matches()
                || (ID_END.matcher(text).matches() && RunId.parse(text).isEmpty());
    }

    /** That no experiment can be called so, and which is near. */
    UserFailure unnamed(String reference, String problem) {
        return UserFailure.input("'" + OneLine.of(reference) + "' is not an experiment's name: " + problem
                + Suggestion.sentence(reference, store.experiments()));
    }

    private static String name(RunFolder run) {
        return run.experiment() + "/" + run.id();
    }

    private static String some(Stream<String> names) {
        List<String> all = names.toList();
        return all.stream().limit(LISTED).collect(Collectors.joining(", ")) + (all.size() > LISTED ? ", …" : "");
    }
}
