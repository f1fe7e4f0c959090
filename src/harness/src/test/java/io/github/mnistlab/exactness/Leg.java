package io.github.mnistlab.exactness;

import io.github.mnistlab.mlp.kernel.KernelChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A way to compute that must not show in the bits.
 *
 * @param name for the report and for {@code -Dexactness.demand}
 * @param kernel what is asked for
 * @param threads that train
 * @param ran the kernel that must have run, such as `vector-128`; `vector` for any width
 * @param cases what is trained
 * @param flags of the JVM
 * @param avx what {@code -XX:UseAVX} must be, which the processor may not have
 * @param jdk which Java to run on; the tests' own where absent
 * @param vectorModule whether the JVM has the Vector API
 * @param patch a change to the product's source that is compiled and put before it
 */
record Leg(
        String name,
        KernelChoice kernel,
        int threads,
        String ran,
        List<TrainingCase> cases,
        List<String> flags,
        Optional<Integer> avx,
        Optional<Integer> jdk,
        boolean vectorModule,
        Optional<SourcePatch> patch) {

    /** Waits for the compiler, so that compiled code runs from early on: the cases are small. */
    private static final List<String> EAGER = List.of("-Xbatch");

    static Leg vector(String name, String ran) {
        return of(name, KernelChoice.AUTO, ran);
    }

    static Leg scalar(String name) {
        return of(name, KernelChoice.SCALAR, "scalar");
    }

    static Leg of(String name, KernelChoice kernel, String ran) {
        return new Leg(
                name,
                kernel,
                1,
                ran,
                TrainingCase.SMALL,
                EAGER,
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty());
    }

    Leg threads(int number) {
        return new Leg(name, kernel, number, ran, cases, flags, avx, jdk, vectorModule, patch);
    }

    Leg cases(TrainingCase... trained) {
        return new Leg(name, kernel, threads, ran, List.of(trained), flags, avx, jdk, vectorModule, patch);
    }

    Leg flags(String... more) {
        List<String> all = new ArrayList<>(flags);
        all.addAll(List.of(more));
        return new Leg(name, kernel, threads, ran, cases, all, avx, jdk, vectorModule, patch);
    }

    Leg avx(int level) {
        return new Leg(name, kernel, threads, ran, cases, flags, Optional.of(level), jdk, vectorModule, patch)
                .flags("-XX:UseAVX=" + level);
    }

    Leg jdk(int feature) {
        return new Leg(name, kernel, threads, ran, cases, flags, avx, Optional.of(feature), vectorModule, patch);
    }

    Leg withoutVectorModule() {
        return new Leg(name, kernel, threads, ran, cases, flags, avx, jdk, false, patch);
    }

    Leg patch(SourcePatch change) {
        return new Leg(name, kernel, threads, ran, cases, flags, avx, jdk, vectorModule, Optional.of(change));
    }

    @Override
    public String toString() {
        return name;
    }
}
