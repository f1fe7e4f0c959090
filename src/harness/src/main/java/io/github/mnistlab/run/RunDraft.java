package io.github.mnistlab.run;

import io.github.mnistlab.dataset.ImageSets;
import io.github.mnistlab.evaluation.Evaluation;
import io.github.mnistlab.gate.Gate;
import io.github.mnistlab.mlp.MlpParameters;
import io.github.mnistlab.mlp.MlpTraining;
import io.github.mnistlab.record.EnvironmentProbe;
import io.github.mnistlab.record.GateRecord;
import io.github.mnistlab.record.ModelRecord;
import io.github.mnistlab.record.RunId;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.RunRecord.GitRecord;
import io.github.mnistlab.record.RunRecord.Timing;
import io.github.mnistlab.record.Sha256;
import io.github.mnistlab.spec.ExperimentSpec;
import io.github.mnistlab.spec.ResolvedSpec;
import io.github.mnistlab.spec.SpecDigest;
import io.github.mnistlab.training.ModelTraining.Trained;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of a run once its model is trained, on its way to becoming the record. */
record RunDraft(Instant startedAt, ResolvedSpec resolved, ImageSets sets, Trained trained) {

    String experiment() {
        return resolved.name();
    }

    ExperimentSpec spec() {
        return resolved.spec();
    }

    String specDigest() {
        return SpecDigest.of(spec());
    }

    MlpParameters parameters() {
        return trained.model().parameters();
    }

    /** Experiment and first eight hex digits of the model digest: what the model is called. */
    String version() {
        return experiment() + "-" + parameters().digest().substring(0, 8);
    }

    String onnxName() {
        return "model/" + version() + ".onnx";
    }

    String tribuoName() {
        return "model/" + version() + ".tribuo";
    }

    /**
     * The record, judged.
     *
     * @param id of the run
     * @param onnx the exported file
     * @param previous what the gate may compare with
     */
    RunRecord complete(
            RunId id,
            byte[] onnx,
            Evaluation evaluation,
            Optional<GitRecord> git,
            List<Timing> timings,
            Optional<RunRecord> previous) {
        String digest = parameters().digest();
        RunRecord unjudged = new RunRecord(
                RunRecord.SCHEMA_VERSION,
                experiment(),
                id.toString(),
                startedAt,
                spec(),
                resolved.overrides(),
                specDigest(),
                MlpTraining.NUMERIC_CONTRACT,
                Images.record(spec().dataset(), sets),
                trained.record(),
                new ModelRecord(
                        onnxName(),
                        Sha256.of(onnx),
                        digest,
                        parameters().count(),
                        parameters().widths()),
                evaluation.record(),
                new GateRecord("none", List.of()),
                EnvironmentProbe.probe(Versions.all(), evaluation.gpu()),
                git,
                timings);
        return unjudged.with(new Gate().judge(unjudged, previous).toRecord());
    }
}
