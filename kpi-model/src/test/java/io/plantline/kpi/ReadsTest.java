package io.plantline.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.cell.Account;
import io.plantline.cell.Cell;
import io.plantline.cell.Quantities;
import io.plantline.cell.Sums;
import io.plantline.kpi.Valuation.Applied;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Status;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Scope;
import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A revision counts changes of what a KPI reads: so nothing that it is not said to read may change it. */
class ReadsTest {
    private static final long NOON = Instant.parse("2026-03-11T12:00:00Z").toEpochMilli();

    static List<Path> pilots() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.isDirectory(here.resolve("pilots")) ? here : here.getParent();
        try (Stream<Path> files = Files.list(root.resolve("pilots"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pilots")
    void whatAKpiIsNotSaidToReadDoesNotChangeIt(Path pilot) throws PlantFileException {
        PlantIndex plant = new PlantIndex(PlantFile.read(pilot));
        Valuation valuation = new Valuation(plant, Kpis.at(plant.plant()), Background.NONE);
        Random random = new Random(11);
        int changes = 0;
        for (Scope scope : plant.plant().scopes()) {
            for (IntervalKind kind : List.of(IntervalKind.SETTLEMENT, IntervalKind.DAY, IntervalKind.MONTH)) {
                Interval interval = plant.calendar().at(kind, NOON).orElseThrow();
                Sums sums = anything(plant, interval, random);
                Map<Applied, KpiValue> before = new HashMap<>();
                Cell all = new Cell(sums, 10, interval.start(), 0, Long.MIN_VALUE);
                valuation
                        .applied(scope.id(), kind)
                        .forEach(each -> before.put(each, value(valuation, each, scope, interval, all)));
                for (Quantity changed : Quantity.values()) {
                    Cell after = new Cell(without(changed, sums), 10, interval.start(), 0, Long.MIN_VALUE);
                    for (Applied applied : before.keySet()) {
                        boolean isSame = value(valuation, applied, scope, interval, after)
                                .equals(before.get(applied));
                        assertThat(isSame || applied.reads().meets(Quantities.of(changed)))
                                .as(
                                        "%s of %s after a change of %s",
                                        applied.kpi().id(), scope.id(), changed)
                                .isTrue();
                        changes += isSame ? 0 : 1;
                    }
                }
            }
        }
        assertThat(changes).isGreaterThan(20);
    }

    /** Of a whole catalogue a hand entry restates what takes it, and what speaks of every meter. */
    @ParameterizedTest
    @MethodSource("pilots")
    void whatPeopleReportIsReadByNothingThatDoesNotTakeIt(Path pilot) throws PlantFileException {
        PlantIndex plant = new PlantIndex(PlantFile.read(pilot));
        Valuation valuation = new Valuation(plant, Kpis.at(plant.plant()), Background.NONE);
        for (Scope scope : plant.plant().scopes()) {
            for (Applied each : valuation.applied(scope.id(), IntervalKind.MONTH)) {
                boolean isOfAll = Set.of("data-coverage", "stale-sensors")
                        .contains(each.kpi().id());
                assertThat(each.reads().meets(Quantities.of(Quantity.NEAR_MISSES)) && !isOfAll)
                        .as("%s of %s", each.kpi().id(), scope.id())
                        .isEqualTo(each.inputs().contains(Quantity.NEAR_MISSES) && !isOfAll);
            }
        }
    }

    private static KpiValue value(Valuation valuation, Applied applied, Scope scope, Interval interval, Cell cell) {
        return valuation.value("live", applied, scope.id(), interval, cell, Status.FINAL);
    }

    /** Something of every quantity, under the rate that holds. */
    private static Sums anything(PlantIndex plant, Interval interval, Random random) {
        Sums sums = new Sums();
        for (Quantity each : Quantity.values()) {
            for (Account.Part part : Account.Part.values()) {
                int rate = plant.rates().idAt(each, interval.start());
                sums.add(Account.of(each, part, rate), 1 + random.nextInt(1_000_000));
            }
        }
        return sums;
    }

    private static Sums without(Quantity quantity, Sums all) {
        Sums sums = new Sums();
        all.forEach((account, value) -> {
            if (Account.quantity(account) != quantity) {
                sums.add(account, value);
            }
        });
        return sums;
    }
}
