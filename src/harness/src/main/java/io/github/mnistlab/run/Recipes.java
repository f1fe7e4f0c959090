package io.github.mnistlab.run;

import io.github.mnistlab.mlp.MlpTraining;
import io.github.mnistlab.record.Recipe;
import io.github.mnistlab.spec.ExperimentSpec;
import io.github.mnistlab.spec.SpecDigest;

/** The recipes that trainings would follow, found out without training. */
final class Recipes {
    private final Workspace workspace;

    Recipes(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What a spec would be trained from now: data that lie in a folder are digested, an initial model that is no run's is read.
     *
     * @throws io.github.mnistlab.failure.UserFailure INPUT if data or initial model cannot be read
     */
    Recipe of(ExperimentSpec spec) {
        return new Recipe(
                SpecDigest.of(spec),
                Images.sha256(spec.dataset(), workspace),
                spec.initialModel().map(new Models(workspace)::initialDigest),
                MlpTraining.NUMERIC_CONTRACT);
    }
}
