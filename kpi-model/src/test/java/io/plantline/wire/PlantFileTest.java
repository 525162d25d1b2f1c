package io.plantline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.model.Quantity;
import io.plantline.model.Unit;
import io.plantline.plant.Charges;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.ReactiveCharge;
import io.plantline.plant.Scope;
import io.plantline.plant.Tariff;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plant file without mistakes becomes the plant it describes. */
class PlantFileTest {
    @TempDir
    private Path folder;

    private PlantFileText files;

    @BeforeEach
    void files() {
        files = new PlantFileText(folder);
    }

    @Test
    void aPlantHasItsNamesAndSensibleDefaults() throws PlantFileException {
        Plant plant = files.plant(PlantFileText.BAKERY);

        assertThat(plant.id()).isEqualTo("bakery");
        assertThat(plant.zone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
        assertThat(plant.currency()).isEqualTo(Currency.getInstance("EUR"));
        assertThat(plant.settlementMinutes()).isEqualTo(15);
        assertThat(plant.allowedLateness()).isEqualTo(Duration.ofMinutes(15));
        assertThat(plant.retention()).isEqualTo(Duration.ofDays(62));
        assertThat(plant.normaliser()).isEqualTo(Quantity.GOOD_COUNT);
    }

    @Test
    void aPlantIsChargedAsItsFileSays() throws PlantFileException {
        Charges charges = files.plant(PlantFileText.with("settlement: 15m", "settlement: 15m\n  holidays: PT")
                        + PlantFileText.CHARGES)
                .charges();

        assertThat(charges.demand())
                .extracting(DemandCharge::figure)
                .containsExactly(
                        "MAX 40 per kW and month, by the hour, in window ALL --11-01..--03-31 [MONDAY, TUESDAY, WEDNESDAY, "
                                + "THURSDAY, FRIDAY] 06:00-20:00, holidays of PT as SUNDAY (5c44862a)",
                        "EXCEEDED no figure per kVA and day, by the settlement, contracted 500");
        assertThat(charges.reactive())
                .extracting(ReactiveCharge::figure)
                .containsExactly("0.03 per kvarh, 0.33 from 0.3, 1 from 0.4, over a day, except [rest]");
    }

    @Test
    void thePlantIsTheFirstScopeAndParentsComeBeforeChildren() throws PlantFileException {
        String childrenFirst = PlantFileText.BAKERY
                .replace("  - id: ovens\n    name: Ovens\n    kind: area\n", "")
                .replace("meters:\n", "  - id: ovens\n    name: Ovens\n    kind: area\nmeters:\n");

        assertThat(files.plant(childrenFirst).scopes())
                .extracting(Scope::id)
                .containsExactly("bakery", "ovens", "oven-1");
    }

    @Test
    void aRegisterIsReadInBaseUnits() throws PlantFileException {
        Meter main = files.plant(PlantFileText.BAKERY).meter("main").orElseThrow();

        assertThat(main.modulus()).isEqualTo(Unit.KWH.toBase(new BigDecimal(1_000_000)));
        assertThat(main.maxRate()).isEqualTo(Unit.KWH.toBase(new BigDecimal(400)));
        assertThat(main.maxGap()).isEqualTo(Duration.ofMinutes(3));
        assertThat(main.multiplier().at(0)).contains(BigDecimal.ONE);
        assertThat(main.label()).isEqualTo(Meter.Label.END);
    }

    @Test
    void aFlowOfWaterIsWrittenPerHourOrMinute() throws PlantFileException {
        String water =
                "  - {id: water, scope: bakery, quantity: water-withdrawal, kind: register, unit: m3, max: 200 L/min}\n";

        Meter meter = files.plant(PlantFileText.with("shifts:\n", water + "shifts:\n"))
                .meter("water")
                .orElseThrow();

        assertThat(meter.maxRate()).isEqualTo(Unit.M3.toBase(new BigDecimal(12)));
    }

    @Test
    void piecesNeedNoUnitAndStatesHaveNone() throws PlantFileException {
        Plant plant = files.plant(PlantFileText.BAKERY);

        assertThat(plant.meter("loaves").orElseThrow().unit()).isEqualTo(Unit.PIECE);
        assertThat(plant.meter("oven-1-state").orElseThrow().unit()).isNull();
    }

    @Test
    void anOvenThatMovesBelongsToItsOldAreaUntilThen() throws PlantFileException {
        String moved = PlantFileText.with(
                "    parent: ovens\n",
                """
                    parent:
                      - {in: ovens, until: 2026-05-01}
                      - {in: bakery, from: 2026-05-02T06:00}
                """);

        Scope oven = files.plant(moved).scope("oven-1").orElseThrow();

        assertThat(oven.parent().at(millis("2026-04-30T22:59:59Z"))).contains("ovens");
        assertThat(oven.parent().at(millis("2026-04-30T23:00:00Z"))).isEmpty();
        assertThat(oven.parent().at(millis("2026-05-02T05:00:00Z"))).contains("bakery");
    }

    @Test
    void aNewTransformerChangesTheMultiplierFromThenOn() throws PlantFileException {
        String changed = PlantFileText.with(
                "    max: 400 kW\n",
                "    max: 400 kW\n    multiplier:\n      - {value: 40}\n      - {value: 60, from: 2026-05-01T00:00Z}\n");

        Meter main = files.plant(changed).meter("main").orElseThrow();

        assertThat(main.multiplier().at(millis("2026-04-30T23:59:59Z"))).contains(new BigDecimal(40));
        assertThat(main.multiplier().at(millis("2026-05-01T00:00:00Z"))).contains(new BigDecimal(60));
    }

    @Test
    void anExchangedMeterNamesItsLastAndFirstValue() throws PlantFileException {
        String exchanged = PlantFileText.with(
                "    max: 400 kW\n",
                "    replacements:\n      - {at: 2026-05-01T10:30, finalOld: 5231.4, initialNew: 0.6}\n");

        assertThat(files.plant(exchanged).meter("main").orElseThrow().replacements())
                .containsExactly(new Meter.Replacement(
                        millis("2026-05-01T09:30:00Z"),
                        Unit.KWH.toBase(new BigDecimal("5231.4")),
                        Unit.KWH.toBase(new BigDecimal("0.6"))));
    }

    @Test
    void aNightShiftCrossesMidnight() throws PlantFileException {
        var night = files.plant(PlantFileText.BAKERY).shifts().shifts().get(0);

        assertThat(night.start()).isEqualTo(LocalTime.of(22, 0));
        assertThat(night.crossesMidnight()).isTrue();
        assertThat(night.days()).hasSize(5).doesNotContain(DayOfWeek.SUNDAY);
    }

    @Test
    void aTariffHasItsBandsInOrder() throws PlantFileException {
        Tariff tariff = files.plant(PlantFileText.BAKERY).tariffs().get(0);

        assertThat(tariff.validFrom()).isEqualTo(millis("2026-01-01T00:00:00Z"));
        assertThat(tariff.bands().get(0).from()).isEqualTo(MonthDay.of(11, 1));
        assertThat(tariff.band(Instant.parse("2026-01-05T10:00:00Z").atZone(ZoneId.of("Europe/Lisbon"))))
                .isEqualTo("peak");
        assertThat(tariff.prices()).containsEntry("rest", new BigDecimal("0.12"));
    }

    @Test
    void aFactorNobodyVerifiedIsNullAndSaysSo() throws PlantFileException {
        var factor = files.plant(PlantFileText.BAKERY).factors().get(0);

        assertThat(factor.value()).isNull();
        assertThat(factor.status()).startsWith("factor missing");
        assertThat(factor.validAt(millis("2030-01-01T00:00:00Z"))).isTrue();
    }

    @Test
    void aByteOrderMarkIsNoMistake() throws PlantFileException {
        assertThat(files.plant("\uFEFF" + PlantFileText.BAKERY).id()).isEqualTo("bakery");
    }

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }
}
