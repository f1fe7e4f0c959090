package io.github.mnistlab.record;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.spec.ExperimentName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The reports folder: `<experiment>/<run id>` for each complete run.
 *
 * <p>A run is complete when it has its `SHA256SUMS`; nothing else is ever listed. The folders themselves are the truth:
 * `latest` is written for scripts and never read.
 */
public final class RunStore {
    private final Path reports;

    /** @param reports need not exist before the first run */
    public RunStore(Path reports) {
        this.reports = Objects.requireNonNull(reports);
    }

    /** The reports folder. */
    public Path reports() {
        return reports;
    }

    /** Experiments that have a complete run, by name. */
    public List<String> experiments() {
        return names(reports, ExperimentName::isValid).stream()
                .filter(name -> !runs(name).isEmpty())
                .sorted()
                .toList();
    }

    /** Complete runs of all experiments, newest first. */
    public List<RunFolder> runs() {
        return names(reports, ExperimentName::isValid).stream()
                .flatMap(experiment -> runs(experiment).stream())
                .sorted(Comparator.comparing(RunFolder::id).reversed().thenComparing(RunFolder::experiment))
                .toList();
    }

    /** The complete run in whose folder a file is, where it is in one, be it by its path or through links. */
    public Optional<RunFolder> containing(Path file) {
        return new RunFinder(this).containing(file);
    }

    /**
     * An experiment's complete runs, newest first.
     *
     * @throws UserFailure (INPUT) if that is not an experiment's name
     */
    public List<RunFolder> runs(String experiment) {
        return folders(experiment).filter(RunStore::isComplete).toList();
    }

    /**
     * Complete runs of some experiments, newest first.
     *
     * @throws UserFailure (INPUT) if one of these is not an experiment's name, or has no complete run
     */
    public List<RunFolder> runs(List<String> experiments) {
        experiments.stream().filter(name -> runs(name).isEmpty()).findFirst().ifPresent(name -> {
            throw new RunFinder(this).missing(name);
        });
        return runs().stream()
                .filter(run -> experiments.contains(run.experiment()))
                .toList();
    }

    /** The run of an experiment that started last, of those that lack their `SHA256SUMS`. */
    public Optional<RunId> newestIncomplete(String experiment) {
        return folders(experiment)
                .filter(run -> !isComplete(run))
                .map(RunFolder::id)
                .findFirst();
    }

    /** Newest first. */
    private Stream<RunFolder> folders(String experiment) {
        Path folder = reports.resolve(valid(experiment));
        return names(folder, name -> RunId.parse(name).isPresent()).stream()
                .map(name -> new RunFolder(folder.resolve(name), experiment, RunId.of(name)))
                .sorted(Comparator.comparing(RunFolder::id).reversed());
    }

    private static boolean isComplete(RunFolder run) {
        return Files.isRegularFile(run.path().resolve(Checksums.FILE), LinkOption.NOFOLLOW_LINKS);
    }

    /** The complete run that started last. */
    public Optional<RunFolder> newest(String experiment) {
        return runs(experiment).stream().findFirst();
    }

    /**
     * The run that an experiment's name means: the newest that was trained as the spec says, for what `-Dset` changed is a
     * trial; where all are trials, the newest. A record that cannot be read counts, so that whoever reads it says so.
     */
    public Optional<RunFolder> representative(String experiment) {
        return runs(experiment).stream()
                .filter(run -> !isTrial(run))
                .findFirst()
                .or(() -> newest(experiment));
    }

    private static boolean isTrial(RunFolder run) {
        try {
            return !run.read().overrides().isEmpty();
        } catch (UserFailure e) {
            return false;
        }
    }

    /** The complete run of the experiment that started last before the one with this id. */
    public Optional<RunFolder> before(String experiment, RunId id) {
        return runs(experiment).stream()
                .filter(run -> run.id().compareTo(id) < 0)
                .findFirst();
    }

    /**
     * The run that a user means.
     *
     * @param reference an experiment's name for its {@link #representative} run; a run id, or the end of one; the beginning
     *     of a model digest, four digits at least; each but the name also as `experiment/…`
     * @throws UserFailure (INPUT) if there is no such run, or several
     */
    public RunFolder find(String reference) {
        return new RunFinder(this).find(reference);
    }

    /**
     * What a user wrote where an experiment is asked for, to be found: there, a part of an id or of a digest does not stand for a run of
     * another experiment.
     *
     * @return the reference
     * @throws UserFailure (INPUT) if it is such a part, and no experiment with a run is called so
     */
    public String asExperiment(String reference) {
        new RunFinder(this).requireNoPart(reference);
        return reference;
    }

    /**
     * An id for a run that has just been trained: its start, or the next second in which no run of the experiment with
     * the same model began.
     */
    public RunId newId(String experiment, Instant startedAt, String modelDigest) {
        return place(experiment).newId(startedAt, modelDigest);
    }

    /**
     * Finds out whether a run of the experiment could be published, before time is spent on it; makes nothing.
     *
     * @throws UserFailure (ENVIRONMENT) if a file is in the way or the folder may not be written to
     */
    public void requirePlace(String experiment) {
        place(experiment).requireWritable();
    }

    /**
     * Opens a folder for a run to be written into. What crashed runs left behind a week ago is removed.
     *
     * @throws UserFailure (ENVIRONMENT) if the reports folder cannot be written
     */
    public StagedRun stage(String experiment) {
        return new Staging(reports).open(valid(experiment));
    }

    /**
     * A folder that another process staged and left to be published.
     *
     * @throws UserFailure (INPUT) if it is not one of this store's staging folders
     */
    public StagedRun reopen(Path staged) {
        return new Staging(reports).reopen(staged);
    }

    /**
     * Makes a run visible, whole: its files reach the disk, `SHA256SUMS` is written last, and one rename puts the folder
     * into its place.
     *
     * @throws UserFailure (ENVIRONMENT) if it cannot be written, or if a run with that id has appeared meanwhile
     */
    public RunFolder publish(StagedRun staged, RunId id) {
        return place(staged.experiment()).publish(staged, id);
    }

    /**
     * Writes `latest` anew, and again if another build has published a newer run meanwhile.
     *
     * @throws UserFailure (ENVIRONMENT) if it cannot be written
     */
    public void pointToNewest(String experiment) {
        Optional<RunFolder> newest;
        do {
            newest = newest(experiment);
            newest.ifPresent(run -> place(experiment).pointTo(run.id()));
        } while (!newest(experiment).equals(newest));
    }

    private RunPlace place(String experiment) {
        return new RunPlace(reports.resolve(valid(experiment)), experiment);
    }

    private String valid(String experiment) {
        ExperimentName.problem(experiment).ifPresent(problem -> {
            throw new RunFinder(this).unnamed(experiment, problem);
        });
        return experiment;
    }

    private static List<String> names(Path folder, Predicate<String> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))
                    .map(child -> child.getFileName().toString())
                    .filter(wanted)
                    .toList();
        } catch (IOException e) {
            throw UserFailure.environment(folder + ": cannot be listed; check its permissions", e);
        }
    }
}
