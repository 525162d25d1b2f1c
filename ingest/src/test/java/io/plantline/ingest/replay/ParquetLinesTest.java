package io.plantline.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blue.strategic.parquet.ParquetWriter;
import io.plantline.ingest.parts.Plants;
import io.plantline.model.Reading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of Parquet is read as the CSV it could be. */
class ParquetLinesTest {
    private static final MessageType TABLE = Types.buildMessage()
            .required(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named("meter")
            .required(PrimitiveTypeName.INT64)
            .as(LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MICROS))
            .named("time")
            .optional(PrimitiveTypeName.DOUBLE)
            .named("value")
            .named("readings");

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void itsColumnsAreTheHeaderAndItsTimestampsAreTimes() throws Exception {
        try (ParquetLines lines = new ParquetLines(written())) {
            assertThat(lines.next().text()).isEqualTo("meter,time,value");
            assertThat(lines.next().text()).isEqualTo("main,2026-03-02T06:00:00Z,1043.2");
            assertThat(lines.next().text()).isEqualTo("\"main, old\",2026-03-02T06:01:00Z,");
            assertThat(lines.next()).isNull();
        }
    }

    @Test
    void theSameReadingsInEveryFormAreToldAlike() throws Exception {
        String csv = "meter,time,value\ngrid,2026-03-02T06:00:00Z,1043.2\ngrid,2026-03-02T06:01:00Z,1043.5\n";
        String lines =
                """
                {"meter":"grid","time":"2026-03-02T06:00:00Z","value":1043.2}
                {"meter":"grid","time":"2026-03-02T06:01:00Z","value":1043.5}
                """;
        List<Reading> told = told(Files.writeString(folder.resolve("readings.csv"), csv));
        assertThat(told).hasSize(3);
        assertThat(told(Files.writeString(folder.resolve("readings.jsonl"), lines)))
                .isEqualTo(told);
        assertThat(told(written(List.of("grid", "grid"), List.of(1043.2, 1043.5))))
                .isEqualTo(told);
    }

    private static List<Reading> told(Path file) throws Exception {
        List<Reading> told = new ArrayList<>();
        new RecordedReadings(Plants.foundry(), List.of(file), null, null, "monday", NOW).read(told::add, bytes -> {});
        return told;
    }

    @Test
    void oneThatIsDamagedSaysWhereAndWhatToDo() throws Exception {
        byte[] whole = Files.readAllBytes(written());
        assertRefused(
                Arrays.copyOf(whole, whole.length - 20),
                ": byte %d: it is Parquet that was cut off: it ends without its footer and PAR1; copy it once more"
                        .formatted(whole.length - 20));
        byte[] longer = whole.clone();
        longer[whole.length - 5] = 1;
        assertRefused(longer, ": byte %d: its footer is said to have 16".formatted(whole.length - 8));
        byte[] footer = whole.clone();
        Arrays.fill(footer, whole.length - 60, whole.length - 8, (byte) 0x7f);
        assertRefused(footer, ": its footer is damaged Parquet: ");
        assertRefused("meter,time,value\n".getBytes(StandardCharsets.UTF_8), ": byte 0: it is no Parquet");
        byte[] pages = whole.clone();
        Arrays.fill(pages, 4, 40, (byte) 0x7f);
        Path file = Files.write(folder.resolve("pages.parquet"), pages);
        assertThatThrownBy(() -> told(file))
                .isInstanceOf(ReplayException.class)
                .hasMessageStartingWith(file + ": cannot be read on: it is damaged after row 0 of 2: ")
                .hasMessageEndingWith("copy it once more, or write it again from where it came");
    }

    private void assertRefused(byte[] damaged, String why) throws Exception {
        Path file = Files.write(folder.resolve("damaged.parquet"), damaged);
        assertThatThrownBy(() -> new ParquetLines(file))
                .isInstanceOf(ReplayException.class)
                .hasMessageStartingWith(file + why)
                .hasMessageContaining("write it again from where it came")
                .hasMessageNotContaining("ParquetReader");
    }

    private Path written() throws Exception {
        return written(List.of("main", "main, old"), Arrays.asList(1043.2, null));
    }

    private Path written(List<String> meters, List<Double> values) throws Exception {
        Path file = folder.resolve("readings.parquet");
        long time = Instant.parse("2026-03-02T06:00:00Z").toEpochMilli() * 1_000;
        try (ParquetWriter<Integer> table = ParquetWriter.writeFile(TABLE, file.toFile(), (row, cells) -> {
            cells.write("meter", meters.get(row));
            cells.write("time", time + row * 60_000_000L);
            if (values.get(row) != null) {
                cells.write("value", values.get(row));
            }
        })) {
            table.write(0);
            table.write(1);
        }
        return file;
    }
}
