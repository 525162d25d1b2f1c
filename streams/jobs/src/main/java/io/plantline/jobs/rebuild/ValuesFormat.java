package io.plantline.jobs.rebuild;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** How rebuilt values are written. */
public enum ValuesFormat {
    CSV {
        @Override
        ValuesFile create(Path file) throws IOException {
            return new CsvValues(file);
        }
    },
    PARQUET {
        @Override
        ValuesFile create(Path file) throws IOException {
            return new ParquetValues(file);
        }
    };

    abstract ValuesFile create(Path file) throws IOException;

    /** The name of the file with the values of a plant. */
    public String fileOf(String plant) {
        return plant + '.' + name().toLowerCase(Locale.ROOT);
    }
}
