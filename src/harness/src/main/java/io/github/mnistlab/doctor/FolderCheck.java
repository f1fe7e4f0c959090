package io.github.mnistlab.doctor;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.OneLine;
import io.github.mnistlab.record.WriteFailure;
import io.github.mnistlab.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folders of a project. */
public final class FolderCheck {
    private FolderCheck() {}

    /** The folder of the experiments, and whether each of them can be read. */
    public static Finding experiments(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Finding.warning(
                    "experiments",
                    "there is no folder " + folder,
                    "make it, with an experiment in it, or name another one with -Dmnist.experiments=…");
        }
        SpecReader specs = new SpecReader(folder);
        List<String> broken = new ArrayList<>();
        List<String> names;
        try {
            names = specs.names();
        } catch (UserFailure e) {
            return Finding.warning("experiments", OneLine.whole(e.getMessage()), "check its permissions");
        }
        for (String name : names) {
            try {
                specs.read(name, List.of());
            } catch (UserFailure e) {
                broken.add(name);
            }
        }
        return broken.isEmpty()
                ? Finding.ok("experiments", names.size() + " in " + folder)
                : Finding.warning(
                        "experiments",
                        broken.size() + " of " + names.size() + " in " + folder + " cannot be read: "
                                + String.join(", ", broken),
                        "train one of them: it says what is wrong in which line");
    }

    /** The folder of the runs, by really writing into it, or into the folder above where it does not exist yet. */
    public static Finding reports(Path folder) {
        try {
            probe(folder);
            return Finding.ok("reports", "can be written: " + folder);
        } catch (IOException e) {
            return Finding.failure("reports", WriteFailure.of(folder, e).getMessage());
        }
    }

    /** Leaves nothing behind, not even a folder. */
    static void probe(Path folder) throws IOException {
        Path existing = folder;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        Files.delete(Files.createTempFile(existing, ".doctor-", ""));
    }
}
