package io.plantline.ingest.replay;

import io.plantline.ingest.payload.Claim;
import io.plantline.ingest.payload.Decimals;
import io.plantline.ingest.payload.Qualities;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Quality;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Rows read by a mapping. Empty cells say nothing; a cell that is no number spoils nothing but itself. */
final class MappedRows implements Rows {
    private final Plant plant;
    private final String run;
    private final ReplayMapping mapping;
    private final Cells cells;
    private final RecordedTimes times;
    private final Set<String> stateMeters = new HashSet<>();

    MappedRows(Plant plant, String run, ReplayMapping mapping, Cells cells) {
        this.plant = plant;
        this.run = run;
        this.mapping = mapping;
        this.cells = cells;
        this.times = new RecordedTimes(mapping.time());
        plant.meters().stream()
                .filter(meter -> meter.kind() == Meter.Kind.STATE)
                .map(Meter::id)
                .forEach(stateMeters::add);
    }

    @Override
    public Row of(Line line) {
        try {
            Function<String, String> row = cells.of(line);
            return of(row, time(row));
        } catch (Unusable whole) {
            return Row.unusable(whole);
        }
    }

    private long time(Function<String, String> row) throws Unusable {
        String column = mapping.time().column();
        try {
            return times.parse(row.apply(column));
        } catch (Unusable fault) {
            throw BadCell.in(column, fault);
        }
    }

    private Row of(Function<String, String> row, long time) {
        List<Claim> claims = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        List<Unusable> faults = new ArrayList<>();
        Set<String> uncertain = uncertain(row);
        for (ReplayMapping.Column column : mapping.meters()) {
            String cell = row.apply(column.column());
            if (cell != null && !cell.isBlank()) {
                try {
                    claims.add(claim(column, cell, time, quality(column, row, uncertain)));
                    columns.add(column.column());
                } catch (Unusable fault) {
                    faults.add(BadCell.in(column.column(), fault));
                }
            }
        }
        return new Row(claims, (claim, reason) -> columns.get(claim), faults);
    }

    private Claim claim(ReplayMapping.Column column, String cell, long time, Quality quality) throws Unusable {
        boolean tellsState = stateMeters.contains(column.meter());
        BigDecimal value = tellsState ? null : Decimals.parse(cell, mapping.decimal());
        String state = tellsState ? cell : null;
        return new Claim(plant.id(), column.meter(), run, time, value, null, column.unit(), state, quality, -1);
    }

    private static Quality quality(ReplayMapping.Column column, Function<String, String> row, Set<String> uncertain)
            throws Unusable {
        String word = column.quality() == null ? null : row.apply(column.quality());
        if (word != null && !word.isBlank()) {
            return Qualities.of(word);
        }
        return uncertain.contains(column.column()) ? Quality.UNCERTAIN : Quality.GOOD;
    }

    private Set<String> uncertain(Function<String, String> row) {
        String listed = mapping.uncertain() == null
                ? null
                : row.apply(mapping.uncertain().column());
        return listed == null || listed.isBlank()
                ? Set.of()
                : new HashSet<>(
                        List.of(listed.split(Pattern.quote(mapping.uncertain().separator()))));
    }
}
