package io.github.mnistlab.run;

import io.github.mnistlab.dataset.TestImages;
import io.github.mnistlab.evaluation.Agreement;
import io.github.mnistlab.evaluation.Evaluation;
import io.github.mnistlab.evaluation.Fidelity;
import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.evaluation.OnnxEvaluator;
import io.github.mnistlab.evaluation.ProviderSetting;
import io.github.mnistlab.record.AgreementRecord;
import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.run.Models.Found;
import io.github.mnistlab.spec.EvaluationSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Evaluates a run's file, or an ONNX file from elsewhere, once more. */
final class EvaluateWork {
    private final WorkRequest.Evaluate request;
    private final RunListener listener;

    EvaluateWork(WorkRequest.Evaluate request, RunListener listener) {
        this.request = request;
        this.listener = listener;
    }

    WorkResult.Shown perform() {
        Found found = new Models(request.workspace()).find("model", request.model());
        TestImages test = Images.loadTest(found.run(), request.workspace());
        EvaluationSpec own = found.run().map(run -> run.spec().evaluation()).orElse(Images.EVALUATION);
        EvaluationSpec spec =
                new EvaluationSpec(request.provider().orElse(own.provider()), own.batchSize(), own.maxLogProbDelta());
        ProviderSetting setting = request.provider().isPresent() ? ProviderSetting.PROPERTY : ProviderSetting.RUN;
        OnnxEvaluator evaluator = new OnnxEvaluator(Providers.of(setting, listener), OnnxEvaluator.DEFAULT_THREADS);
        LabelledImages images = Images.labelled(test.images());
        Evaluation evaluation = evaluator.evaluate(found.file(), images, spec);
        List<String> lines = new ArrayList<>();
        lines.add(found.file().name());
        found.remark().ifPresent(lines::add);
        describe(evaluation.record(), lines);
        evaluation.gpu().ifPresent(gpu -> lines.add("GPU " + gpu.describe()));
        evaluator
                .cpuReference(found.file(), images, evaluation)
                .ifPresent(cpu -> lines.add(againstCpu(cpu, evaluation, images)));
        found.run().ifPresent(run -> lines.add(against(run, evaluation.record())));
        return new WorkResult.Shown(lines, List.of());
    }

    private static void describe(EvaluationRecord record, List<String> lines) {
        lines.add(String.format(
                Locale.ROOT,
                "test accuracy %.4f (%d of %d; 95 %% interval %.4f to %.4f), loss %.4f",
                record.accuracy(),
                record.correct(),
                record.total(),
                record.interval().low(),
                record.interval().high(),
                record.loss()));
        lines.add("provider " + record.provider()
                + record.fallbackReason().map(reason -> " (" + reason + ")").orElse("")
                + String.format(Locale.ROOT, ", %,.0f images/s", record.imagesPerSecond()));
        record.latency()
                .ifPresent(latency -> lines.add(String.format(
                        Locale.ROOT,
                        "one image takes %.1f µs (median of %d calls; 99 %% within %.1f µs)",
                        1e6 * latency.p50Seconds(),
                        latency.calls(),
                        1e6 * latency.p99Seconds())));
    }

    private static String againstCpu(float[] cpu, Evaluation evaluation, LabelledImages images) {
        AgreementRecord agreement = Agreement.between(cpu, evaluation.logProbabilities(), images);
        return String.format(
                Locale.ROOT,
                "cpu and %s disagree on %s; log-probabilities differ by up to %.2g",
                evaluation.record().provider(),
                Fidelity.describe(agreement, images.size()),
                agreement.maxLogProbDelta());
    }

    private static String against(RunRecord run, EvaluationRecord now) {
        EvaluationRecord recorded = run.evaluation();
        String what = "run " + run.experiment() + "/" + run.run() + " recorded " + recorded.correct() + " of "
                + recorded.total() + " on " + recorded.provider();
        return what
                + (recorded.confusion().equals(now.confusion())
                        ? ": the same confusion matrix"
                        : ": the confusion matrices differ");
    }
}
