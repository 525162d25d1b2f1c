package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Reading;
import io.plantline.model.Unit;
import io.plantline.parity.PlantBuilder.MeterBuilder;
import io.plantline.plant.Dated;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The plant file is mended after a meter has changed its scale: what was booked comes out as if it had always been so. */
class MendedMeterTest {
    private final List<Reading> rejected = new ArrayList<>();

    @Test
    void whatWasBookedOnTheWrongScaleIsTakenBackAsItWasBooked() {
        Story story = new Story(power(m -> m)).says("m", "2026-01-05T08:00", "1");
        for (int minute = 0; minute < 120; minute++) {
            String value = minute % 2 == 0 ? "1" : "1500";
            story.says("m", time(minute), minute < 100 ? value : minute % 2 == 0 ? "1200" : "1200000");
        }
        Plant mended = power(m -> m.multiplier(thousandthFrom(story.at(time(100)))));
        assertThat(energyOf(story, mended)).isEqualTo(fromScratch(story, mended));
        assertThat(rejected).as("some were doubted, and some were not").hasSizeBetween(5, 15);
    }

    @Test
    void aRegisterWhoseChangeOfScaleWasHalfTakenIsMended() {
        Story story = new Story(register(m -> m));
        for (int minute = 0; minute <= 120; minute++) {
            long kwh = 5_000L + (minute <= 100 ? minute : Math.max(100, minute - 3));
            story.says("m", time(minute), "" + (minute <= 100 ? kwh : kwh * 1_000));
        }
        long change = story.at(time(101));
        Plant mended = register(m -> m.multiplier(thousandthFrom(change)).replaced(change, "5100", "5100000"));
        assertThat(energyOf(story, mended)).isEqualTo(117, within(1e-9));
        assertThat(energyOf(story, mended)).isEqualTo(fromScratch(story, mended));
    }

    @Test
    void otherChangesRestateToo() {
        Story story = new Story(power(m -> m));
        for (int minute = 0; minute < 90; minute++) {
            story.says("m", time(minute), minute == 30 ? "900" : "" + minute);
        }
        for (Plant mended : List.of(
                power(m -> m.max("600")),
                power(m -> m.multiplier(Dated.always(new BigDecimal("40")))),
                meter(Meter.Kind.POWER, Unit.KW, m -> m))) {
            assertThat(energyOf(story, mended)).isEqualTo(fromScratch(story, mended));
        }
    }

    @Test
    void aMachineWhoseStateIsMeteredLaterHasItsEnergyUntilThenInNoKnownState() {
        Story story = new Story(power(m -> m)).says("m", time(0), "6");
        for (int minute = 1; minute <= 60; minute++) {
            story.says("m", time(minute), "6");
        }
        Plant mended = plant("shop")
                .meter(
                        "m",
                        "shop",
                        ELECTRICITY_IMPORT,
                        Meter.Kind.POWER_HOLD,
                        Unit.KW,
                        m -> m.maxGap(Duration.ofMinutes(5)))
                .meter("state", "shop", null, Meter.Kind.STATE, null, m -> m)
                .build();
        Story then = new Story(mended)
                .enters("state", time(50), "idle")
                .enters("state", time(60), "off")
                .ends();
        Outcome outcome =
                new InMemory(7).mended(story.plant(), story.readings(), mended, then.readings(), new ArrayList<>());
        assertThat(then.find(outcome, "shop", "energy-by-state-unknown", DAY, "2026-01-14T00:00")
                        .value())
                .isEqualTo(5.0);
        assertThat(then.find(outcome, "shop", "energy-by-state-idle", DAY, "2026-01-14T00:00")
                        .value())
                .isEqualTo(1.0);
    }

    /** Measured, then the file is mended, then all that was rejected is put through again. */
    private double energyOf(Story story, Plant mended) {
        rejected.clear();
        InMemory engine = new InMemory(7);
        engine.mended(story.plant(), story.readings(), mended, List.of(), rejected);
        Story again = Story.of(mended, rejected);
        Reading last = story.readings().get(story.readings().size() - 1);
        again.says("m", last.time(), last.value().toPlainString(), last.quality())
                .ends();
        return energy(
                again, engine.mended(story.plant(), story.readings(), mended, again.readings(), new ArrayList<>()));
    }

    private static double fromScratch(Story story, Plant mended) {
        Story all = Story.of(mended, story.readings()).ends();
        return energy(all, new InMemory(7).run(mended, all.readings()));
    }

    private static double energy(Story story, Outcome outcome) {
        KpiValue day = story.find(outcome, "shop", "elec-import-energy", DAY, "2026-01-14T00:00");
        assertThat(day.value()).as(day.reason()).isNotNull();
        return day.value();
    }

    private static Plant power(UnaryOperator<MeterBuilder> more) {
        return meter(Meter.Kind.POWER_HOLD, Unit.KW, more);
    }

    private static Plant register(UnaryOperator<MeterBuilder> more) {
        return meter(Meter.Kind.REGISTER, Unit.KWH, more);
    }

    private static Plant meter(Meter.Kind kind, Unit unit, UnaryOperator<MeterBuilder> more) {
        return plant("shop")
                .meter("m", "shop", ELECTRICITY_IMPORT, kind, unit, m -> more.apply(m.maxGap(Duration.ofMinutes(5))))
                .build();
    }

    private static Dated<BigDecimal> thousandthFrom(long time) {
        return Dated.of(Map.of(Long.MIN_VALUE, BigDecimal.ONE, time, new BigDecimal("0.001")));
    }

    private static String time(int minute) {
        return "2026-01-14T%02d:%02d".formatted(8 + minute / 60, minute % 60);
    }
}
