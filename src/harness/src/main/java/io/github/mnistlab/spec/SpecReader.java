package io.github.mnistlab.spec;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.spec.SpecLayer.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the experiments of a folder; what a spec may say is in the package's description.
 *
 * <p>Every problem of a file, of the files that it extends and of the overrides is reported at once, a line each.
 */
public final class SpecReader {
    private static final int LONGEST_CHAIN = 16;

    private final ExperimentFolder folder;

    /**
     * A reader of the `*.yaml` files of a folder.
     *
     * @param experimentsFolder the folder; that it exists is checked only when something is read
     */
    public SpecReader(Path experimentsFolder) {
        this.folder = new ExperimentFolder(experimentsFolder);
    }

    /**
     * The names of the experiments that there are, sorted.
     *
     * @throws UserFailure if the folder does not exist or cannot be listed
     */
    public List<String> names() {
        return folder.names();
    }

    /**
     * Reads an experiment of the folder.
     *
     * @param name the experiment's name
     * @param overrides `key.path=value` each, as {@link Overrides#parse} gives them
     * @return the resolved spec
     * @throws UserFailure if there is no such experiment or anything is wrong with it
     */
    public ResolvedSpec read(String name, List<String> overrides) {
        return resolve(name, folder.file(name), List.of(name), overrides);
    }

    /**
     * Reads a spec from anywhere, such as a run's own `experiment.yaml`. What it extends, if anything, is in the folder.
     *
     * @param name the experiment's name, which a resolved spec does not say itself
     * @param yaml the file
     * @param overrides `key.path=value` each
     * @return the resolved spec
     * @throws UserFailure if the name is none or anything is wrong with the file
     */
    public ResolvedSpec readFile(String name, Path yaml, List<String> overrides) {
        ExperimentName.problem(name).ifPresent(problem -> {
            throw UserFailure.input("experiment " + Shown.quoted(name) + ": " + problem);
        });
        return resolve(name, yaml, List.of(), overrides); // it may extend the experiment whose name it bears
    }

    private ResolvedSpec resolve(String name, Path file, List<String> chain, List<String> overrides) {
        Problems problems = new Problems();
        SpecLayer merged = Overrides.layer(overrides, problems);
        for (SpecLayer layer : chain(file, chain, problems)) {
            merged = merged.over(layer);
        }
        problems.throwIfAny();
        return new ResolvedSpec(name, SpecBinder.bind(merged, problems), overrides);
    }

    /** The file's layer, then its parent's, and so on. */
    private List<SpecLayer> chain(Path file, List<String> begun, Problems problems) {
        List<SpecLayer> layers = new ArrayList<>();
        List<String> names = new ArrayList<>(begun);
        Optional<Path> next = Optional.of(file);
        while (next.isPresent()) {
            SpecLayer layer = layer(next.get(), problems);
            layers.add(layer);
            next = parent(layer, names, problems);
        }
        return layers;
    }

    private SpecLayer layer(Path file, Problems problems) {
        String source = folder.shown(file);
        SpecLayer layer = new SpecLayer();
        StrictYaml.file(source, SpecText.read(source, file), problems)
                .ifPresent(root -> layer.read(SpecFields.SPEC, root, problems));
        return layer;
    }

    /** The file that a layer extends; adds its name to those of the chain. */
    private Optional<Path> parent(SpecLayer layer, List<String> chain, Problems problems) {
        Optional<String> parent = layer.optional(SpecFields.EXTENDS);
        if (parent.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> problem = chainProblem(parent.get(), chain).or(() -> folder.problem(parent.get()));
        if (problem.isPresent()) {
            Place place = layer.setting(SpecFields.EXTENDS).map(Setting::place).orElseThrow();
            problems.add(place, "extends: " + problem.get());
            return Optional.empty();
        }
        chain.add(parent.get());
        return Optional.of(folder.file(parent.get()));
    }

    private static Optional<String> chainProblem(String parent, List<String> chain) {
        if (chain.contains(parent)) {
            return Optional.of("runs in a circle: " + String.join(" → ", chain) + " → " + parent);
        }
        return chain.size() < LONGEST_CHAIN
                ? Optional.empty()
                : Optional.of("the chain is longer than " + LONGEST_CHAIN + " experiments");
    }
}
