package io.plantline.ingest.replay;

import io.plantline.ingest.payload.MeterUnit;
import io.plantline.ingest.payload.Unusable;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFileException.Problem;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a mapping of what is written, or tells everything that is wrong with it. */
final class MappingCheck {
    private static final String MIDNIGHT = "same-day-is-next";

    private final Path file;
    private final YamlLines lines;
    private final Plant plant;
    private final List<Problem> problems = new ArrayList<>();

    MappingCheck(Path file, YamlLines lines, Plant plant) {
        this.file = file;
        this.lines = lines;
        this.plant = plant;
    }

    ReplayMapping mapping(MappingFile written) throws ReplayException {
        ReplayMapping.Time time = time(written.time());
        List<ReplayMapping.Column> meters = meters(written.meters());
        char delimiter = character("delimiter", written.delimiter(), ',');
        char decimal = character("decimal", written.decimal(), '.');
        if (decimal == delimiter) {
            problem("decimal", "'%c' is the delimiter too".formatted(decimal), "name another 'delimiter'");
        }
        if (!problems.isEmpty()) {
            throw new ReplayException(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        boolean header = written.header() == null || written.header();
        return new ReplayMapping(time, meters, header, delimiter, decimal, uncertain(written));
    }

    private static ReplayMapping.Uncertain uncertain(MappingFile written) {
        return written.uncertainColumnsIn() == null
                ? null
                : new ReplayMapping.Uncertain(
                        written.uncertainColumnsIn(),
                        Optional.ofNullable(written.uncertainSeparator()).orElse(" | "));
    }

    private ReplayMapping.Time time(MappingFile.Time written) {
        if (written == null || written.column() == null) {
            problem("time.column", "it is missing", "name the column that tells the time");
            return null;
        }
        if (written.midnight() != null && !written.midnight().equals(MIDNIGHT)) {
            problem(
                    "time.midnight",
                    "unknown rule '%s'".formatted(written.midnight()),
                    "leave it out, or use " + MIDNIGHT);
        }
        checkPattern(written.pattern());
        return new ReplayMapping.Time(
                written.column(), written.pattern(), zone(written.zone()), MIDNIGHT.equals(written.midnight()));
    }

    private void checkPattern(String pattern) {
        if (pattern != null) {
            try {
                RecordedTimes.formatter(pattern);
            } catch (IllegalArgumentException malformed) {
                problem("time.pattern", malformed.getMessage(), "write it as d/M/yyyy H:mm");
            }
        }
    }

    private ZoneId zone(String name) {
        try {
            return name == null ? plant.zone() : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            problem("time.zone", "unknown time zone '%s'".formatted(name), "use an IANA name, for example Asia/Seoul");
            return plant.zone();
        }
    }

    private List<ReplayMapping.Column> meters(List<MappingFile.Meter> written) {
        if (written == null || written.isEmpty()) {
            problem("meters", "no meter is named", "name the column of each meter");
            return List.of();
        }
        List<ReplayMapping.Column> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < written.size(); i++) {
            meter("meters[%d]".formatted(i), written.get(i), seen).ifPresent(columns::add);
        }
        return columns;
    }

    private Optional<ReplayMapping.Column> meter(String path, MappingFile.Meter written, Set<String> seen) {
        if (written == null || written.column() == null || written.meter() == null) {
            problem(path, "a column or a meter is missing", "write column: and meter:");
            return Optional.empty();
        }
        Optional<Meter> meter = plant.meter(written.meter());
        if (meter.isEmpty()) {
            String known = plant.meters().stream().map(Meter::id).collect(Collectors.joining(", "));
            problem(
                    path + ".meter",
                    "plant %s has no meter '%s'".formatted(plant.id(), written.meter()),
                    "use one of " + known);
            return Optional.empty();
        }
        if (!seen.add(written.meter())) {
            problem(path + ".meter", "'%s' has a column already".formatted(written.meter()), "remove one of the two");
        }
        checkUnit(path, written.unit(), meter.get());
        return Optional.of(
                new ReplayMapping.Column(written.column(), written.meter(), written.unit(), written.quality()));
    }

    private void checkUnit(String path, String unit, Meter meter) {
        if (unit == null) {
            return;
        }
        if (meter.kind() == Meter.Kind.STATE) {
            problem(path + ".unit", "%s tells states".formatted(meter.id()), "leave the unit out");
            return;
        }
        try {
            MeterUnit.check(unit, meter);
        } catch (Unusable wrong) {
            problem(path + ".unit", wrong.getMessage(), "write its unit");
        }
    }

    private char character(String key, String written, char otherwise) {
        if (written != null && written.length() != 1) {
            problem(key, "'%s' is not one character".formatted(written), "write one, in quotes");
        }
        return written == null || written.isEmpty() ? otherwise : written.charAt(0);
    }

    private void problem(String key, String message, String remedy) {
        problems.add(new Problem(file.toString(), lines.line(key), key, message, remedy));
    }
}
