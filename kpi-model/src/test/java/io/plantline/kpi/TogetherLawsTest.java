package io.plantline.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.cell.Account;
import io.plantline.cell.Account.Part;
import io.plantline.cell.Cell;
import io.plantline.cell.Sums;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Status;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Scope;
import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is put together from days, or from months, is what the cells of the whole time give. */
class TogetherLawsTest {
    private static final long NOON = Instant.parse("2026-03-11T12:00:00Z").toEpochMilli();
    private static final double SAME = 1e-9;

    static List<Path> pilots() throws java.io.IOException {
        return ReadsTest.pilots();
    }

    @ParameterizedTest
    @MethodSource("pilots")
    void whatIsPutTogetherIsWhatTheWholeGives(Path pilot) throws PlantFileException {
        PlantIndex plant = new PlantIndex(PlantFile.read(pilot));
        Random random = new Random(5);
        Set<String> same = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (Scope scope : plant.plant().scopes()) {
            for (IntervalKind kind : List.of(IntervalKind.DAY, IntervalKind.MONTH)) {
                Interval first = plant.calendar().at(kind, NOON).orElseThrow();
                Interval second = plant.calendar().at(kind, first.end()).orElseThrow();
                Interval whole = new Interval(kind, first.start(), second.end());
                Cell one = anything(plant, scope, first, random);
                Cell other = anything(plant, scope, second, random);
                for (Kpi kpi : Kpis.at(plant.plant())) {
                    if (kpi.intervals().contains(kind)) {
                        Together put = Together.of(
                                kpi,
                                List.of(first, second),
                                List.of(value(kpi, plant, scope, first, one), value(kpi, plant, scope, second, other)));
                        KpiValue given = value(kpi, plant, scope, whole, together(one, other));
                        if (put.value() != null && put.missing() == 0) {
                            (isSame(put.value(), given.value()) ? same : others)
                                    .add(
                                            isSame(put.value(), given.value())
                                                    ? kpi.id()
                                                    : kpi.id() + " of " + scope.id() + " over " + kind + ": "
                                                            + put.value() + ", not " + given.value());
                        }
                    }
                }
            }
        }
        assertThat(others).isEmpty();
        assertThat(same).hasSizeGreaterThan(5);
    }

    private static boolean isSame(double put, Double given) {
        return given != null && Math.abs(put - given) <= SAME * Math.max(1, Math.abs(given));
    }

    private static KpiValue value(Kpi kpi, PlantIndex plant, Scope scope, Interval interval, Cell cell) {
        Summed summed = new Summed(plant, scope.id(), interval, cell);
        Formula.Result result = kpi.compute().inputs(summed.scoped()).isEmpty()
                ? new Formula.Result(null, null, null, "it does not apply")
                : kpi.compute().result(summed);
        return new KpiValue(
                plant.plant().id(),
                "live",
                scope.id(),
                kpi.id(),
                interval,
                kpi.unitAt(plant.plant()),
                result.value(),
                result.numerator(),
                result.denominator(),
                1,
                0,
                0,
                Status.FINAL,
                result.reason());
    }

    private static Cell together(Cell one, Cell other) {
        Sums sums = new Sums();
        sums.addAll(one.sums());
        sums.addAll(other.sums());
        return new Cell(sums, Math.max(one.peak(), other.peak()), NOON, 0, Long.MIN_VALUE);
    }

    /** Something of every quantity under the rate that holds, all of it heard. */
    private static Cell anything(PlantIndex plant, Scope scope, Interval interval, Random random) {
        Sums sums = new Sums();
        for (Quantity each : Quantity.values()) {
            int rate = plant.rates().idAt(each, interval.start());
            sums.add(Account.of(each, Part.AMOUNT, rate), 1_000_000 + random.nextInt(1_000_000));
            long heard = each.isDerived() ? interval.millis() : plant.tree().expectedMillis(scope.id(), each, interval);
            sums.add(Account.of(each, Part.OBSERVED, rate), heard);
        }
        return new Cell(sums, random.nextInt(1_000_000), interval.start(), 0, Long.MIN_VALUE);
    }
}
