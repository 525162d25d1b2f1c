package io.plantline.parity;

import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.Quantity.ELECTRICITY_EXPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.plantline.cell.Metering;
import io.plantline.cell.UnusableReading;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What flowed in a period of a meter that runs one way is never less than nothing: who says so is not believed. */
class LessThanNothingTest {
    private static final String TEN = "2026-01-14T10:00";

    @Test
    void theGoodReadingOfAPeriodStandsWhicheverComesFirst() {
        for (Meter.Kind kind : List.of(Meter.Kind.INTERVAL, Meter.Kind.POWER_MEAN)) {
            assertThat(energyOfTheHour(kind, "1240", "-40")).isEqualTo(1240.0);
            assertThat(energyOfTheHour(kind, "-40", "1240")).isEqualTo(1240.0);
        }
    }

    @Test
    void theRefusalSaysWhatToDo() {
        assertThatExceptionOfType(UnusableReading.class)
                .isThrownBy(() -> entry(main(Meter.Kind.INTERVAL).says("main", TEN, "-40")))
                .withMessage("value -40 kWh is less than nothing, and meter main runs one way only; "
                        + "send 0 or more, or give it a 'reverse' in the plant file if it runs both ways")
                .extracting(UnusableReading::reason)
                .isEqualTo(Rejection.Reason.OUT_OF_RANGE);
        Story pieces = Telling.shop(PlantBuilder.plant("shop")
                .meter("tins", "shop", Quantity.GOOD_COUNT, Meter.Kind.COUNT, Unit.PIECE, any -> any));
        assertThatExceptionOfType(UnusableReading.class)
                .isThrownBy(() -> entry(pieces.says("tins", TEN, "-1")))
                .withMessageContaining("value -1 pcs is less than nothing, and meter tins counts up");
    }

    @Test
    void aMeterThatRunsBothWaysMaySaySo() {
        Story story = Telling.shop(Telling.mainMeter(Meter.Kind.INTERVAL, Unit.KWH, m -> m.period(Duration.ofHours(1))
                .label(Meter.Label.START)
                .reverse(ELECTRICITY_EXPORT)));
        story.says("main", TEN, "-40").ends();
        Outcome outcome = new InMemory(1).run(story.plant(), story.readings());
        assertThat(Telling.value(story, outcome, "elec-export-energy", HOUR, TEN))
                .isEqualTo(40.0);
    }

    private static double energyOfTheHour(Meter.Kind kind, String first, String second) {
        Story story =
                main(kind).says("main", TEN, first).says("main", TEN, second).ends();
        List<Reading> rejected = new ArrayList<>();
        Outcome outcome = new InMemory(1).mended(story.plant(), story.readings(), story.plant(), List.of(), rejected);
        assertThat(rejected)
                .extracting(reading -> reading.value().toPlainString())
                .containsExactly("-40");
        KpiValue hour = story.find(outcome, "shop", "elec-import-energy", HOUR, TEN);
        assertThat(hour.coverage()).isEqualTo(1.0);
        return hour.value();
    }

    private static Story main(Meter.Kind kind) {
        Unit unit = kind == Meter.Kind.INTERVAL ? Unit.KWH : Unit.KW;
        return Telling.shop(
                Telling.mainMeter(kind, unit, m -> m.period(Duration.ofHours(1)).label(Meter.Label.START)));
    }

    private static void entry(Story story) {
        new Metering(story.plant().meters().get(0), Duration.ofDays(400))
                .entry(story.readings().get(0));
    }
}
