package io.github.mnistlab.report;

import io.github.mnistlab.record.TrainingRecord;
import io.github.mnistlab.record.TrainingRecord.EpochRecord;
import java.util.ArrayList;
import java.util.List;

/** Every epoch as numbers, with what was measured on the images held out where there are any. */
record EpochTable(List<String> heads, List<List<String>> rows) {
    static EpochTable of(TrainingRecord training) {
        boolean validated =
                training.epochs().stream().anyMatch(epoch -> epoch.validation().isPresent());
        return new EpochTable(
                validated
                        ? List.of("Epoch", "Training loss", "Validation loss", "Validation accuracy", "Time")
                        : List.of("Epoch", "Training loss", "Time"),
                training.epochs().stream().map(epoch -> cells(epoch, validated)).toList());
    }

    private static List<String> cells(EpochRecord epoch, boolean validated) {
        var cells = new ArrayList<>(List.of(Integer.toString(epoch.epoch()), Figures.loss(epoch.loss())));
        if (validated) {
            cells.add(epoch.validation().map(v -> Figures.loss(v.loss())).orElse("–"));
            cells.add(epoch.validation().map(v -> Figures.percent(v.accuracy())).orElse("–"));
        }
        cells.add(Figures.duration(epoch.seconds()));
        return cells;
    }
}
