package io.github.mnistlab.report;

import io.github.mnistlab.mlp.MlpParameters;
import io.github.mnistlab.record.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What `run.jte` shows of a run, as text.
 *
 * @param record of the run
 * @param evidence what else is known of it
 * @param gallery the pictures of test images, if both the images and the predictions can be had
 * @param board to draw on
 */
record RunPage(RunRecord record, RunEvidence evidence, Optional<RunGallery> gallery, Evidence<DrawingBoard> board) {

    /**
     * The first layer as a picture.
     *
     * @param address of the picture
     * @param tiles that it shows
     * @param outputs that the layer has
     */
    record Weights(String address, int tiles, int outputs) {}

    /**
     * How long single images took.
     *
     * @param median of the calls
     * @param words all of it
     * @param calls that were timed, and where
     * @param command that measures more
     */
    record Latency(String median, String words, String calls, LatencyStrip strip, String command) {}

    static RunPage of(RunRecord record, RunEvidence evidence) {
        Optional<RunGallery> gallery = evidence.images()
                .asOptional()
                .flatMap(images -> evidence.predictions()
                        .asOptional()
                        .map(predictions -> RunGallery.of(new Judgements(predictions), new Thumbnails(images))));
        return new RunPage(record, evidence, gallery, DrawingBoard.of(record, evidence));
    }

    RunHeadline headline() {
        return new RunHeadline(record, evidence);
    }

    /** The losses, and the accuracy where images are held out. */
    List<LineChart> charts() {
        var charts = new ArrayList<LineChart>();
        charts.add(TrainingCharts.loss(record.training()));
        charts.addAll(TrainingCharts.accuracy(record.training()));
        return charts;
    }

    EpochTable epochs() {
        return EpochTable.of(record.training());
    }

    ConfusionTable confusion() {
        return ConfusionTable.of(record.evaluation(), gallery.isPresent());
    }

    List<ClassRow> classes() {
        return ClassRow.of(record.evaluation());
    }

    /** Why there are no pictures of test images. */
    String whyNoGallery() {
        String why = evidence.images().reason();
        return why.isEmpty() ? evidence.predictions().reason() : why;
    }

    /** The scripts that the page needs. */
    List<Script> scripts() {
        return board.asOptional().isPresent() ? List.of(Script.DRAW) : List.of();
    }

    Evidence<Calibration> calibration() {
        return evidence.predictions().map(Calibration::of);
    }

    Optional<Weights> weights() {
        return evidence.network()
                .asOptional()
                .flatMap(network -> evidence.images()
                        .asOptional()
                        .map(images -> new Weights(
                                Thumbnails.address(FirstLayer.picture(network, images, 1)),
                                FirstLayer.tiles(network),
                                outputs(network))));
    }

    private static int outputs(MlpParameters network) {
        return network.layers().get(0).outputs();
    }

    /** The images whose class depends on who computes it. */
    List<FlipTable> flips() {
        return FlipTable.of(record, evidence.images().asOptional());
    }

    Optional<Latency> latency() {
        String provider = record.evaluation().provider();
        return record.evaluation()
                .latency()
                .map(latency -> new Latency(
                        Figures.latency(latency.p50Seconds()),
                        LatencyStrip.inWords(latency),
                        Figures.count(latency.calls()) + " calls on " + provider,
                        LatencyStrip.of(Map.of(provider, latency)),
                        RerunCommand.benchmark(record)));
    }

    Optional<TimeBar> time() {
        return record.timings().isEmpty() ? Optional.empty() : Optional.of(TimeBar.of(record.timings()));
    }

    /** Classifies a picture where the page cannot. */
    String predictCommand() {
        return RerunCommand.predict(record);
    }

    String command() {
        return RerunCommand.of(record);
    }

    List<RunDetails.Group> details() {
        return RunDetails.of(record);
    }
}
