package io.plantline.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.bench.report.LineReport.Bar;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownReportTest {
    private static final Instant BEGAN = Instant.parse("2026-03-02T06:07:08Z");

    @TempDir
    Path folder;

    @Test
    void aRunIsOneFileNamedByItsTimeWithEachLineAndItsVerdict() throws Exception {
        LineReport measured = new LineReport(
                "Gateway",
                "How it was done.",
                List.of(List.of("", "messages/s"), List.of("floor", "1,000"), List.of("ours", "500")),
                List.of(new Bar("floor", 1000, "messages/s"), new Bar("ours", 500, "messages/s")),
                List.of("aim missed"),
                Verdict.right("all there"));
        LineReport skipped = LineReport.skipped("History", "influxd is not installed");

        Path file = new MarkdownReport(BEGAN, "./plantline bench").write(folder, List.of(measured, skipped));

        assertThat(file).hasFileName("2026-03-02-060708.md");
        assertThat(file)
                .content()
                .contains("# Benchmark of 2026-03-02 06:07 UTC", "`./plantline bench`", "| Kafka | ")
                .contains("| floor | 1,000 |\n| ours | 500 |")
                .contains(
                        "floor  " + "█".repeat(40) + " 1,000 messages/s",
                        "ours   " + "█".repeat(20) + " 500 messages/s")
                .contains("- aim missed\n- **RIGHT**: all there")
                .contains("## History\n\n- **SKIPPED**: influxd is not installed");
    }
}
