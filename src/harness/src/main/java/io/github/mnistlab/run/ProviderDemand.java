package io.github.mnistlab.run;

import io.github.mnistlab.evaluation.ProviderSetting;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.spec.EvaluationSpec;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import io.github.mnistlab.spec.SpecReader;
import java.util.Optional;

/**
 * On which execution provider a piece of work wants its models to run.
 *
 * @param kind what is wanted
 * @param setting what says so, for messages
 * @param thorough whether {@code auto} shall try CUDA although its libraries do not seem to be there
 */
public record ProviderDemand(ProviderKind kind, ProviderSetting setting, boolean thorough) {

    /** A demand that believes what is plain to see. */
    public ProviderDemand(ProviderKind kind, ProviderSetting setting) {
        this(kind, setting, false);
    }

    /**
     * What a request demands; empty where it runs no model.
     *
     * @throws io.github.mnistlab.failure.UserFailure as the work itself would, if its spec or run cannot be read
     */
    public static Optional<ProviderDemand> of(WorkRequest request) {
        if (request instanceof WorkRequest.Train train) {
            SpecReader specs = new SpecReader(train.workspace().experiments());
            EvaluationSpec evaluation =
                    specs.read(train.experiment(), train.overrides()).spec().evaluation();
            return Optional.of(new ProviderDemand(evaluation.provider(), ProviderSetting.SPEC));
        }
        if (request instanceof WorkRequest.Evaluate evaluate) {
            return Optional.of(evaluate.provider()
                    .map(kind -> new ProviderDemand(kind, ProviderSetting.PROPERTY))
                    .orElseGet(() -> ofModel(evaluate.workspace(), evaluate.model(), ProviderSetting.RUN)));
        }
        if (request instanceof WorkRequest.Benchmark benchmark) {
            return Optional.of(benchmark
                    .provider()
                    .map(kind -> new ProviderDemand(kind, ProviderSetting.PROPERTY))
                    .orElseGet(() -> ofModel(benchmark.workspace(), benchmark.run(), ProviderSetting.RUN)));
        }
        if (request instanceof WorkRequest.Predict predict) {
            Optional<RunRecord> run = run(predict.workspace(), predict.model());
            return Optional.of(new ProviderDemand(kind(run), alone(run)));
        }
        if (request instanceof WorkRequest.Doctor doctor) {
            // Also where CUDA is demanded: what is missing shall be told along with everything else.
            return Optional.of(new ProviderDemand(ProviderKind.AUTO, ProviderSetting.PROPERTY, doctor.cudaDemanded()));
        }
        return Optional.empty();
    }

    private static ProviderDemand ofModel(Workspace workspace, String model, ProviderSetting setting) {
        return new ProviderDemand(kind(run(workspace, model)), setting);
    }

    /** The run that exported a model; empty for a file that is no run's. */
    private static Optional<RunRecord> run(Workspace workspace, String model) {
        return Models.isFile(model)
                ? new Models(workspace).exporter("model", model)
                : Optional.of(new RunStore(workspace.reports()).find(model).read());
    }

    private static ProviderKind kind(Optional<RunRecord> run) {
        return run.map(record -> record.spec().evaluation())
                .orElse(Images.EVALUATION)
                .provider();
    }

    /**
     * What names the provider where the goal has no property for it.
     *
     * @param run that exported the model, if one did
     */
    static ProviderSetting alone(Optional<RunRecord> run) {
        return run.isPresent() ? ProviderSetting.RUN_ALONE : ProviderSetting.FILE_ALONE;
    }
}
