package io.plantline.ingest.replay;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How a recorded file is written. */
public enum Format {
    /** Rows of cells below a header. */
    CSV,
    /** One JSON object per line. */
    JSONL,
    /** A table of Parquet. */
    PARQUET;

    /** The format of a word, as on the command line. */
    public static Optional<Format> of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "csv" -> Optional.of(CSV);
            case "jsonl", "ndjson" -> Optional.of(JSONL);
            case "parquet" -> Optional.of(PARQUET);
            default -> Optional.empty();
        };
    }

    /** The format that is given, or where none is, the one the file's name ends with. */
    static Format of(Path file, Format given) throws ReplayException {
        return Optional.ofNullable(given)
                .or(() -> of(file))
                .orElseThrow(() -> new ReplayException(
                        "%s: its name ends with none of .csv, .jsonl and .parquet; name the format with --format"
                                .formatted(file)));
    }

    /** The format a file's name ends with. */
    public static Optional<Format> of(Path file) {
        String name = file.getFileName().toString();
        return of(name.substring(name.lastIndexOf('.') + 1));
    }
}
