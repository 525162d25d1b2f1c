package io.plantline.ingest.replay;

import io.plantline.ingest.payload.CsvCells;
import io.plantline.ingest.payload.Unusable;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A recorded file, opened: its rows one after the other. */
final class RowsOf implements AutoCloseable {
    private final Path file;
    private final LineSource lines;
    private final Rows rows;
    private Line ahead;

    /** One line with what it says. */
    record Read(Line line, Row row) {}

    /** Opens the file, reads its header and checks it against the mapping, which may be null. */
    RowsOf(Path file, Format format, ReplayMapping mapping, Plant plant, String run)
            throws IOException, ReplayException {
        this.file = file;
        this.lines = format == Format.PARQUET ? new ParquetLines(file) : new Lines(file);
        try {
            this.rows = switch (format) {
                case CSV -> csv(mapping, plant, run);
                case JSONL -> jsonl(mapping, plant, run);
                case PARQUET -> csv(mapping == null ? null : mapping.ofTable(), plant, run);
            };
        } catch (IOException | ReplayException refused) {
            lines.close();
            throw refused;
        }
    }

    /** The next row, or null at the end. */
    Read next() throws IOException {
        Line line = ahead == null ? lines.next() : ahead;
        ahead = null;
        return line == null ? null : new Read(line, rows.of(line));
    }

    long bytesRead() {
        return lines.bytesRead();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private static Rows jsonl(ReplayMapping mapping, Plant plant, String run) {
        return mapping == null ? new NativeRows(plant.id(), run) : new MappedRows(plant, run, mapping, new JsonCells());
    }

    private Rows csv(ReplayMapping mapping, Plant plant, String run) throws IOException, ReplayException {
        CsvCells cells = new CsvCells(mapping == null ? ',' : mapping.delimiter());
        CsvTable table = new CsvTable(cells, header(cells, mapping == null || mapping.header()));
        if (mapping == null) {
            return longRows(plant.id(), run, table);
        }
        checkColumns(table, mapping);
        return new MappedRows(plant, run, mapping, table);
    }

    private Rows longRows(String plant, String run, CsvTable table) throws ReplayException {
        if (!table.has("meter") || !table.has("time")) {
            throw new ReplayException(
                    "%s:1: the header is %s; without a mapping it must be meter,time,value,unit: write a mapping and name it with --mapping"
                            .formatted(file, String.join(",", table.header())));
        }
        return new LongRows(plant, run, table);
    }

    private List<String> header(CsvCells cells, boolean named) throws IOException, ReplayException {
        Line first = lines.next();
        if (first == null) {
            throw new ReplayException("%s: the file is empty; name one with recorded readings".formatted(file));
        }
        try {
            List<String> header = cells.of(first.text());
            if (named) {
                return header;
            }
            ahead = first;
            return IntStream.rangeClosed(1, header.size())
                    .mapToObj(String::valueOf)
                    .toList();
        } catch (Unusable unreadable) {
            throw new ReplayException("%s:%d: the first line holds %s; is it CSV?"
                    .formatted(file, first.number(), unreadable.getMessage()));
        }
    }

    private void checkColumns(CsvTable table, ReplayMapping mapping) throws ReplayException {
        Stream<String> time = Stream.of(mapping.time().column());
        Stream<String> meters =
                mapping.meters().stream().flatMap(column -> Stream.of(column.column(), column.quality()));
        Stream<String> uncertain = Stream.ofNullable(mapping.uncertain()).map(ReplayMapping.Uncertain::column);
        List<String> missing = Stream.of(time, meters, uncertain)
                .flatMap(columns -> columns)
                .filter(Objects::nonNull)
                .filter(column -> !table.has(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new ReplayException("%s:1: no column %s; the columns are %s"
                    .formatted(file, String.join(", ", missing), String.join(", ", table.header())));
        }
    }
}
