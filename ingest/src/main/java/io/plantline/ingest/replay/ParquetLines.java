package io.plantline.ingest.replay;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/** A file of Parquet, read as the table it is: as CSV, the names of its columns on the first line. */
final class ParquetLines implements LineSource {
    /** What the reader calls a file, where it should name it. */
    private static final Pattern UNNAMED =
            Pattern.compile("blue\\.strategic\\.parquet\\.ParquetReader\\$\\d+@\\p{XDigit}+");

    private final Path file;
    private final long bytes;
    private final long rows;
    private final Map<String, TimestampLogicalTypeAnnotation> times = new HashMap<>();
    private final ParquetReader<StringBuilder, String, String[]> reader;
    private String header;
    private long number;
    private String next;

    ParquetLines(Path file) throws IOException, ReplayException {
        ParquetFrame.check(file);
        this.file = file;
        this.bytes = Files.size(file);
        try {
            File table = file.toFile();
            ParquetMetadata about = ParquetReader.readMetadata(table);
            rows = about.getBlocks().stream()
                    .mapToLong(BlockMetaData::getRowCount)
                    .sum();
            header = about.getFileMetaData().getSchema().getFields().stream()
                    .map(this::column)
                    .collect(Collectors.joining(","));
            reader = ParquetReader.spliterator(table, new Cells());
        } catch (IOException | RuntimeException damaged) {
            throw new ReplayException(
                    "%s: its footer is damaged Parquet: %s; copy it once more, or write it again from where it came"
                            .formatted(file, named(damaged)));
        }
    }

    @Override
    public Line next() throws IOException {
        if (header != null) {
            Line first = line(header);
            header = null;
            return first;
        }
        try {
            return reader.tryAdvance(row -> next = row) ? line(next) : null;
        } catch (RuntimeException damaged) {
            Throwable why = damaged.getCause() == null ? damaged : damaged.getCause();
            throw new IOException(
                    "it is damaged after row %,d of %,d: %s; copy it once more, or write it again from where it came"
                            .formatted(number - 1, rows, named(why)),
                    damaged);
        }
    }

    private String named(Throwable why) {
        String name = Matcher.quoteReplacement(file.getFileName().toString());
        return UNNAMED.matcher(String.valueOf(why.getMessage())).replaceAll(name);
    }

    @Override
    public long bytesRead() {
        return rows == 0 ? bytes : Math.min(bytes, (long) ((double) number / rows * bytes));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private String column(Type type) {
        if (type.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation time) {
            times.put(type.getName(), time);
        }
        return quoted(type.getName());
    }

    private Line line(String text) {
        return new Line(++number, text.getBytes(StandardCharsets.UTF_8), false);
    }

    private static String quoted(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0 ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The instant of a timestamp, or the local time where it has no zone. */
    private static String time(TimestampLogicalTypeAnnotation type, long count) {
        ChronoUnit unit =
                switch (type.getUnit()) {
                    case MILLIS -> ChronoUnit.MILLIS;
                    case MICROS -> ChronoUnit.MICROS;
                    case NANOS -> ChronoUnit.NANOS;
                };
        Instant instant = Instant.EPOCH.plus(count, unit);
        return type.isAdjustedToUTC()
                ? instant.toString()
                : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
    }

    /** Makes a line of a row; what is null is an empty cell. */
    private final class Cells implements Hydrator<StringBuilder, String, String[]> {
        @Override
        public StringBuilder start() {
            return new StringBuilder();
        }

        @Override
        public StringBuilder add(StringBuilder row, String[] column, Object value) {
            TimestampLogicalTypeAnnotation time = times.get(column[0]);
            if (value != null) {
                row.append(time == null ? quoted(value.toString()) : time(time, (Long) value));
            }
            return row.append(',');
        }

        @Override
        public String finish(StringBuilder row) {
            row.setLength(Math.max(0, row.length() - 1));
            return row.toString();
        }
    }
}
