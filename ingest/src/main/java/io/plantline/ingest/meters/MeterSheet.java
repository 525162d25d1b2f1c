package io.plantline.ingest.meters;

import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import io.plantline.wire.MeterKeys;
import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;
import io.plantline.wire.PlantFileException.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table of meters becomes the entries of a plant file. Whether they are right is not decided here: they are written
 * into a plant file that holds nothing else, one on each line, and what its reader says is told by line and column.
 */
public final class MeterSheet {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_./-]*( [A-Za-z0-9][A-Za-z0-9_./-]*)*");
    private static final Set<String> OTHERWISE = Set.of("yes", "no", "true", "false", "on", "off", "null", "y", "n");
    private static final Pattern KEY = Pattern.compile("meters\\[\\d+](?:\\.(\\w+))?.*");

    private static final Pattern LINE = Pattern.compile("in line (\\d+)");

    private final Sheet sheet;
    private final Optional<Plant> plant;
    private final StringBuilder trial = new StringBuilder();
    private int heading;

    private MeterSheet(Sheet sheet, Optional<Plant> plant) {
        this.sheet = sheet;
        this.plant = plant;
    }

    /**
     * The meters of a table, as YAML to paste below {@code meters:}.
     *
     * @param plant the plant they are for; without one, every scope they name is taken to be there
     */
    public static List<String> entries(Path file, Optional<Plant> plant) throws SheetException {
        MeterSheet meters = new MeterSheet(Sheet.read(file, MeterKeys.OF_ONE_VALUE), plant);
        meters.sheet.throwIfWrong();
        meters.checkNew();
        meters.check();
        meters.sheet.throwIfWrong();
        return meters.sheet.rows().stream().map(MeterSheet::entry).toList();
    }

    /** Ids must be new to the plant too. */
    private void checkNew() {
        Set<String> known = plant.stream()
                .flatMap(each -> each.meters().stream())
                .map(Meter::id)
                .collect(Collectors.toSet());
        sheet.rows().stream()
                .filter(row -> known.contains(row.cells().getOrDefault("id", "")))
                .forEach(row -> sheet.wrong(
                        row.number(),
                        "id",
                        "the plant has a meter '%s' already; leave the line out, or give it another id"
                                .formatted(row.cells().get("id"))));
    }

    private void check() {
        write();
        try {
            PlantFile.read("meters", trial.toString());
        } catch (PlantFileException mistakes) {
            mistakes.problems().forEach(this::tell);
        }
    }

    private void write() {
        Plant known = plant.orElse(null);
        line("plant: {id: %s, name: trial, country: %s, timeZone: %s, currency: %s, settlement: %dm}"
                .formatted(
                        quoted(known == null ? "plant" : known.id()),
                        known == null ? "SE" : known.country(),
                        quoted(known == null ? "UTC" : known.zone().getId()),
                        known == null ? "EUR" : known.currency(),
                        known == null ? 15 : known.settlementMinutes()));
        line("scopes:");
        if (known == null) {
            scopesNamed().forEach(scope -> line("  - {id: %1$s, name: %1$s, kind: area}".formatted(quoted(scope))));
        } else {
            known.scopes().stream()
                    .filter(scope -> !scope.isPlant())
                    .map(Scope::id)
                    .forEach(id -> line("  - {id: %1$s, name: %1$s, kind: area}".formatted(quoted(id))));
        }
        line("meters:");
        heading = (int) trial.chars().filter(c -> c == '\n').count();
        sheet.rows().forEach(row -> line(entry(row)));
    }

    private Set<String> scopesNamed() {
        return sheet.rows().stream()
                .map(row -> row.cells().get("scope"))
                .filter(scope -> scope != null && !scope.equals("plant"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A line of the trial is a line of the table; a key is a column. */
    private void tell(Problem problem) {
        int at = problem.line() - heading - 1;
        Matcher key = KEY.matcher(problem.key());
        String column = key.matches() && key.group(1) != null ? key.group(1) : "";
        String message = "%s; %s".formatted(inTable(problem.message()), problem.remedy());
        if (at < 0 || at >= sheet.rows().size()) {
            sheet.wrong(1, message);
        } else if (column.isEmpty()) {
            sheet.wrong(sheet.rows().get(at).number(), message);
        } else {
            sheet.wrong(sheet.rows().get(at).number(), column, message);
        }
    }

    /** What the reader says of a line is of the trial's. */
    private String inTable(String message) {
        return LINE.matcher(message).replaceAll(found -> {
            int at = Integer.parseInt(found.group(1)) - heading - 1;
            boolean isRow = at >= 0 && at < sheet.rows().size();
            return isRow ? "in line " + sheet.rows().get(at).number() : "in the plant file";
        });
    }

    private void line(String text) {
        trial.append(text).append('\n');
    }

    private static String entry(Sheet.Row row) {
        Map<String, String> cells = row.cells();
        return MeterKeys.OF_ONE_VALUE.stream()
                .filter(cells::containsKey)
                .map(key -> key + ": " + quoted(cells.get(key)))
                .collect(Collectors.joining(", ", "  - {", "}"));
    }

    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() && !OTHERWISE.contains(text.toLowerCase(Locale.ROOT))
                ? text
                : "\"%s\"".formatted(text.replace("\\", "\\\\").replace("\"", "\\\""));
    }
}
