package io.github.mnistlab.report;

import io.github.mnistlab.compare.ComparedRun;
import io.github.mnistlab.record.TrainingRecord;
import io.github.mnistlab.record.TrainingRecord.EpochRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Every epoch as numbers, with what was measured on the images held out where there are any. */
record EpochTable(List<String> heads, List<List<String>> rows) {
    private static final int MOST_ROWS = 100;

    static EpochTable of(TrainingRecord training) {
        boolean validated =
                training.epochs().stream().anyMatch(epoch -> epoch.validation().isPresent());
        return new EpochTable(
                validated
                        ? List.of("Epoch", "Training loss", "Validation loss", "Validation accuracy", "Time")
                        : List.of("Epoch", "Training loss", "Time"),
                training.epochs().stream().map(epoch -> cells(epoch, validated)).toList());
    }

    /** The training losses of several runs side by side: of every epoch, or of every so many where there are over {@value #MOST_ROWS}. */
    static EpochTable of(List<ComparedRun> runs) {
        var heads = new ArrayList<>(List.of("Epoch"));
        IntStream.range(0, runs.size())
                .forEach(i -> heads.add(i + 1 + " " + runs.get(i).label()));
        int last = runs.stream()
                .mapToInt(each -> each.run().training().epochs().size())
                .max()
                .orElse(0);
        int every = (last + MOST_ROWS - 1) / MOST_ROWS;
        var rows = new ArrayList<List<String>>();
        for (int epoch = 1; epoch <= last; epoch++) {
            if ((epoch - 1) % every == 0 || epoch == last) {
                rows.add(losses(runs, epoch));
            }
        }
        return new EpochTable(heads, rows);
    }

    private static List<String> losses(List<ComparedRun> runs, int epoch) {
        var cells = new ArrayList<>(List.of(Integer.toString(epoch)));
        for (ComparedRun each : runs) {
            List<EpochRecord> epochs = each.run().training().epochs();
            cells.add(
                    epoch <= epochs.size() ? Figures.loss(epochs.get(epoch - 1).loss()) : "–");
        }
        return cells;
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
