package io.github.mnistlab.run;

import io.github.mnistlab.dataset.ImageSets;
import io.github.mnistlab.evaluation.Classes;
import io.github.mnistlab.mlp.MlpParameters;
import io.github.mnistlab.mlp.MlpTraining;
import io.github.mnistlab.record.EnvironmentProbe;
import io.github.mnistlab.record.PredictionsCsv;
import io.github.mnistlab.record.Recipe;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.spec.ExperimentSpec;
import io.github.mnistlab.spec.SpecDigest;
import io.github.mnistlab.spec.SpecReader;
import io.github.mnistlab.training.ModelTraining;
import io.github.mnistlab.training.ModelTraining.Trained;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Trains a run again from its own spec and the data that this names, and says how far the two agree; writes nothing.
 *
 * <p>The classes are those of Tribuo's model. On the CPU a run's file predicts the same ones, else the run would not have been
 * published; on CUDA some may differ, which {@link Reproduction} takes into account.
 */
final class ReproduceWork {
    private final WorkRequest.Reproduce request;
    private final RunListener listener;
    private final Workspace workspace;

    ReproduceWork(WorkRequest.Reproduce request, RunListener listener) {
        this.request = request;
        this.listener = listener;
        this.workspace = request.workspace();
    }

    WorkResult.Reproduced perform() {
        RunFolder folder = new RunStore(workspace.reports()).find(request.run());
        // What was edited after the run can be neither repeated nor refuted.
        folder.verify();
        RunRecord run = folder.read();
        int[] recorded =
                PredictionsCsv.read(folder.predictionsCsv(), run.evaluation()).predicted();
        ExperimentSpec spec = new SpecReader(workspace.experiments())
                .readFile(run.experiment(), folder.experimentYaml(), List.of())
                .spec();
        listener.on(new RunEvent.Note("training " + run.experiment() + " " + run.run() + " again"));
        Reproduction reproduction = new Reproduction(run, recorded, train(run.experiment(), spec), request.tolerance());
        return new WorkResult.Reproduced(reproduction.agreement(), reproduction.lines());
    }

    private Repetition train(String experiment, ExperimentSpec spec) {
        ImageSets sets = Images.load(spec.dataset(), workspace);
        Optional<MlpParameters> initial = spec.initialModel().map(new Models(workspace)::initial);
        Trained trained = new ModelTraining(experiment, spec, request.kernel())
                .train(sets.train(), initial, TrainingEvents.of(spec, sets.train(), listener));
        int[] predicted = Classes.mostProbable(
                ModelTraining.logProbabilities(trained.model(), sets.test()),
                sets.test().classes().size());
        return new Repetition(
                new Recipe(
                        SpecDigest.of(spec),
                        sets.sha256(),
                        trained.record().initialModel(),
                        MlpTraining.NUMERIC_CONTRACT),
                trained.record(),
                EnvironmentProbe.probe(Map.of(), Optional.empty()),
                trained.model().parameters().digest(),
                predicted,
                correct(predicted, sets.test().labels()));
    }

    private static int correct(int[] predicted, int[] labels) {
        int correct = 0;
        for (int i = 0; i < labels.length; i++) {
            correct += predicted[i] == labels[i] ? 1 : 0;
        }
        return correct;
    }
}
