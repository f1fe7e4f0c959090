package io.github.mnistlab.exactness;

import io.github.mnistlab.worker.JavaHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs legs.
 *
 * @param images a folder of {@link LegImages}
 */
record LegRunner(Path images) {

    /**
     * What a leg's JVM prints, see {@link LegMain}.
     *
     * @param folder empty, for what must be compiled
     */
    List<String> run(Leg leg, JavaHome java, Path folder) throws IOException {
        LegJvm jvm = new LegJvm(java, leg.flags(), leg.vectorModule());
        if (leg.patch().isPresent()) {
            jvm.before(leg.patch().get().compile(folder));
        }
        Stream<String> fixed = Stream.of(images.toString(), leg.kernel().name(), Integer.toString(leg.threads()));
        return jvm.run(
                LegMain.class,
                Stream.concat(fixed, leg.cases().stream().map(Enum::name)).toArray(String[]::new));
    }

    /** The highest {@code -XX:UseAVX} that the processor has; −1 where it is no x86. */
    int avx() {
        LegJvm jvm = new LegJvm(JavaHomes.own(), List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:UseAVX=3"), true);
        return avx(jvm.run(LegMain.class, images.toString(), "AUTO", "1")).orElse(-1);
    }

    /** The level that a leg's JVM ran with. */
    static Optional<Integer> avx(List<String> output) {
        return output.stream()
                .filter(line -> line.startsWith("vm UseAVX="))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .filter(value -> !value.equals("none"))
                .map(Integer::valueOf)
                .findFirst();
    }

    /** The epochs of a case among a leg's lines. */
    static List<String> epochs(List<String> output, TrainingCase training) {
        return output.stream()
                .filter(line -> line.startsWith("epoch " + training.label() + " "))
                .toList();
    }
}
