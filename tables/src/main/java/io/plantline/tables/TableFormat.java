package io.plantline.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a table is written. */
public enum TableFormat {
    CSV("text/csv; charset=utf-8") {
        @Override
        public KpiTable create(Path file) throws IOException {
            return new CsvTable(file);
        }
    },
    JSONL("application/x-ndjson") {
        @Override
        public KpiTable create(Path file) throws IOException {
            return new JsonLinesTable(file);
        }
    },
    PARQUET("application/vnd.apache.parquet") {
        @Override
        public KpiTable create(Path file) throws IOException {
            return new ParquetTable(file);
        }
    };

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public static Optional<TableFormat> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    /** A table in a file, which is made anew. */
    public abstract KpiTable create(Path file) throws IOException;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The name of a file of this format. */
    public String fileOf(String name) {
        return name + '.' + id();
    }
}
