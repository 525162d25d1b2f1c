package io.plantline.tables;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import blue.strategic.parquet.ParquetWriter;
import blue.strategic.parquet.ValueWriter;
import io.plantline.kpi.KpiValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;

/** Values as a table of Parquet, with the columns of the CSV; times are timestamps in UTC, what is unknown is null. */
final class ParquetTable implements KpiTable {
    private static final MessageType TABLE = Types.buildMessage()
            .required(BINARY)
            .as(stringType())
            .named("plant")
            .required(BINARY)
            .as(stringType())
            .named("run")
            .required(BINARY)
            .as(stringType())
            .named("scope")
            .required(BINARY)
            .as(stringType())
            .named("kpi")
            .required(BINARY)
            .as(stringType())
            .named("interval")
            .required(INT64)
            .as(timestampType(true, TimeUnit.MILLIS))
            .named("start")
            .required(INT64)
            .as(timestampType(true, TimeUnit.MILLIS))
            .named("end")
            .optional(BINARY)
            .as(stringType())
            .named("unit")
            .optional(DOUBLE)
            .named("value")
            .optional(DOUBLE)
            .named("numerator")
            .optional(DOUBLE)
            .named("denominator")
            .required(DOUBLE)
            .named("coverage")
            .required(DOUBLE)
            .named("estimated_share")
            .required(INT32)
            .named("revision")
            .required(BINARY)
            .as(stringType())
            .named("status")
            .optional(BINARY)
            .as(stringType())
            .named("reason")
            .required(BINARY)
            .as(stringType())
            .named("factors")
            .named("kpi");

    private final ParquetWriter<Line> out;

    ParquetTable(Path file) throws IOException {
        out = ParquetWriter.writeFile(TABLE, file.toFile(), ParquetTable::cells);
    }

    @Override
    public void write(KpiValue value, List<String> factors) throws IOException {
        out.write(new Line(value, factors));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private record Line(KpiValue value, List<String> factors) {}

    private static void cells(Line line, ValueWriter row) {
        KpiValue value = line.value;
        row.write("plant", value.plant());
        row.write("run", value.run());
        row.write("scope", value.scope());
        row.write("kpi", value.kpi());
        row.write("interval", value.interval().kind().id());
        row.write("start", value.interval().start());
        row.write("end", value.interval().end());
        known(row, "unit", value.unit());
        known(row, "value", value.value());
        known(row, "numerator", value.numerator());
        known(row, "denominator", value.denominator());
        row.write("coverage", value.coverage());
        row.write("estimated_share", value.estimatedShare());
        row.write("revision", value.revision());
        row.write("status", value.status().id());
        known(row, "reason", value.reason());
        row.write("factors", String.join(CsvTable.BETWEEN, line.factors));
    }

    private static void known(ValueWriter row, String column, Object value) {
        if (value != null) {
            row.write(column, value);
        }
    }
}
