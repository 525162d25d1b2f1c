package io.plantline.parity;

import static io.plantline.model.Quantity.ELECTRICITY_EXPORT;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.HEAT;
import static io.plantline.model.Quantity.RENEWABLE_GENERATION;
import static io.plantline.model.Quantity.VOLTAGE_L1;
import static io.plantline.model.Quantity.VOLTAGE_L2;
import static io.plantline.model.Quantity.VOLTAGE_L3;
import static io.plantline.model.Quantity.WATER_WITHDRAWAL;
import static io.plantline.parity.PlantBuilder.plant;
import static io.plantline.parity.ToldReadings.START;
import static io.plantline.parity.ToldReadings.ended;
import static io.plantline.parity.ToldReadings.reading;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is held against other readings, of the same meter or of others, is the same in any order too. */
class HeldAgainstOthersLawsTest {
    private static final long A_WEEK_AND_A_DAY = Duration.ofDays(8).toMillis();

    /** What is worked out by the minute, and what is noted beside a supply meter of the meters below it. */
    @Property(tries = 25)
    void aSupplyIsJudgedAndBalancedInAnyOrder(@ForAll long seed) {
        Random random = new Random(seed);
        Plant works = plant("shop")
                .scope("line", "shop")
                .scope("a", "line")
                .meter("main", "shop", ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.WH, m -> m)
                .meter("solar", "line", RENEWABLE_GENERATION, Meter.Kind.REGISTER, Unit.WH, m -> m)
                .meter(
                        "power",
                        "line",
                        ELECTRICITY_IMPORT,
                        Meter.Kind.POWER,
                        Unit.KW,
                        m -> m.reverse(ELECTRICITY_EXPORT))
                .meter("part", "a", ELECTRICITY_IMPORT, Meter.Kind.POWER_MEAN, Unit.KW, m -> m)
                .meter("l1", "line", VOLTAGE_L1, Meter.Kind.POWER_HOLD, Unit.V, m -> m)
                .meter("l2", "line", VOLTAGE_L2, Meter.Kind.POWER, Unit.V, m -> m)
                .meter("l3", "line", VOLTAGE_L3, Meter.Kind.POWER_MEAN, Unit.V, m -> m)
                .build();
        List<Reading> told = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            long time = START + i * 60_000L;
            told.add(reading("main", time, i * 900L));
            told.add(reading("solar", time, i * 100L));
            told.add(reading("power", time, random.nextInt(90) - 20));
            told.add(reading("part", time, random.nextInt(40)));
            for (String phase : List.of("l1", "l2", "l3")) {
                told.add(reading(phase, time, 220 + random.nextInt(20)));
            }
        }
        List<Reading> shuffled = new ArrayList<>(told);
        shuffled.addAll(told.subList(0, 90));
        Collections.shuffle(shuffled, random);
        Outcome outcome = new InMemory(1 + random.nextInt(40)).run(works, ended(shuffled));
        assertThat(outcome.differencesFrom(new Reference().run(works, told))).isEmpty();
        assertThat(outcome.has("line", "meter-balance-residual", IntervalKind.HOUR, START))
                .isTrue();
        assertThat(outcome.has("line", "voltage-unbalance", IntervalKind.HOUR, START))
                .isTrue();
    }

    /** What is doubted depends on what was said before it in time, not on what came before it. */
    @Property(tries = 25)
    void aMeterWhoseScaleChangesIsDoubtedInAnyOrder(@ForAll long seed) {
        Random random = new Random(seed);
        List<Reading> told = new ArrayList<>();
        long time = START;
        long register = 90_000_000;
        told.add(reading("water", START - A_WEEK_AND_A_DAY, 10));
        told.add(reading("heat", START - A_WEEK_AND_A_DAY, register - 900));
        told.add(reading("heat", START - A_WEEK_AND_A_DAY + 600_000, register - 600));
        for (int i = 0; i < 160; i++) {
            long scale = i < 60 || random.nextInt(4) > 0 ? 1 : random.nextBoolean() ? 1_000 : 3_600;
            time += 60_000 + random.nextInt(600_000);
            register += (200 + random.nextInt(400)) * scale;
            told.add(reading("water", time, (random.nextInt(20) + 5) * scale));
            told.add(reading("heat", time, register));
            told.add(reading("flow", time, (random.nextInt(90) + 5) * scale));
            if (scale > 1 && random.nextBoolean()) {
                told.add(told.size() - random.nextInt(2), reading("flow", time, random.nextInt(90) + 5));
            }
        }
        Plant works = plant("shop")
                .meter("water", "shop", WATER_WITHDRAWAL, Meter.Kind.INTERVAL, Unit.M3, m -> m)
                .meter("heat", "shop", HEAT, Meter.Kind.REGISTER, Unit.KWH, m -> m)
                .meter("flow", "shop", ELECTRICITY_IMPORT, Meter.Kind.POWER, Unit.KW, m -> m.max("300"))
                .build();
        List<Reading> shuffled = new ArrayList<>(told);
        shuffled.addAll(told.subList(0, 90));
        Collections.shuffle(shuffled, random);
        Outcome right = new Reference().run(works, told);
        assertThat(new InMemory(1 + random.nextInt(40))
                        .run(works, ended(shuffled))
                        .differencesFrom(right))
                .isEmpty();
        assertThat(new InMemory(7).run(works, ended(told)).differencesFrom(right))
                .isEmpty();
    }
}
