package io.github.mnistlab.run;

import io.github.mnistlab.dataset.ImageSets;
import io.github.mnistlab.evaluation.Evaluation;
import io.github.mnistlab.evaluation.Fidelity;
import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.evaluation.OnnxEvaluator;
import io.github.mnistlab.evaluation.OnnxFile;
import io.github.mnistlab.evaluation.ProviderPolicy;
import io.github.mnistlab.evaluation.ProviderSetting;
import io.github.mnistlab.gate.GateReference;
import io.github.mnistlab.mlp.MlpParameters;
import io.github.mnistlab.mlp.WarmUp;
import io.github.mnistlab.record.GitProbe;
import io.github.mnistlab.record.LockFile;
import io.github.mnistlab.record.Predictions;
import io.github.mnistlab.record.PredictionsCsv;
import io.github.mnistlab.record.RunJson;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.RunRecord.GitRecord;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.record.StagedRun;
import io.github.mnistlab.spec.ExperimentSpec;
import io.github.mnistlab.spec.ResolvedSpec;
import io.github.mnistlab.spec.SpecReader;
import io.github.mnistlab.spec.SpecWriter;
import io.github.mnistlab.training.ModelTraining;
import io.github.mnistlab.training.ModelTraining.Trained;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Trains, exports, evaluates the exported file, and leaves a run that is complete but for its reports. */
final class TrainWork {
    private final WorkRequest.Train request;
    private final RunListener listener;
    private final Workspace workspace;
    private final Instant startedAt = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Stopwatch stopwatch = new Stopwatch();
    private final ProviderPolicy providers;

    TrainWork(WorkRequest.Train request, RunListener listener) {
        this.request = request;
        this.listener = listener;
        this.workspace = request.workspace();
        this.providers = Providers.of(ProviderSetting.SPEC, listener);
    }

    WorkResult.Staged perform() {
        ResolvedSpec resolved = stopwatch.time(
                "spec", () -> new SpecReader(workspace.experiments()).read(request.experiment(), request.overrides()));
        ExperimentSpec spec = resolved.spec();
        providers.requirePossible(spec.evaluation().provider());
        RunStore store = new RunStore(workspace.reports());
        // Whatever could fail at the end fails now: training may be long.
        store.requirePlace(resolved.name());
        GateReference reference = GateReference.find(
                spec.gate(),
                resolved.overrides(),
                store.runs(resolved.name()),
                LockFile.of(workspace.experiments(), resolved.name()).read());
        ModelTraining training = new ModelTraining(resolved.name(), spec, request.kernel());
        CompletableFuture<Optional<GitRecord>> git =
                CompletableFuture.supplyAsync(() -> new GitProbe().probe(workspace.base()));
        ImageSets sets = stopwatch.time("dataset", () -> load(spec, training));
        Optional<MlpParameters> initial = spec.initialModel().map(new Models(workspace)::initial);
        Trained trained = stopwatch.time(
                "training",
                () -> training.train(sets.train(), initial, TrainingEvents.of(spec, sets.train(), listener)));
        RunDraft draft = new RunDraft(startedAt, resolved, sets, trained);
        ExportedModel model = stopwatch.time("export", () -> ExportedModel.of(draft));
        Evaluation evaluation = stopwatch.time("evaluation", () -> evaluate(spec, sets, draft, model));
        return stage(store, draft, model, evaluation, git.join(), reference);
    }

    /** While the data are read, the code that will use them is compiled. */
    private ImageSets load(ExperimentSpec spec, ModelTraining training) {
        try (WarmUp warmUp = training.warmUp()) {
            return Images.load(spec.dataset(), workspace);
        }
    }

    private Evaluation evaluate(ExperimentSpec spec, ImageSets sets, RunDraft draft, ExportedModel model) {
        OnnxEvaluator evaluator = new OnnxEvaluator(providers, OnnxEvaluator.DEFAULT_THREADS);
        OnnxFile file = new OnnxFile(draft.onnxName(), model.onnx());
        LabelledImages images = Images.labelled(sets.test());
        Evaluation evaluation = evaluator.evaluate(file, images, spec.evaluation());
        Optional<float[]> onCpu = evaluator.cpuReference(file, images, evaluation);
        return evaluation.with(Fidelity.check(model.logProbabilities(), evaluation, onCpu, images));
    }

    private WorkResult.Staged stage(
            RunStore store,
            RunDraft draft,
            ExportedModel model,
            Evaluation evaluation,
            Optional<GitRecord> git,
            GateReference reference) {
        StagedRun staged = store.stage(draft.experiment());
        try {
            stopwatch.time("files", () -> writeFiles(staged, draft, model, evaluation));
            RunRecord record = draft.complete(
                    store.newId(
                            draft.experiment(), startedAt, draft.parameters().digest()),
                    model.onnx(),
                    evaluation,
                    git,
                    stopwatch.timings(),
                    reference);
            staged.write("run.json", RunJson.write(record));
            return new WorkResult.Staged(staged.path());
        } catch (RuntimeException | Error e) {
            staged.close();
            throw e;
        }
    }

    private static StagedRun writeFiles(StagedRun staged, RunDraft draft, ExportedModel model, Evaluation evaluation) {
        staged.write("experiment.yaml", SpecWriter.yaml(draft.spec()));
        staged.write(draft.onnxName(), model.onnx());
        staged.write(draft.tribuoName(), model.tribuo());
        staged.write(
                "predictions.csv",
                PredictionsCsv.write(Predictions.ofLog(
                        draft.sets().test().classes().names(),
                        draft.sets().test().labels(),
                        evaluation.predicted(),
                        evaluation.logProbabilities())));
        return staged;
    }
}
