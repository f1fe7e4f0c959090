package io.github.mnistlab.exactness;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.github.mnistlab.mlp.TrainingListener;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.spec.ExperimentSpec;
import io.github.mnistlab.spec.SpecReader;
import io.github.mnistlab.training.ModelTraining;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The program that a leg's JVM runs: trains cases and prints what must be the same everywhere, a line per epoch.
 *
 * <pre>{@code
 * vm UseAVX=2
 * kernel vector-256
 * epoch relu 1 loss 0x1.0a3p1 digest 91c0… validation 0x1.7p0 51/93
 * }</pre>
 */
final class LegMain {
    private LegMain() {}

    /** Arguments: folder of {@link LegImages}, kernel, threads, cases. */
    public static void main(String[] args) {
        printFlag("UseAVX");
        Path images = Path.of(args[0]);
        KernelChoice kernel = KernelChoice.valueOf(args[1]);
        int threads = Integer.parseInt(args[2]);
        for (String name : List.of(args).subList(3, args.length)) {
            train(TrainingCase.valueOf(name), images, kernel, threads);
        }
    }

    /** Other processors than x86 lack some flags. */
    private static void printFlag(String flag) {
        try {
            HotSpotDiagnosticMXBean vm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            System.out.println("vm " + flag + "=" + vm.getVMOption(flag).getValue());
        } catch (IllegalArgumentException e) {
            System.out.println("vm " + flag + "=none");
        }
    }

    private static void train(TrainingCase training, Path images, KernelChoice kernel, int threads) {
        ExperimentSpec spec = new SpecReader(Path.of("../../experiments"))
                .read("baseline", training.overrides(threads))
                .spec();
        new ModelTraining("baseline", spec, kernel)
                .onAllThreads()
                .train(LegImages.of(training, images), Optional.empty(), new Printer(training.label()));
    }

    private record Printer(String label) implements TrainingListener {
        @Override
        public void started(Start start) {
            System.out.println("kernel " + start.kernel());
        }

        @Override
        public void finished(Epoch epoch) {
            System.out.println("epoch " + label + " " + epoch.epoch() + " loss " + Double.toHexString(epoch.loss())
                    + " digest " + epoch.digest()
                    + epoch.validation()
                            .map(held -> " validation " + Double.toHexString(held.loss()) + " " + held.correct() + "/"
                                    + held.total())
                            .orElse(""));
        }
    }
}
