package io.github.mnistlab.spec;

import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder of the experiments' files, which no name and no link leads out of. */
final class ExperimentFolder {
    private static final String SUFFIX = ".yaml";
    private static final int LISTED = 30;

    private final Path folder;

    ExperimentFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The names of the experiments that there are, sorted. */
    List<String> names() {
        requireFolder();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .filter(name -> ExperimentName.isValid(name) && isWithin(path(name)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw UserFailure.environment(folder + ": cannot be listed: " + Shown.reason(e), e);
        }
    }

    private void requireFolder() {
        if (!Files.isDirectory(folder)) {
            throw UserFailure.input("there is no folder " + folder + "; create it with an experiment in it, such as "
                    + shown(path("baseline")) + ", or name another one with -Dmnist.experiments=FOLDER");
        }
    }

    /**
     * The file of an experiment.
     *
     * @throws UserFailure if there is none, saying which there are
     */
    Path file(String name) {
        Optional<String> problem = problem(name);
        if (problem.isPresent()) {
            throw UserFailure.input("experiment " + Shown.quoted(name) + ": " + problem.get());
        }
        return path(name);
    }

    /** Why there is no experiment of a name, and which there are; empty if there is one. */
    Optional<String> problem(String name) {
        List<String> names = names();
        if (names.contains(name)) {
            return Optional.empty();
        }
        return Optional.of(missing(name) + listing(names) + Suggestion.sentence(bare(name), names));
    }

    /** What is left of a path to a spec, for those who type `experiments/baseline.yaml`. */
    private static String bare(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : file;
    }

    private String missing(String name) {
        Optional<String> unfit = ExperimentName.problem(name);
        if (unfit.isPresent()) {
            return unfit.get();
        }
        Path file = path(name);
        if (Files.isRegularFile(file)) {
            return shown(file) + " is a link out of its folder";
        }
        if (Files.exists(file)) {
            return shown(file) + " is not a file";
        }
        Path misnamed = folder.resolve(name + ".yml");
        return Files.exists(misnamed)
                ? shown(misnamed) + " must be called " + file.getFileName()
                : "there is no " + shown(file);
    }

    private String listing(List<String> names) {
        if (names.isEmpty()) {
            return "; there is no experiment in " + folder;
        }
        String some = names.stream().limit(LISTED).collect(Collectors.joining(", "));
        return "; there are " + some + (names.size() > LISTED ? ", …" : "");
    }

    private Path path(String name) {
        return folder.resolve(name + SUFFIX);
    }

    /** A regular file whose true path is in the folder's true path. */
    private boolean isWithin(Path file) {
        try {
            return Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false; // gone meanwhile, or a link to nowhere
        }
    }

    /** A file as the user would type it: from the folder that holds the experiments, where it is in there. */
    String shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path base = folder.getParent();
        boolean inside = base != null && base.getParent() != null && absolute.startsWith(base);
        Path shown = inside ? base.relativize(absolute) : file;
        return shown.toString().replace('\\', '/');
    }
}
