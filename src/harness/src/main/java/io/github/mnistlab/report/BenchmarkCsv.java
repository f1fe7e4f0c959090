package io.github.mnistlab.report;

import io.github.mnistlab.record.BenchmarkRecord;
import io.github.mnistlab.record.BenchmarkRecord.ConfigurationRecord;
import io.github.mnistlab.record.BenchmarkRecord.ThroughputRecord;
import io.github.mnistlab.record.LatencyRecord;
import java.math.BigDecimal;
import java.math.MathContext;

/** Every figure of a benchmark on a line of its own, for spreadsheets; session starts have no batch size. */
final class BenchmarkCsv {
    private static final MathContext DIGITS = new MathContext(6);

    private final StringBuilder text = new StringBuilder("provider,threads,batchSize,figure,value\n");

    private BenchmarkCsv() {}

    static String of(BenchmarkRecord record) {
        BenchmarkCsv csv = new BenchmarkCsv();
        record.configurations().forEach(csv::add);
        return csv.text.toString();
    }

    private void add(ConfigurationRecord each) {
        add(each, "", "firstStartSeconds", each.start().firstSeconds());
        add(each, "", "medianStartSeconds", each.start().medianSeconds());
        add(each, "", "bestStartSeconds", each.start().bestSeconds());
        add(each, "", "starts", each.start().starts());
        LatencyRecord latency = each.latency();
        add(each, "1", "minSeconds", latency.minSeconds());
        add(each, "1", "p50Seconds", latency.p50Seconds());
        add(each, "1", "p90Seconds", latency.p90Seconds());
        add(each, "1", "p99Seconds", latency.p99Seconds());
        add(each, "1", "maxSeconds", latency.maxSeconds());
        for (ThroughputRecord throughput : each.throughput()) {
            String size = Integer.toString(throughput.batchSize());
            add(each, size, "medianImagesPerSecond", throughput.medianImagesPerSecond());
            add(each, size, "bestImagesPerSecond", throughput.bestImagesPerSecond());
            add(each, size, "calls", throughput.calls());
        }
    }

    private void add(ConfigurationRecord configuration, String batchSize, String figure, double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS);
        String plain =
                rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        text.append(String.join(
                        ",",
                        configuration.provider(),
                        Integer.toString(configuration.threads()),
                        batchSize,
                        figure,
                        plain))
                .append('\n');
    }
}
