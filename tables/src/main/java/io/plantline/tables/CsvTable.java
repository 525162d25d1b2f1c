package io.plantline.tables;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Values as rows below a header; times in RFC 3339, what is unknown empty, numbers such that they read back the same. */
final class CsvTable implements KpiTable {
    /** Between the factors of a value. */
    static final String BETWEEN = "; ";

    private final Writer out;
    private final StringBuilder row = new StringBuilder();
    private Interval last;
    private String bounds;

    CsvTable(Path file) throws IOException {
        out = Files.newBufferedWriter(file);
        out.write("plant,run,scope,kpi,interval,start,end,unit,value,numerator,denominator,coverage,estimated_share,"
                + "revision,status,reason,factors\n");
    }

    @Override
    public void write(KpiValue value, List<String> factors) throws IOException {
        row.setLength(0);
        text(value.plant()).text(value.run()).text(value.scope()).text(value.kpi());
        row.append(boundsOf(value.interval()));
        text(value.unit()).number(value.value()).number(value.numerator()).number(value.denominator());
        number(value.coverage()).number(value.estimatedShare());
        row.append(value.revision()).append(',');
        text(value.status().id()).text(value.reason()).text(String.join(BETWEEN, factors));
        row.setCharAt(row.length() - 1, '\n');
        out.append(row);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** The values of a cell are written one after the other. */
    private String boundsOf(Interval interval) {
        if (!interval.equals(last)) {
            last = interval;
            bounds = "%s,%s,%s,"
                    .formatted(
                            interval.kind().id(),
                            Instant.ofEpochMilli(interval.start()),
                            Instant.ofEpochMilli(interval.end()));
        }
        return bounds;
    }

    private CsvTable text(String text) {
        if (text != null && (text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0)) {
            row.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else if (text != null) {
            row.append(text);
        }
        row.append(',');
        return this;
    }

    private CsvTable number(Double number) {
        if (number != null) {
            row.append(number.doubleValue());
        }
        row.append(',');
        return this;
    }
}
