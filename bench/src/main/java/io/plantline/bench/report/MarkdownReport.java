package io.plantline.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A run of the benchmark as a Markdown file, to be kept beside those of other days. */
public final class MarkdownReport {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TITLE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private final Instant began;
    private final String command;
    private final StringBuilder text = new StringBuilder();

    /** @param command what was typed */
    public MarkdownReport(Instant began, String command) {
        this.began = began;
        this.command = command;
    }

    /** Writes it into the folder under the time it began, and tells where. */
    public Path write(Path folder, List<LineReport> lines) throws IOException {
        text.append("# Benchmark of ").append(TITLE.format(began)).append(" UTC\n\n");
        text.append('`').append(command).append("`\n\n");
        table(List.of("", ""), Machine.facts());
        lines.forEach(this::line);
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(NAME.format(began) + ".md"), text);
    }

    private void line(LineReport line) {
        text.append("\n## ").append(line.title()).append("\n\n");
        if (!line.table().isEmpty()) {
            text.append(line.how()).append("\n\n");
            table(line.table().get(0), line.table().subList(1, line.table().size()));
            text.append("\n```\n");
            Bars.of(line.bars()).forEach(bar -> text.append(bar).append('\n'));
            text.append("```\n\n");
        }
        line.notes().forEach(note -> text.append("- ").append(note).append('\n'));
        text.append("- **").append(line.verdict().state()).append("**: ");
        text.append(line.verdict().words()).append('\n');
    }

    private void table(List<String> header, List<List<String>> rows) {
        row(header);
        row(header.stream().map(any -> "---").toList());
        rows.forEach(this::row);
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
