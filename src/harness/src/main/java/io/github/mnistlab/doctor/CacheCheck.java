package io.github.mnistlab.doctor;

import io.github.mnistlab.natives.NativesCache;
import io.github.mnistlab.natives.NativesFolder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The cache of unpacked natives; every file of it is read and its digest compared. */
public final class CacheCheck {
    private static final String SUBJECT = "natives cache";

    private CacheCheck() {}

    /** Looks. */
    public static Finding of(NativesCache cache) {
        try {
            FolderCheck.probe(cache.folder());
        } catch (IOException e) {
            return Finding.warning(
                    SUBJECT,
                    cache.folder() + ": cannot be written, so that ONNX Runtime unpacks its libraries at every start",
                    "change its permissions, or name another cache with -Dmnist.cache=…");
        }
        List<NativesFolder> folders = cache.folders();
        Optional<String> problem =
                folders.stream().flatMap(folder -> folder.problems().stream()).findFirst();
        return problem.map(
                        text -> Finding.warning(SUBJECT, text, "delete its folder; it is unpacked again when needed"))
                .orElseGet(() -> Finding.ok(
                        SUBJECT, folders.size() + " unpacked, digests as they should be: " + cache.folder()));
    }
}
