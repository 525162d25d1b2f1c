package io.plantline.parity;

import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.cell.CellValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import io.plantline.plant.Plant;
import io.plantline.plant.Tariff;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The day from which a factor or a tariff is valid is corrected: a meter's energy stands there once. */
class MovedValidityTest {
    private static final long YEAR = Instant.parse("2025-12-31T23:00:00Z").toEpochMilli();
    private static final long NEXT = Instant.parse("2026-12-31T23:00:00Z").toEpochMilli();

    @Test
    void whatAMeterContributedIsStoredOnceWhenAValidityMoves() {
        Story story = new Story(from("2026-01-14T23:00:00Z"));
        story.says("main", "2026-01-14T00:00", "1000")
                .says("main", "2026-01-16T00:00", "1200")
                .ends();

        List<CellValue> cells =
                new InMemory(7).cellsOfMeters(story.plant(), story.readings(), from("2026-01-13T23:00:00Z"));

        Map<Long, Double> days = stored(cells);
        assertThat(days.values().stream().mapToDouble(kWh -> kWh).sum()).isEqualTo(200.0);
        assertThat(days.values()).hasSize(2).allMatch(kWh -> kWh == 100.0);
    }

    /** The open day began under a tariff of bands that, as the file says now, had ended before. */
    @Test
    void whatAMeterContributedToAnOpenDayIsStoredOnceWhenItsBandIsGone() {
        Story story = new Story(tariffs(Rated.peakAndNight(YEAR, NEXT)));
        story.says("main", "2026-01-14T00:00", "1000").says("main", "2026-01-14T12:00", "1020");
        long then = Instant.parse("2026-01-09T23:00:00Z").toEpochMilli();
        Plant spot = tariffs(
                Rated.peakAndNight(YEAR, then),
                new Tariff("spot", ELECTRICITY_IMPORT, then, NEXT, List.of(), Map.of(), "a story", "spot-se3"));

        List<CellValue> cells = new InMemory(7).cellsOfMeters(story.plant(), story.readings(), spot);

        assertThat(stored(cells).values()).containsExactly(20.0);
        assertThat(cells.get(cells.size() - 1).status()).isEqualTo(Status.PROVISIONAL);
    }

    private record Place(long day, String rate) {}

    private record Row(int precedence, double kWh) {}

    /** The energy of each day as a database has it: a row for each line, the newest of those that rank highest. */
    private static Map<Long, Double> stored(List<CellValue> cells) {
        Map<Place, Row> rows = new HashMap<>();
        Map<Long, Integer> ranks = new HashMap<>();
        for (CellValue cell : cells) {
            if (cell.interval().kind() != IntervalKind.DAY) {
                continue;
            }
            cell.lines().stream()
                    .filter(line -> line.quantity() == ELECTRICITY_IMPORT)
                    .forEach(line -> rows.merge(
                            new Place(cell.interval().start(), line.rate()),
                            new Row(cell.precedence(), line.amount()),
                            (old, next) -> next.precedence() < old.precedence() ? old : next));
            ranks.merge(cell.interval().start(), cell.precedence(), Math::max);
        }
        Map<Long, Double> days = new HashMap<>();
        rows.forEach((place, row) -> {
            if (row.precedence() == ranks.get(place.day())) {
                days.merge(place.day(), row.kWh(), Double::sum);
            }
        });
        return days;
    }

    private static Plant tariffs(Tariff... tariffs) {
        PlantBuilder shop = plant("shop").register("main", "shop", ELECTRICITY_IMPORT);
        for (Tariff tariff : tariffs) {
            shop.tariff(tariff);
        }
        return shop.build();
    }

    private static Plant from(String time) {
        long then = Instant.parse(time).toEpochMilli();
        return plant("shop")
                .register("main", "shop", ELECTRICITY_IMPORT)
                .factor(Rated.gridFactor("grid-old", "0.1", YEAR, then))
                .factor(Rated.gridFactor("grid-new", "0.2", then, NEXT))
                .build();
    }
}
