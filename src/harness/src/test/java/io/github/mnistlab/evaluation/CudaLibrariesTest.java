package io.github.mnistlab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CudaLibrariesTest {

    @TempDir
    Path root;

    private void put(String folder, String... files) throws IOException {
        Files.createDirectories(root.resolve(folder));
        for (String file : files) {
            Files.createFile(root.resolve(folder).resolve(file));
        }
    }

    @Test
    void should_name_the_first_missing_library_when_there_is_none_or_the_driver_alone() throws IOException {
        assertThat(CudaLibraries.of("Linux", root, null).problem()).contains(CudaProblem.missing("libcuda.so.1"));

        put("lib64", "libcuda.so.1");
        assertThat(CudaLibraries.of("Linux", root, null).problem()).contains(CudaProblem.missing("libcublasLt.so.12"));
    }

    @Test
    void should_find_nothing_amiss_when_each_is_somewhere_the_linker_looks() throws IOException {
        put("own", "libcuda.so.1", "libcublasLt.so.12", "libcublas.so.12");
        put("usr/lib/x86_64-linux-gnu", "libcudart.so.12");
        put("etc");
        Files.writeString(root.resolve("etc/ld.so.cache"), "glibc\0libcurand.so.10\0/opt/cuda/libcurand.so.10\0");

        assertThat(CudaLibraries.of("Linux", root, root.resolve("own") + ":").problem())
                .isEmpty();
    }

    /** Since version 2.33 it stores a name that is the end of a path only there. */
    @Test
    void should_find_nothing_amiss_when_the_linkers_cache_has_paths_alone() throws IOException {
        put("lib64", "libcuda.so.1");
        put("etc");
        Files.writeString(
                root.resolve("etc/ld.so.cache"),
                "glibc-ld.so.cache1.1/opt/cuda/libcudart.so.12\0/opt/cuda/libcurand.so.10\0/opt/cuda/libcublasLt.so.12\0"
                        + "/opt/cuda/libcublas.so.12\0");

        assertThat(CudaLibraries.of("Linux", root, null).problem()).isEmpty();
    }

    @Test
    void should_not_take_a_longer_name_for_the_library() throws IOException {
        put("etc");
        put("lib64", "libcuda.so.1");
        Files.writeString(root.resolve("etc/ld.so.cache"), "\0mylibcublasLt.so.12\0libcublasLt.so.12.9\0");

        assertThat(CudaLibraries.of("Linux", root, "").problem()).contains(CudaProblem.missing("libcublasLt.so.12"));
    }

    @Test
    void should_not_judge_when_the_system_is_another() {
        assertThat(CudaLibraries.of("Windows 11", root, null).problem()).isEmpty();
    }
}
