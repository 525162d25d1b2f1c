package io.plantline.tables;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an auditor is handed, and finds again in whatever reads such files. */
class KpiTableTest {
    private static final Interval HOUR = new Interval(IntervalKind.HOUR, millis("06:00"), millis("07:00"));
    private static final KpiValue COST = value("energy-cost", 0.1 + 0.2, 3, Status.REVISED, null);
    private static final KpiValue UNKNOWN =
            value("energy-intensity", null, 0, Status.FINAL, "no good output, \"line 2\" stood");
    private static final List<String> FACTORS = List.of("day-night", "grid@2025");

    @TempDir
    private Path folder;

    @Test
    void rowsOfCsvQuoteWhatWouldBreakThem() throws IOException {
        assertThat(Files.readAllLines(written(TableFormat.CSV)))
                .containsExactly(
                        "plant,run,scope,kpi,interval,start,end,unit,value,numerator,denominator,coverage,"
                                + "estimated_share,revision,status,reason,factors",
                        "porto,live,boiler,energy-cost,hour,2026-03-30T06:00:00Z,2026-03-30T07:00:00Z,EUR,"
                                + "0.30000000000000004,0.30000000000000004,1.0,0.98,0.02,3,revised,,day-night; grid@2025",
                        "porto,live,boiler,energy-intensity,hour,2026-03-30T06:00:00Z,2026-03-30T07:00:00Z,EUR,"
                                + ",,1.0,0.98,0.02,0,final,\"no good output, \"\"line 2\"\" stood\",");
    }

    @Test
    void linesOfJsonSayNullWhereNothingIsKnown() throws IOException {
        List<String> lines = Files.readAllLines(written(TableFormat.JSONL));

        JsonNode cost = new ObjectMapper().readTree(lines.get(0));
        JsonNode unknown = new ObjectMapper().readTree(lines.get(1));
        assertThat(lines).hasSize(2);
        assertThat(cost.path("value").doubleValue()).isEqualTo(COST.value());
        assertThat(cost.path("start").textValue()).isEqualTo("2026-03-30T06:00:00Z");
        assertThat(cost.path("factors")).extracting(JsonNode::textValue).isEqualTo(FACTORS);
        assertThat(cost.path("reason").isNull()).isTrue();
        assertThat(unknown.path("value").isNull()).isTrue();
        assertThat(unknown.path("reason").textValue()).isEqualTo(UNKNOWN.reason());
    }

    @Test
    void aTableOfParquetHasTypesAndNoValueWhereNothingIsKnown() throws IOException {
        Path file = written(TableFormat.PARQUET);

        try (Stream<Map<String, Object>> rows = ParquetReader.streamContent(file.toFile(), columns())) {
            List<Map<String, Object>> all = rows.toList();
            assertThat(all).hasSize(2);
            assertThat(all.get(0))
                    .containsEntry("value", COST.value())
                    .containsEntry("start", HOUR.start())
                    .containsEntry("revision", 3)
                    .containsEntry("factors", "day-night; grid@2025");
            assertThat(all.get(1)).containsEntry("value", null).containsEntry("reason", UNKNOWN.reason());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameValuesAreTheSameBytes(TableFormat format) throws IOException {
        byte[] once = Files.readAllBytes(written(format));

        assertThat(Files.readAllBytes(written(format))).isEqualTo(once);
    }

    private Path written(TableFormat format) throws IOException {
        Path file = Files.createTempDirectory(folder, "table").resolve(format.fileOf("values"));
        try (KpiTable table = format.create(file)) {
            table.write(COST, FACTORS);
            table.write(UNKNOWN, List.of());
        }
        return file;
    }

    private static Hydrator<Map<String, Object>, Map<String, Object>, String[]> columns() {
        return new Hydrator<>() {
            @Override
            public Map<String, Object> start() {
                return new TreeMap<>();
            }

            @Override
            public Map<String, Object> add(Map<String, Object> row, String[] column, Object value) {
                row.put(column[0], value);
                return row;
            }

            @Override
            public Map<String, Object> finish(Map<String, Object> row) {
                return row;
            }
        };
    }

    private static KpiValue value(String kpi, Double value, int revision, Status status, String reason) {
        return new KpiValue(
                "porto", "live", "boiler", kpi, HOUR, "EUR", value, value, 1.0, 0.98, 0.02, revision, status, reason);
    }

    private static long millis(String time) {
        return Instant.parse("2026-03-30T%s:00Z".formatted(time)).toEpochMilli();
    }
}
