package io.plantline.parity;

import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.GOOD_COUNT;
import static io.plantline.model.Quantity.GOOD_MASS;
import static io.plantline.model.Quantity.HOURS_WORKED;
import static io.plantline.model.Quantity.MATERIAL_INPUT;
import static io.plantline.model.Quantity.NEAR_MISSES;
import static io.plantline.model.Quantity.WATER_WITHDRAWAL;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.Kpi;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Kpis;
import io.plantline.kpi.Scoped;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Status;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What a revision counts: changes of what the value uses, each once, whatever else changes in the same cell. */
class RevisionLawsTest {
    private static final long START = Instant.parse("2026-03-28T20:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;

    /** What speaks of every meter of its scope, and so reads what any of them says. */
    private static final Set<String> OF_ALL_METERS = Set.of("data-coverage", "stale-sensors");

    private final Plant plant = plant("shop")
            .scope("line", "shop")
            .scope("mill", "line")
            .register("power", "line", ELECTRICITY_IMPORT)
            .register("power-of-mill", "mill", ELECTRICITY_IMPORT)
            .meter("states", "mill", null, Meter.Kind.STATE, null, m -> m)
            .meter("good", "line", GOOD_COUNT, Meter.Kind.COUNT, Unit.PIECE, m -> m)
            .meter("water", "line", WATER_WITHDRAWAL, Meter.Kind.INTERVAL, Unit.M3, m -> m)
            .build();

    @Property(tries = 25)
    void whatDoesNotUseAQuantityIsTheSameWhetherThatWasLateOrNot(@ForAll long seed) {
        Random random = new Random(seed);
        List<Reading> others = others(random);
        List<Reading> inTime = new ArrayList<>();
        List<Reading> late = new ArrayList<>(others);
        for (Reading each : others) {
            inTime.add(each);
            if (each.meter().equals("power") && isQuarter(each.time())) {
                Reading water = reading("water", each.time(), random.nextInt(9));
                inTime.add(water);
                int from = late.indexOf(each) + 1;
                late.add(from + random.nextInt(late.size() - from + 1), water);
            }
        }
        Map<String, KpiValue> expected = withoutWater(inTime, 1 + random.nextInt(9));
        assertThat(withoutWater(late, 1 + random.nextInt(9))).isEqualTo(expected);
        assertThat(expected).isNotEmpty();
    }

    /** Machines of known states, a balance of electricity and one of material: all is final but a line of a report. */
    @Test
    void aLateHandEntryRevisesNothingButWhatReadsIt() {
        Plant works = plant("shop")
                .scope("line", "shop")
                .scope("mill", "line")
                .register("power", "line", ELECTRICITY_IMPORT)
                .register("power-of-mill", "mill", ELECTRICITY_IMPORT)
                .meter("states", "mill", null, Meter.Kind.STATE, null, m -> m)
                .meter("in", "line", MATERIAL_INPUT, Meter.Kind.COUNT, Unit.T, m -> m)
                .meter("out", "line", GOOD_MASS, Meter.Kind.COUNT, Unit.T, m -> m)
                .meter("good", "line", GOOD_COUNT, Meter.Kind.COUNT, Unit.PIECE, m -> m)
                .meter("hours", "line", HOURS_WORKED, Meter.Kind.COUNT, Unit.H, m -> m)
                .meter("report", "line", NEAR_MISSES, Meter.Kind.COUNT, Unit.PIECE, m -> m)
                .build();
        List<Reading> told = new ArrayList<>();
        for (int quarter = 0; quarter < 400; quarter++) {
            long time = START + quarter * 15L * MINUTE;
            for (String register : List.of("power", "power-of-mill")) {
                told.add(reading(register, time, quarter * (register.equals("power") ? 7L : 3L)));
            }
            for (String counter : List.of("in", "out", "good", "hours")) {
                told.add(reading(counter, time, counter.equals("in") ? 3 : 2));
            }
            told.add(state(time, new Random(quarter)));
        }
        told.add(reading("report", START + 60 * 60 * MINUTE, 1));
        told.add(reading("report", START + 64 * 60 * MINUTE, 2));
        List<KpiValue> values =
                List.copyOf(new InMemory(40).run(works, told).last().values());
        assertThat(values)
                .extracting(KpiValue::kpi)
                .contains("mass-balance-closure", "meter-balance-residual", "energy-by-state-unknown");
        assertThat(values.stream()
                        .filter(value -> value.revision() > 0)
                        .map(KpiValue::kpi)
                        .collect(Collectors.toSet()))
                .contains("near-miss-rate", "data-coverage")
                .isSubsetOf("near-miss-rate", "data-coverage", "stale-sensors");
    }

    @Property(tries = 25)
    void aRevisionCountsChangesAndTwoThatAreToldApartHaveTwoNumbers(@ForAll long seed) {
        Random random = new Random(seed);
        List<Reading> told = others(random);
        Map<String, KpiValue> last = new TreeMap<>();
        for (KpiValue value : new InMemory(told.size()).run(plant, told).all()) {
            KpiValue before = last.put(key(value), value);
            if (before != null && value.status() != Status.PROVISIONAL) {
                assertThat(value.revision())
                        .as("%s after %s", value, before)
                        .isEqualTo(before.status() == Status.PROVISIONAL ? before.revision() : before.revision() + 1);
            }
        }
        assertThat(last.values()).allMatch(value -> (value.status() == Status.REVISED) == (value.revision() > 0));
    }

    private Map<String, KpiValue> withoutWater(Collection<Reading> told, int readingsPerTick) {
        Set<String> used = usingWater();
        return new InMemory(readingsPerTick)
                .run(plant, List.copyOf(told)).last().values().stream()
                        .filter(value -> !used.contains(value.scope() + value.kpi()))
                        .collect(Collectors.toMap(RevisionLawsTest::key, value -> value));
    }

    private Set<String> usingWater() {
        PlantIndex index = new PlantIndex(plant);
        Set<String> used = new HashSet<>();
        for (Kpi kpi : Kpis.at(plant)) {
            plant.scopes().stream()
                    .filter(scope -> OF_ALL_METERS.contains(kpi.id())
                            || kpi.compute()
                                    .inputs(new Scoped(index, scope.id()))
                                    .contains(WATER_WITHDRAWAL))
                    .forEach(scope -> used.add(scope.id() + kpi.id()));
        }
        return used;
    }

    private static String key(KpiValue value) {
        return "%s/%s/%s".formatted(value.scope(), value.kpi(), value.interval());
    }

    /** All but water: each minute one register, and what is late or told again of the rest. */
    private static List<Reading> others(Random random) {
        List<Reading> told = new ArrayList<>();
        for (int minute = 0; minute < 150; minute++) {
            long time = START + minute * MINUTE;
            told.add(reading("power", time, 7L * minute));
            long earlier = time - random.nextInt(90) * MINUTE;
            switch (random.nextInt(6)) {
                case 0 -> told.add(reading("power-of-mill", time, 3L * minute));
                case 1 -> told.add(reading("good", earlier, random.nextInt(5)));
                case 2 -> told.add(state(earlier, random));
                case 3 -> told.add(state(time, random));
                case 4 -> told.add(reading("power-of-mill", time - 30 * MINUTE, 3L * (minute - 30)));
                default -> told.add(reading("good", time, random.nextInt(5)));
            }
        }
        return told;
    }

    private static boolean isQuarter(long time) {
        return time % (15 * MINUTE) == 0;
    }

    private static Reading state(long time, Random random) {
        String state = List.of("processing", "idle", "standby", "off").get(random.nextInt(4));
        return new Reading("shop", "states", Reading.LIVE, time, null, null, state, Quality.GOOD, -1, time);
    }

    private static Reading reading(String meter, long time, long value) {
        return new Reading(
                "shop", meter, Reading.LIVE, time, BigDecimal.valueOf(value), null, null, Quality.GOOD, -1, time);
    }
}
