package io.plantline.bench.anomaly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One labelled stream of the Numenta Anomaly Benchmark.
 *
 * @param name its folder and file
 * @param seconds local time of each row
 * @param windows first and last row of each anomaly's window, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never changed
record NabStream(String name, long[] seconds, double[] values, List<Window> windows) {
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter();

    /** Rows from the first to the last of an anomaly's window. */
    record Window(int first, int last) {
        int width() {
            return last - first + 1;
        }
    }

    /** Every stream of the folder, in the order of their names. */
    static List<NabStream> all(Path folder) throws IOException {
        JsonNode labels = new ObjectMapper()
                .readTree(folder.resolve("labels/combined_windows.json").toFile());
        List<NabStream> streams = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                String name = folder.resolve("data").relativize(file).toString().replace('\\', '/');
                streams.add(read(name, file, labels.path(name)));
            }
        }
        return streams;
    }

    private static NabStream read(String name, Path file, JsonNode labels) throws IOException {
        List<String[]> rows = Files.readAllLines(file).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", 2))
                .toList();
        long[] seconds = rows.stream().mapToLong(row -> seconds(row[0])).toArray();
        double[] values =
                rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray();
        List<Window> windows = new ArrayList<>();
        labels.forEach(label -> windows.add(new Window(
                row(seconds, label.get(0).textValue()),
                row(seconds, label.get(1).textValue()))));
        return new NabStream(name, seconds, values, windows);
    }

    private static int row(long[] seconds, String time) {
        long wanted = seconds(time);
        return IntStream.range(0, seconds.length)
                .filter(i -> seconds[i] == wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a label names %s, which is no row".formatted(time)));
    }

    private static long seconds(String time) {
        return LocalDateTime.parse(time, TIME).toEpochSecond(ZoneOffset.UTC);
    }

    int rows() {
        return values.length;
    }

    /** The rows at its beginning for warming up: 15 %, at most those of a stream of 5,000. */
    int probation() {
        return (int) Math.min(0.15 * rows(), 750);
    }

    /** Its folder, which says what kind of stream it is. */
    String group() {
        return name.substring(0, name.indexOf('/'));
    }
}
