package io.plantline.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.ingest.parts.Plants;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be used of a recording is told with its place. */
class RecordedReadingsTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void columnsThatShiftInTheMiddleAreToldByLineAndColumn() throws Exception {
        Path file = Files.writeString(
                folder.resolve("monday.csv"),
                """
                meter,time,value,unit
                grid,2026-03-02T06:00:00Z,1,kWh
                grid,2026-03-02T06:01:00Z,2,5,kWh
                grid,2026-03-02T06:02:00Z,3
                2026-03-02T06:03:00Z,grid,4,kWh
                grid,2026-03-02T06:04:00Z,kWh,5
                grid,2026-03-02T06:05:00Z,6,m3
                """);
        List<RejectedRow> rejected = new ArrayList<>();

        ReplaySummary summary = new RecordedReadings(Plants.foundry(), List.of(file), null, null, "monday", NOW)
                .read(reading -> {}, rejected::add, bytes -> {});

        assertThat(summary.accepted()).isEqualTo(1);
        assertThat(rejected.stream()
                        .map(row -> "%d %s %s".formatted(row.line(), row.column(), row.shifted()))
                        .toList())
                .containsExactly("3 unit true", "4 unit true", "5 time false", "6 value false", "7 unit false");
        assertThat(rejected.get(0).detail())
                .isEqualTo("column unit: 5 cells in a row of a table of 4 columns, so its cells may stand under the "
                        + "wrong ones; \"kWh\" is beyond the last");
        assertThat(rejected.get(3).detail()).isEqualTo("column value: \"kWh\" is not a number");
        assertThat(rejected.get(3).text()).isEqualTo("grid,2026-03-02T06:04:00Z,kWh,5");
        assertThat(summary.firstRejections()).first().asString().startsWith("monday.csv:3: MISSING_VALUE: column unit");
    }
}
