package io.github.mnistlab.exactness;

import java.util.List;
import java.util.stream.Stream;

/** Every way to compute that is checked; docs/exactness.md has the same list in words. */
final class Legs {
    private static final String WIDTH_BY_PROCESSOR =
            "FloatVector.SPECIES_PREFERRED.length() > Matrix.PADDING\n            ? FloatVector.SPECIES_512\n"
                    + "            : FloatVector.SPECIES_PREFERRED";

    private Legs() {}

    static Stream<Leg> all() {
        return Stream.of(threads(), widths(), compilers(), versions(), baselines())
                .flatMap(List::stream);
    }

    /** On a Java installation that the tests are given, such as an emulated one; the flags are AArch64's. */
    static Stream<Leg> elsewhere() {
        return Stream.of(
                Leg.vector("given-jvm-vector", "vector").threads(2),
                Leg.vector("given-jvm-vector-128", "vector-128")
                        .flags("-XX:+IgnoreUnrecognizedVMOptions", "-XX:UseSVE=0", "-XX:MaxVectorSize=16"),
                Leg.scalar("given-jvm-scalar"),
                Leg.vector("given-jvm-baseline", "vector-128")
                        .flags("-XX:+IgnoreUnrecognizedVMOptions", "-XX:UseSVE=0", "-XX:MaxVectorSize=16")
                        .cases(TrainingCase.BASELINE),
                Leg.vector("given-jvm-baseline-no-fma", "scalar-no-fma")
                        .threads(2)
                        .flags("-XX:+IgnoreUnrecognizedVMOptions", "-XX:UseAVX=0", "-XX:-UseFMA")
                        .cases(TrainingCase.BASELINE));
    }

    private static List<Leg> threads() {
        return List.of(
                Leg.vector("threads-1", "vector"),
                Leg.vector("threads-2", "vector").threads(2),
                Leg.vector("threads-3", "vector").threads(3),
                Leg.vector("threads-7", "vector").threads(7),
                Leg.scalar("scalar"),
                Leg.scalar("scalar-threads-3").threads(3));
    }

    private static List<Leg> widths() {
        return List.of(
                Leg.vector("no-vector-module", "scalar").withoutVectorModule().cases(TrainingCase.RELU),
                Leg.vector("vector-128", "vector-128").flags("-XX:MaxVectorSize=16"),
                Leg.vector("avx0-no-fma", "scalar-no-fma").avx(0),
                Leg.vector("no-fma", "scalar-no-fma").flags("-XX:-UseFMA").cases(TrainingCase.RELU, TrainingCase.TANH),
                Leg.vector("avx1-vector-128", "vector-128").avx(1),
                Leg.vector("avx2-vector-256", "vector-256").avx(2).flags("-XX:MaxVectorSize=32"),
                Leg.vector("avx3-vector-512", "vector-512").avx(3).flags("-XX:MaxVectorSize=64"),
                Leg.vector("vector-512-in-plain-java", "vector-512")
                        .patch(new SourcePatch("kernel/VectorKernels", WIDTH_BY_PROCESSOR, "FloatVector.SPECIES_512"))
                        .cases(TrainingCase.TINY));
    }

    private static List<Leg> compilers() {
        return List.of(
                Leg.scalar("c1-scalar").flags("-XX:TieredStopAtLevel=1"),
                Leg.vector("c1-vector", "vector")
                        .flags("-XX:TieredStopAtLevel=1")
                        .cases(TrainingCase.TINY),
                Leg.scalar("interpreter-scalar").flags("-Xint").cases(TrainingCase.TINY),
                Leg.vector("interpreter-vector", "vector").flags("-Xint").cases(TrainingCase.TINY));
    }

    private static List<Leg> versions() {
        return List.of(
                Leg.vector("jdk-17-vector", "vector").jdk(17).threads(2),
                Leg.scalar("jdk-17-scalar").jdk(17),
                Leg.vector("jdk-25-vector", "vector").jdk(25).threads(2),
                Leg.scalar("jdk-25-scalar").jdk(25));
    }

    private static List<Leg> baselines() {
        return List.of(
                Leg.vector("baseline", "vector").cases(TrainingCase.BASELINE),
                Leg.vector("baseline-avx0-no-fma-first-epoch", "scalar-no-fma")
                        .avx(0)
                        .threads(2)
                        .cases(TrainingCase.FIRST_EPOCH),
                Leg.vector("baseline-avx1", "vector-128").avx(1).cases(TrainingCase.BASELINE),
                Leg.vector("baseline-avx2", "vector-256").avx(2).cases(TrainingCase.BASELINE),
                Leg.vector("baseline-avx3", "vector").avx(3).cases(TrainingCase.BASELINE),
                Leg.vector("baseline-jdk-25-vector-128", "vector-128")
                        .jdk(25)
                        .flags("-XX:MaxVectorSize=16")
                        .cases(TrainingCase.BASELINE));
    }
}
