package io.github.mnistlab.run;

import io.github.mnistlab.evaluation.OnnxFile;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.mlp.MlpOnnx;
import io.github.mnistlab.mlp.MlpParameters;
import io.github.mnistlab.record.OneLine;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.record.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Finds the model that a user means: an experiment's newest run without {@code -Dset}, a run by id, or an ONNX file. */
final class Models {
    private static final String INITIAL = "initialModel";

    private final Workspace workspace;
    private final RunStore store;

    Models(Workspace workspace) {
        this.workspace = workspace;
        this.store = new RunStore(workspace.reports());
    }

    /**
     * A model with where it comes from.
     *
     * @param file the exported file
     * @param run the record of the run that exported it, absent for a file that lies elsewhere
     */
    record Found(OnnxFile file, Optional<RunRecord> run) {
        /** That the run is not of the experiment's spec alone, in words. */
        Optional<String> remark() {
            return run.filter(record -> !record.overrides().isEmpty())
                    .map(record -> record.experiment() + " " + record.run() + " was trained with -Dset="
                            + OneLine.whole(String.join(",", record.overrides())));
        }
    }

    /** Whether a reference means an ONNX file, not a run. */
    static boolean isFile(String reference) {
        return reference.toLowerCase(Locale.ROOT).endsWith(".onnx");
    }

    /**
     * Finds it, and checks a run's file, however it is named, against the run's checksums.
     *
     * @param key what named the reference, for the message
     * @throws UserFailure INPUT if there is no such run or file, or a run's file was changed
     */
    Found find(String key, String reference) {
        return isFile(reference) ? file(workspace.inside(key, reference)) : run(key, reference, workspace.base());
    }

    private Found file(Path path) {
        Optional<RunFolder> folder = verified(path);
        OnnxFile file = OnnxFile.read(path);
        return new Found(file, folder.map(RunFolder::read).filter(record -> exported(record, file)));
    }

    /** The run that a file belongs to, as it was written; a file that is too large is refused before it is digested. */
    private Optional<RunFolder> verified(Path path) {
        OnnxFile.requireReadable(path);
        Optional<RunFolder> folder = store.containing(path);
        folder.ifPresent(RunFolder::verify);
        return folder;
    }

    /**
     * The run that exported a file, which is not loaded for that; empty where the file is no run's.
     *
     * @param key what named the file, for the message
     * @throws UserFailure INPUT as {@link #find} does
     */
    Optional<RunRecord> exporter(String key, String file) {
        Path path = workspace.inside(key, file);
        return verified(path)
                .map(RunFolder::read)
                .filter(record -> record.model().sha256().equals(sha256(path)));
    }

    private static String sha256(Path path) {
        try {
            return Sha256.of(path);
        } catch (IOException e) {
            throw OnnxFile.unreadable(path, e);
        }
    }

    private static boolean exported(RunRecord record, OnnxFile file) {
        return Sha256.of(file.bytes()).equals(record.model().sha256());
    }

    private Found run(String key, String reference, Path base) {
        return ofRun(runFolder(key, reference, base));
    }

    /**
     * A run's own, checked against the run's checksums and record.
     *
     * @throws UserFailure INPUT if there is no such run, or a file of it was changed
     */
    Found ofRun(String reference) {
        return ofRun(store.find(reference));
    }

    private static Found ofRun(RunFolder folder) {
        folder.verify();
        RunRecord record = folder.read();
        OnnxFile file = OnnxFile.read(folder.onnx(record));
        if (!exported(record, file)) {
            throw UserFailure.input(file.name()
                    + ": is not the file that run.json names by its SHA-256; restore the run, or train again");
        }
        return new Found(file, Optional.of(record));
    }

    private RunFolder runFolder(String key, String reference, Path base) {
        if (isThere(base, reference) && !store.experiments().contains(reference)) {
            throw UserFailure.input(key + ": " + reference
                    + ": is a file, but an ONNX file's name ends in .onnx; rename it, or name an experiment or a run");
        }
        return store.find(reference);
    }

    private static boolean isThere(Path base, String reference) {
        try {
            return Files.isRegularFile(base.resolve(reference));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * The digest of the weights of a spec's {@code initialModel}; they are not loaded for that.
     *
     * @throws UserFailure INPUT as {@link #initial} does
     */
    String initialDigest(String reference) {
        if (isFile(reference)) {
            return digest(workspace.bySpec(INITIAL, reference));
        }
        RunFolder folder = runFolder(INITIAL, reference, workspace.specBase());
        folder.verify();
        return folder.read().model().digest();
    }

    private String digest(Path path) {
        verified(path);
        try {
            return MlpOnnx.digest(path);
        } catch (IllegalArgumentException e) {
            throw refused(path.toString(), e);
        } catch (IOException e) {
            throw OnnxFile.unreadable(path, e);
        }
    }

    /**
     * The weights of a spec's {@code initialModel}.
     *
     * @throws UserFailure INPUT as {@link #find} does, or if the file is no multilayer perceptron
     */
    MlpParameters initial(String reference) {
        OnnxFile file = isFile(reference)
                ? file(workspace.bySpec(INITIAL, reference)).file()
                : run(INITIAL, reference, workspace.specBase()).file();
        try {
            return MlpOnnx.readParameters(file.bytes());
        } catch (IllegalArgumentException e) {
            throw refused(file.name(), e);
        }
    }

    private static UserFailure refused(String name, IllegalArgumentException e) {
        return UserFailure.input(
                INITIAL + ": " + name + ": " + e.getMessage() + "; name a run, or a file that one exported", e);
    }
}
