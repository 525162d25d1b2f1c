package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.IntervalKind.SETTLEMENT;
import static io.plantline.model.Quantity.ELECTRICITY_EXPORT;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Status;
import io.plantline.model.Unit;
import io.plantline.plant.Dated;
import io.plantline.plant.Meter;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What single meters say and what becomes of it. */
interface MeteringStories extends Telling {

    @Test
    default void aFiveDigitRegisterRollsOver() {
        Story story = Telling.shop(Telling.mainMeter(
                Meter.Kind.REGISTER, Unit.KWH, m -> m.modulus("100000").max("400")));
        story.says("main", "2026-01-14T10:00", "99990")
                .says("main", "2026-01-14T10:15", "15")
                .ends();
        Outcome outcome = told(story);
        assertThat(Telling.value(story, outcome, "elec-import-energy", SETTLEMENT, "2026-01-14T10:00"))
                .isEqualTo(25.0);
    }

    @Test
    default void aThirtyTwoBitRegisterRollsOver() {
        Story story = Telling.shop(Telling.mainMeter(
                Meter.Kind.REGISTER, Unit.WH, m -> m.modulus("4294967296").max("1000")));
        story.says("main", "2026-01-14T10:00", "4294967290")
                .says("main", "2026-01-14T10:15", "10")
                .ends();
        assertThat(Telling.value(story, told(story), "elec-import-energy", HOUR, "2026-01-14T10:00"))
                .isEqualTo(0.016);
    }

    @Test
    default void aResetIsCountedFromZeroAndFlagged() {
        Story story = Telling.shop(Telling.mainMeter(
                Meter.Kind.REGISTER, Unit.KWH, m -> m.modulus("1000000").max("400")));
        story.says("main", "2026-01-14T10:00", "5231.4")
                .says("main", "2026-01-14T10:15", "0.6")
                .ends();
        KpiValue quarter = story.find(told(story), "shop", "elec-import-energy", SETTLEMENT, "2026-01-14T10:00");
        assertThat(quarter.value()).isEqualTo(0.6);
        assertThat(quarter.estimatedShare()).isEqualTo(1.0);
    }

    @Test
    default void jitterIsNotEnergy() {
        Story story = Telling.shop(Telling.mainMeter(
                Meter.Kind.REGISTER, Unit.KWH, m -> m.quantum("0.1").max("400")));
        story.says("main", "2026-01-14T10:00", "100.0")
                .says("main", "2026-01-14T10:05", "99.9")
                .says("main", "2026-01-14T10:10", "100.2")
                .ends();
        assertThat(Telling.value(story, told(story), "elec-import-energy", HOUR, "2026-01-14T10:00"))
                .isEqualTo(0.2);
    }

    @Test
    default void anImplausibleJumpIsHeldUntilTheNextReadingConfirmsIt() {
        PlantBuilder builder = Telling.mainMeter(Meter.Kind.REGISTER, Unit.KWH, m -> m.max("60"));
        Story spike = Telling.shop(builder);
        spike.says("main", "2026-01-14T10:00", "100")
                .says("main", "2026-01-14T10:01", "100000")
                .says("main", "2026-01-14T10:02", "102")
                .ends();
        assertThat(Telling.value(spike, told(spike), "elec-import-energy", HOUR, "2026-01-14T10:00"))
                .isEqualTo(2.0);
        Story exchanged = new Story(builder.build());
        exchanged
                .says("main", "2026-01-14T10:00", "100")
                .says("main", "2026-01-14T10:01", "100000")
                .says("main", "2026-01-14T10:02", "100001")
                .ends();
        assertThat(Telling.value(exchanged, told(exchanged), "elec-import-energy", HOUR, "2026-01-14T10:00"))
                .isEqualTo(1.0);
    }

    @Test
    default void aReplacedMeterGoesOnFromItsNewRegister() {
        Story clock = Telling.shop(plant("shop"));
        Story story = Telling.shop(Telling.mainMeter(
                Meter.Kind.REGISTER, Unit.KWH, m -> m.max("400").replaced(clock.at("2026-01-14T10:05"), "5010", "3")));
        story.says("main", "2026-01-14T10:00", "5000")
                .says("main", "2026-01-14T10:10", "8")
                .ends();
        assertThat(Telling.value(story, told(story), "elec-import-energy", HOUR, "2026-01-14T10:00"))
                .isEqualTo(15.0);
    }

    @Test
    default void aReplacedMeterCountsWithItsOwnMultiplier() {
        Story clock = Telling.shop(plant("shop"));
        long exchanged = clock.at("2026-01-14T10:30");
        Story story = Telling.shop(Telling.mainMeter(Meter.Kind.REGISTER, Unit.KWH, m -> m.multiplier(
                        Dated.of(Map.of(Long.MIN_VALUE, BigDecimal.ONE, exchanged, new BigDecimal("100"))))
                .replaced(exchanged, "10", "0")));
        story.says("main", "2026-01-14T10:00", "5")
                .says("main", "2026-01-14T11:00", "0.1")
                .ends();
        assertThat(Telling.value(story, told(story), "elec-import-energy", HOUR, "2026-01-14T10:00"))
                .isEqualTo(15.0);
    }

    @Test
    default void powerSamplesAreHeldOrJoined() {
        for (Meter.Kind kind : new Meter.Kind[] {Meter.Kind.POWER_HOLD, Meter.Kind.POWER}) {
            Story story = Telling.shop(Telling.mainMeter(kind, Unit.KW, m -> m));
            story.says("main", "2026-01-14T10:00:00", "100")
                    .says("main", "2026-01-14T10:00:20", "140")
                    .says("main", "2026-01-14T10:00:50", "80")
                    .says("main", "2026-01-14T10:01:00", "90")
                    .ends();
            assertThat(Telling.value(story, told(story), "elec-import-energy", HOUR, "2026-01-14T10:00"))
                    .isCloseTo(kind == Meter.Kind.POWER ? 1.8194444 : 1.9444444, within(1e-6));
        }
    }

    @Test
    default void importAndExportDoNotCancelAtTheZeroCrossing() {
        Story story = Telling.shop(Telling.mainMeter(Meter.Kind.POWER, Unit.KW, m -> m.reverse(ELECTRICITY_EXPORT)));
        story.says("main", "2026-01-14T10:00", "10")
                .says("main", "2026-01-14T11:00", "-10")
                .ends();
        Outcome outcome = told(story);
        assertThat(Telling.value(story, outcome, "elec-import-energy", HOUR, "2026-01-14T10:00"))
                .isEqualTo(2.5);
        assertThat(Telling.value(story, outcome, "elec-export-energy", HOUR, "2026-01-14T10:00"))
                .isEqualTo(2.5);
    }

    @Test
    default void duplicatesChangeNothing() {
        Story story = Telling.shop(Telling.mainRegister());
        story.says("main", "2026-01-14T10:00", "0")
                .says("main", "2026-01-14T10:15", "10")
                .says("main", "2026-01-14T10:15", "10")
                .says("main", "2026-01-14T10:00", "0")
                .ends()
                .says("main", "2026-01-14T10:15", "10");
        Outcome outcome = told(story);
        assertThat(Telling.value(story, outcome, "elec-import-energy", DAY, "2026-01-14T00:00"))
                .isEqualTo(10.0);
        assertThat(outcome.isAll(Status.FINAL)).isTrue();
    }
}
