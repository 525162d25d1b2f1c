package io.plantline.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blue.strategic.parquet.ParquetWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
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
    void oneThatIsCutOffSaysSo() throws Exception {
        byte[] whole = Files.readAllBytes(written());
        Path cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(whole, whole.length - 20));
        assertThatThrownBy(() -> new ParquetLines(cut))
                .isInstanceOf(ReplayException.class)
                .hasMessageContaining(cut + ": it is no Parquet, or it is damaged");
    }

    private Path written() throws Exception {
        Path file = folder.resolve("readings.parquet");
        long time = Instant.parse("2026-03-02T06:00:00Z").toEpochMilli() * 1_000;
        try (ParquetWriter<Integer> table = ParquetWriter.writeFile(TABLE, file.toFile(), (row, cells) -> {
            cells.write("meter", row == 0 ? "main" : "main, old");
            cells.write("time", time + row * 60_000_000L);
            if (row == 0) {
                cells.write("value", 1043.2);
            }
        })) {
            table.write(0);
            table.write(1);
        }
        return file;
    }
}
