package io.plantline.bench.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What a process took for its task.
 *
 * @param seconds by the clock on the wall
 * @param cpuSeconds of all its threads, compiler and garbage collector included, and of processes it started
 * @param peakBytes the most memory it ever had resident
 */
public record Usage(double seconds, double cpuSeconds, long peakBytes) {
    static final String RESIDENT = "VmRSS:";

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path STAT = Path.of("/proc/self/stat");
    private static final int CHILDREN_USER = 13; // counted from the field behind the name
    private static final int CHILDREN_SYSTEM = 14;
    private static final double TICKS_PER_SECOND = 100;
    private static final String PEAK = "VmHWM:";
    private static final int FIELDS = 3;

    /** Reads what {@link #toString} wrote. */
    static Usage parse(String text) {
        String[] fields = text.split(" ", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("usage '%s' is not seconds, CPU seconds and bytes".formatted(text));
        }
        return new Usage(Double.parseDouble(fields[0]), Double.parseDouble(fields[1]), Long.parseLong(fields[2]));
    }

    /** The most memory this process ever had resident; 0 where the system does not tell. */
    static long peakOfThisProcess() throws IOException {
        return memory(STATUS, PEAK);
    }

    /** The most memory another process ever had resident; 0 where the system does not tell. */
    public static long peakOf(long process) throws IOException {
        return memory(Path.of("/proc", Long.toString(process), "status"), PEAK);
    }

    /** A field of what Linux tells of a process, in bytes; 0 where it tells nothing. */
    static long memory(Path status, String field) throws IOException {
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
                .findFirst()
                .orElse(0);
    }

    /** Processor time of the processes that this one has started and that have ended; 0 where the system does not tell. */
    static double cpuSecondsOfEndedChildren() throws IOException {
        if (!Files.isReadable(STAT)) {
            return 0;
        }
        String stat = Files.readString(STAT);
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(afterName[CHILDREN_USER]) + Long.parseLong(afterName[CHILDREN_SYSTEM]))
                / TICKS_PER_SECOND;
    }

    /** What it would have taken for so many times as much. */
    public Usage times(double factor) {
        return new Usage(factor * seconds, factor * cpuSeconds, peakBytes);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f %.3f %d", seconds, cpuSeconds, peakBytes);
    }
}
