package io.plantline.tables;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.plantline.kpi.KpiValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Values as JSON objects, one a line, with the columns of the CSV as their names. */
final class JsonLinesTable implements KpiTable {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator out;

    JsonLinesTable(Path file) throws IOException {
        out = JSON.createGenerator(Files.newBufferedWriter(file));
        out.setRootValueSeparator(null);
    }

    @Override
    public void write(KpiValue value, List<String> factors) throws IOException {
        out.writeStartObject();
        out.writeStringField("plant", value.plant());
        out.writeStringField("run", value.run());
        out.writeStringField("scope", value.scope());
        out.writeStringField("kpi", value.kpi());
        out.writeStringField("interval", value.interval().kind().id());
        out.writeStringField("start", time(value.interval().start()));
        out.writeStringField("end", time(value.interval().end()));
        out.writeStringField("unit", value.unit());
        number("value", value.value());
        number("numerator", value.numerator());
        number("denominator", value.denominator());
        out.writeNumberField("coverage", value.coverage());
        out.writeNumberField("estimated_share", value.estimatedShare());
        out.writeNumberField("revision", value.revision());
        out.writeStringField("status", value.status().id());
        out.writeStringField("reason", value.reason());
        out.writeArrayFieldStart("factors");
        for (String factor : factors) {
            out.writeString(factor);
        }
        out.writeEndArray();
        out.writeEndObject();
        out.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void number(String name, Double number) throws IOException {
        if (number == null) {
            out.writeNullField(name);
        } else {
            out.writeNumberField(name, number);
        }
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
