package io.github.mnistlab.natives;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real jar, and a few that nobody should unpack. */
class NativesCacheTest {
    private static final Platform PLATFORM = OnnxJar.platform();

    @TempDir
    Path folder;

    private NativesCache cache;

    @BeforeEach
    void createCache() {
        cache = new NativesCache(folder.resolve("cache"));
    }

    private NativesFolder unpacked() {
        return cache.unpacked(OnnxJar.path(), OnnxJar.VERSION, PLATFORM);
    }

    @Test
    void should_unpack_libraries_and_manifest_when_the_cache_is_empty() throws IOException {
        NativesFolder natives = unpacked();

        assertThat(natives.path().getParent()).isEqualTo(cache.folder());
        assertThat(natives.path().getFileName().toString()).matches("1\\.28\\.0-cpu-" + PLATFORM.id() + "-[0-9a-f]{8}");
        assertThat(natives.path()).isDirectoryContaining("glob:**/*onnxruntime4j_jni*");
        assertThat(natives.isWhole()).isTrue();
        assertThat(natives.problems()).isEmpty();
        assertThat(cache.folders()).containsExactly(natives);
        assertThat(Files.list(cache.folder())).as("no draft is left").hasSize(1);
    }

    @Test
    void should_leave_the_folder_alone_when_it_is_whole() throws IOException {
        Path manifest = unpacked().path().resolve("MANIFEST");
        FileTime before = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(manifest, before);

        unpacked();

        assertThat(Files.getLastModifiedTime(manifest)).isEqualTo(before);
    }

    @Test
    void should_unpack_again_when_a_library_is_cut_short() throws IOException {
        Path library = aLibrary(unpacked());
        long size = Files.size(library);
        try (RandomAccessFile file = new RandomAccessFile(library.toFile(), "rw")) {
            file.setLength(size - 1);
        }

        NativesFolder natives = unpacked();

        assertThat(library).hasSize(size);
        assertThat(natives.problems()).isEmpty();
    }

    @Test
    void should_unpack_again_when_the_manifest_is_missing_or_nonsense() throws IOException {
        Path manifest = unpacked().path().resolve("MANIFEST");
        Files.delete(manifest);
        assertThat(unpacked().problems()).isEmpty();

        Files.writeString(manifest, "../../etc/passwd\n");
        assertThat(unpacked().problems()).isEmpty();
    }

    @Test
    void should_find_the_changed_library_when_it_looks_closely() throws IOException {
        NativesFolder natives = unpacked();
        Path library = aLibrary(natives);
        try (RandomAccessFile file = new RandomAccessFile(library.toFile(), "rw")) {
            file.write(1);
        }

        assertThat(natives.isWhole()).as("its size is right").isTrue();
        assertThat(natives.problems()).singleElement().asString().startsWith(library + ": has not the SHA-256 ");
    }

    @Test
    void should_end_with_one_whole_folder_when_processes_unpack_at_once() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            folder.resolve("cache").toString())
                    .redirectErrorStream(true)
                    .start());
        }
        for (Process process : processes) {
            // All of them are up and waiting before the first one may go.
            assertThat(process.inputReader().readLine()).isEqualTo("ready");
        }
        for (Process process : processes) {
            process.getOutputStream().close();
        }
        for (Process process : processes) {
            assertThat(new String(process.getInputStream().readAllBytes(), UTF_8).strip())
                    .isEqualTo(cache.folders().get(0).path().toString());
        }
        assertThat(cache.folders())
                .singleElement()
                .satisfies(natives -> assertThat(natives.problems()).isEmpty());
        assertThat(Files.list(cache.folder())).as("no draft is left").hasSize(1);
    }

    @Test
    void should_remove_only_old_drafts_when_it_unpacks() throws IOException {
        Path abandoned = Files.createDirectories(cache.folder().resolve(".draft-old"));
        Path busy = Files.createDirectories(cache.folder().resolve(".draft-new"));
        Files.setLastModifiedTime(abandoned, FileTime.from(Instant.now().minus(2, ChronoUnit.DAYS)));

        unpacked();

        assertThat(abandoned).doesNotExist();
        assertThat(busy).exists();
    }

    @Test
    void should_say_so_when_the_cache_cannot_be_written() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file where a folder should be");

        assertThatThrownBy(this::unpacked)
                .isInstanceOf(UserFailure.class)
                .hasMessageStartingWith(cache.folder() + ": cannot be written (")
                .hasMessageEndingWith("); make room there, or name another cache with -Dmnist.cache=…");
    }

    @Test
    void should_say_so_when_the_jar_has_no_natives_for_the_platform() {
        assertThatThrownBy(() -> cache.unpacked(OnnxJar.path(), OnnxJar.VERSION, new Platform("plan9-mips")))
                .isInstanceOf(UserFailure.class)
                .hasMessage(
                        OnnxJar.path() + ": has nothing in ai/onnxruntime/native/plan9-mips/; delete it, so that Maven"
                                + " resolves it again");
    }

    @Test
    void should_blame_the_jar_when_it_is_not_there() {
        Path gone = folder.resolve("gone.jar");

        assertThatThrownBy(() -> new NativesCache(folder).unpacked(gone, "1.28.0", OnnxJar.platform()))
                .isInstanceOf(UserFailure.class)
                .hasMessageStartingWith(gone + ": ")
                .hasMessageEndingWith("; delete it, so that Maven resolves it again");
    }

    @Test
    void should_find_cuda_natives_without_their_jar_when_they_were_unpacked_before() throws IOException {
        Path jar = SampleJar.in(folder).withCuda("1.28.0");
        NativesFolder natives = cache.unpacked(jar, "1.28.0", PLATFORM);
        Files.delete(jar);

        assertThat(cache.findCuda("1.28.0", PLATFORM)).contains(natives);
        assertThat(cache.findCuda("1.29.0", PLATFORM)).isEmpty();
        Files.delete(aLibrary(natives));
        assertThat(cache.findCuda("1.28.0", PLATFORM)).isEmpty();
    }

    private static Path aLibrary(NativesFolder natives) throws IOException {
        try (var files = Files.list(natives.path())) {
            return files.filter(file -> file.toString().contains("jni"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Unpacks once its standard input ends. */
    static final class Main {
        private Main() {}

        public static void main(String[] args) throws IOException {
            System.out.println("ready");
            System.in.readAllBytes();
            System.out.println(new NativesCache(Path.of(args[0]))
                    .unpacked(OnnxJar.path(), OnnxJar.VERSION, PLATFORM)
                    .path());
        }
    }
}
