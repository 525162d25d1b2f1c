package io.plantline.bench.report;

import java.io.PrintWriter;
import java.util.List;

/** A line as text for a terminal. */
public final class ConsoleReport {
    private static final int GAP = 2;

    private ConsoleReport() {}

    /** Prints it: title, table with columns aligned, verdict. */
    public static void print(LineReport line, PrintWriter out) {
        out.println();
        out.println(line.title());
        for (List<String> row : line.table()) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                text.append(row.get(column))
                        .append(" "
                                .repeat(width(line, column)
                                        + GAP
                                        - row.get(column).length()));
            }
            out.println("  " + text.toString().stripTrailing());
        }
        line.notes().forEach(note -> out.println("  " + note));
        out.println("  " + line.verdict());
        out.flush();
    }

    private static int width(LineReport line, int column) {
        return line.table().stream()
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }
}
