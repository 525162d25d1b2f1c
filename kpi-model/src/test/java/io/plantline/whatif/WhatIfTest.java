package io.plantline.whatif;

import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.GOOD_COUNT;
import static io.plantline.model.Quantity.MATERIAL_INPUT;
import static io.plantline.model.Quantity.RECYCLED_INPUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Unit;
import io.plantline.parity.InMemory;
import io.plantline.parity.Outcome;
import io.plantline.parity.PlantBuilder;
import io.plantline.parity.Story;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFileException;
import io.plantline.wire.ScenarioFile;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A shop of two lathes under one supply meter, as it was on a day and as it would have been. */
class WhatIfTest {
    private static final String DAY = "2026-02-03T00:00";
    private static final int AT_ONCE = 1_000_000;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;
    private static final double AT_NOON = 1088;
    private static final Plant SHOP = shop(any -> any);
    private static final Plant EXCHANGED = shop(supply ->
            supply.modulus("1000000").replaced(new Story(SHOP).at("2026-02-03T12:00"), Double.toString(AT_NOON), "0"));

    private static Plant shop(UnaryOperator<PlantBuilder.MeterBuilder> supply) {
        return PlantBuilder.plant("shop")
                .scope("line", "shop")
                .scope("lathe", "line")
                .scope("mill", "line")
                .meter("supply", "shop", ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.KWH, supply)
                .meter("lathe-power", "lathe", ELECTRICITY_IMPORT, Meter.Kind.POWER_MEAN, Unit.KW, each -> each)
                .meter("lathe-state", "lathe", null, Meter.Kind.STATE, null, each -> each)
                .register("mill-energy", "mill", ELECTRICITY_IMPORT)
                .meter("lathe-good", "lathe", GOOD_COUNT, Meter.Kind.COUNT, Unit.PIECE, each -> each)
                .register("steel", "line", MATERIAL_INPUT)
                .meter("scrap-in", "line", RECYCLED_INPUT, Meter.Kind.INTERVAL, Unit.T, each -> each)
                .build();
    }

    /** The lathe takes 6 kW at work, from 08:00 to 16:00, and 2 kW idle; the mill 3 kW all day; the hall 1 kW beside them. */
    private static Story day() {
        return day(SHOP);
    }

    private static Story day(Plant plant) {
        Story story = new Story(plant);
        double supply = 1000;
        double mill = 500;
        for (int minute = 0; minute <= HOURS * MINUTES; minute++) {
            long time = story.at(DAY) + minute * 60_000L;
            boolean atWork = minute > 8 * MINUTES && minute <= 16 * MINUTES;
            if (minute % 30 == 0) {
                boolean begins = minute >= 8 * MINUTES && minute < 16 * MINUTES;
                story.enters("lathe-state", local(minute), begins ? "processing" : "idle");
            }
            if (minute > 0) {
                story.says("lathe-power", time, atWork ? "6" : "2", Quality.GOOD);
                supply += (atWork ? 10.0 : 6.0) / MINUTES;
                mill += 3.0 / MINUTES;
            }
            story.says("mill-energy", time, "%.6f".formatted(mill), Quality.GOOD);
            double tillNoon = plant.equals(EXCHANGED) && minute >= HOURS / 2 * MINUTES ? AT_NOON : 0;
            story.says("supply", time, "%.6f".formatted(supply - tillNoon), Quality.GOOD);
            story.says("steel", time, "%.6f".formatted(10 + minute * 0.1 / MINUTES), Quality.GOOD);
            if (minute > 0 && minute % MINUTES == 0) {
                story.says("scrap-in", time, "0.02", Quality.GOOD);
            }
            if (atWork && minute % 6 == 0) {
                story.says("lathe-good", time, "1", Quality.GOOD);
            }
        }
        return story.ends();
    }

    private static String local(int minute) {
        return "2026-02-%02dT%02d:%02d"
                .formatted(3 + minute / MINUTES / HOURS, minute / MINUTES % HOURS, minute % MINUTES);
    }

    private static Alternative alternative(
            Map<String, BigDecimal> production, List<Replaced> machines, List<Moved> moves) {
        return new Alternative(
                "other", "other", production, machines, List.of(), moves, List.of(), null, List.of(), List.of(), null);
    }

    private static Alternative recycled(String share) {
        Recycled half =
                new Recycled("line", new BigDecimal(share), BigDecimal.TEN, null, "the steel merchant's letter");
        return new Alternative(
                "other",
                "other",
                Map.of(),
                List.of(),
                List.of(half),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null);
    }

    private static Outcome outcome(Alternative alternative) {
        return outcome(SHOP, alternative);
    }

    private static Outcome outcome(Plant plant, Alternative alternative) {
        Scenario scenario = new Scenario("a day", BigDecimal.ZERO, List.of(), List.of(alternative));
        Side side = Side.all("of-other", List.of(alternative));
        ChangedReadings changed = new ChangedReadings(plant, scenario, side);
        List<Reading> readings = new ArrayList<>();
        day(plant).readings().forEach(reading -> changed.accept(reading, readings::add));
        changed.end(readings::add);
        return new InMemory(AT_ONCE).run(ChangedPlant.of(plant, scenario, side), readings);
    }

    private static double energy(Outcome outcome, String scope) {
        return day().find(outcome, scope, "elec-import-energy", IntervalKind.DAY, DAY)
                .value();
    }

    private static double energy(Outcome outcome, String scope, int hour) {
        return day().find(outcome, scope, "elec-import-energy", IntervalKind.HOUR, local(hour * MINUTES))
                .value();
    }

    @Test
    void aScenarioThatChangesNothingIsTheRecordBitForBit() {
        Outcome recorded = new InMemory(AT_ONCE).run(SHOP, day().readings());
        Outcome unchanged = outcome(alternative(Map.of(), List.of(), List.of()));
        assertThat(unchanged.last()).isEqualTo(recorded.last()).isNotEmpty();
        assertThat(outcome(alternative(Map.of("lathe", BigDecimal.ONE), List.of(), List.of()))
                        .last())
                .isEqualTo(recorded.last());
    }

    @Test
    void whatANewLatheSavesTheSupplyMeterHasNotCounted() {
        Outcome saved = outcome(alternative(
                Map.of(),
                List.of(new Replaced(
                        "lathe",
                        ELECTRICITY_IMPORT,
                        Map.of(
                                "processing", new Replaced.Power(new BigDecimal("0.75"), null),
                                "idle", new Replaced.Power(null, 500_000L)))),
                List.of()));
        assertThat(energy(saved, "lathe")).isEqualTo(8 * 4.5 + 16 * 0.5);
        assertThat(energy(saved, "mill")).isEqualTo(72);
        assertThat(energy(saved, "line")).isEqualTo(72 + 44);
        assertThat(energy(saved, "shop")).isEqualTo(176 - (80 - 44));
        KpiValue idle = day().find(saved, "lathe", "energy-by-state-idle", IntervalKind.DAY, DAY);
        assertThat(idle.value()).isEqualTo(8);
    }

    @Test
    void aReplacedMachineBehindARegisterCountsOnWithLess() {
        Outcome saved = outcome(alternative(
                Map.of(),
                List.of(new Replaced(
                        "mill",
                        ELECTRICITY_IMPORT,
                        Map.of(Replaced.EACH_STATE, new Replaced.Power(new BigDecimal("0.5"), null)))),
                List.of()));
        assertThat(energy(saved, "mill")).isEqualTo(36);
        assertThat(energy(saved, "shop")).isEqualTo(176 - 36);
    }

    @Test
    void aSupplyMeterThatWasExchangedAtNoonHasNotCountedItEither() {
        Alternative half = alternative(
                Map.of(),
                List.of(new Replaced(
                        "mill",
                        ELECTRICITY_IMPORT,
                        Map.of(Replaced.EACH_STATE, new Replaced.Power(new BigDecimal("0.5"), null)))),
                List.of());
        assertThat(energy(outcome(EXCHANGED, alternative(Map.of(), List.of(), List.of())), "shop"))
                .isEqualTo(176);
        Outcome saved = outcome(EXCHANGED, half);
        assertThat(energy(saved, "shop")).isEqualTo(176 - 36);
        assertThat(energy(saved, "shop", 11)).isEqualTo(8.5);
        assertThat(energy(saved, "shop", 12)).isEqualTo(8.5);
    }

    @Test
    void halfOfTheSteelIsRecycledWhateverWasRecorded() {
        KpiValue was = day().find(
                        outcome(alternative(Map.of(), List.of(), List.of())),
                        "line",
                        "recycled-input-share",
                        IntervalKind.DAY,
                        DAY);
        KpiValue is = day().find(outcome(recycled("0.5")), "line", "recycled-input-share", IntervalKind.DAY, DAY);
        assertThat(was.value()).isEqualTo(20);
        assertThat(is.value()).isEqualTo(50);
        assertThat(is.denominator()).isEqualTo(2.4);
    }

    @Test
    void aLineThatMakesHalfAsMuchAgainTakesHalfAsMuchAgainAndTheHallDoesNot() {
        Outcome more = outcome(alternative(Map.of("line", new BigDecimal("1.5")), List.of(), List.of()));
        assertThat(energy(more, "line")).isEqualTo(1.5 * 152);
        assertThat(energy(more, "shop")).isEqualTo(1.5 * 152 + 24);
        assertThat(day().find(more, "lathe", "energy-intensity", IntervalKind.DAY, DAY)
                        .denominator())
                .isEqualTo(120);
    }

    @Test
    void workThatIsDoneLaterIsTakenFromTheSupplyLater() {
        Outcome later =
                outcome(alternative(Map.of(), List.of(), List.of(new Moved(List.of("lathe"), Duration.ofHours(4)))));
        assertThat(energy(later, "lathe", 8)).isEqualTo(2);
        assertThat(energy(later, "lathe", 12)).isEqualTo(6);
        assertThat(energy(later, "lathe", 19)).isEqualTo(6);
        assertThat(energy(later, "shop", 9)).isEqualTo(6);
        assertThat(energy(later, "shop", 18)).isEqualTo(10);
    }

    @Test
    void whatMoreIsMadeOnASavingMachineIsSavedOnToo() {
        Outcome both = outcome(alternative(
                Map.of("line", new BigDecimal("1.5")),
                List.of(new Replaced(
                        "mill",
                        ELECTRICITY_IMPORT,
                        Map.of(Replaced.EACH_STATE, new Replaced.Power(new BigDecimal("0.5"), null)))),
                List.of()));
        assertThat(energy(both, "mill")).isEqualTo(54);
        assertThat(energy(both, "shop")).isEqualTo(1.5 * (80 + 36) + 24);
    }

    @Test
    void anInvestmentIsWorthWhatItsYearsBringDiscounted() {
        Investment mill = new Investment(new BigDecimal(1000), 2, new BigDecimal(121), new BigDecimal(50), "the offer");
        LifeCycle life = new LifeCycle(mill, new BigDecimal("0.1"), new BigDecimal(655));
        // -1000 + 605/1.1 + (605 + 121)/1.21 = 150
        assertThat(life.presentValue().doubleValue()).isEqualTo(150);
        // (1000 - 121/1.21) / (1/1.1 + 1/1.21) + 50 = 900 * 1.21/2.1 + 50
        assertThat(life.equivalentAnnualCost().doubleValue()).isEqualTo(900 * 1.21 / 2.1 + 50);
        assertThat(life.payback().orElseThrow().doubleValue()).isEqualTo(1000.0 / 605);
        assertThat(new LifeCycle(mill, BigDecimal.ZERO, new BigDecimal(60)).payback())
                .isEmpty();
    }

    @Test
    void onlyWhatNoOtherChoiceIsBetterThanIsOnTheFront() {
        Standing recorded = new Standing("recorded", BigDecimal.TEN, BigDecimal.TEN);
        Standing worse = new Standing("worse", BigDecimal.ONE, BigDecimal.TEN);
        Standing clean = new Standing("clean", BigDecimal.ONE, BigDecimal.ONE);
        List<Standing> all = List.of(recorded, worse, clean);
        assertThat(all).filteredOn(each -> !each.isWorseThanOneOf(all)).containsExactly(recorded, clean);
    }

    @Test
    void aScenarioIsRefusedWithEveryMistakeAndItsRemedy() {
        String text =
                """
                plant: shop
                name: mistakes
                discountRate: 6
                assume:
                  factors: [{quantity: electricity-import, value: dear, unit: kgCO2e/kWh, source: nobody}]
                alternatives:
                  - id: a
                    production: {line: 1.2, lathe: 0.9, oven: 1}
                    machines:
                      - {scope: mill, power: {idle: 3 V}}
                      - {scope: lathe, fuel: 90 %}
                      - {scope: lathe, power: -5 %}
                      - {scope: press, power: 90 %}
                    recycled:
                      - {scope: line, share: -0.2, dearer: 0, avoided: null, source: nobody}
                      - {scope: mill, share: 0.2, dearer: 0, avoided: null, source: nobody}
                    moves:
                      - {scopes: [line], later: -8h}
                      - {scopes: [mill], later: 8h}
                    sold:
                      - {id: warm, kpi: heat, share: 0.5, price: 1, source: nobody}
                      - {id: one, kpi: waste-total, share: 0.6, price: 1, avoided: null, source: nobody}
                      - {id: two, kpi: waste-total, share: 0.6, price: 1, avoided: null, source: nobody}
                """;
        assertThatThrownBy(() -> ScenarioFile.read("s.yaml", text, SHOP))
                .isInstanceOf(PlantFileException.class)
                .hasMessageContaining(
                        "s.yaml:3: discountRate: 6 is no rate of a year; write it as a share from 0 to 0.5, 0.06 for 6 %")
                .hasMessageContaining("s.yaml:8: alternatives[0].production.oven: unknown scope 'oven'")
                .hasMessageContaining(
                        "s.yaml:8: alternatives[0].production.lathe: lathe and line of line 8 are one within")
                .hasMessageContaining("'3 V' is no share and no power")
                .hasMessageContaining("unknown KPI that adds up 'heat'")
                .hasMessageContaining("'avoided' is missing")
                .hasMessageContaining("lathe has no meter of fuel-energy")
                .hasMessageContaining("lathe is changed in line 11 already")
                .hasMessageContaining("s.yaml:13: alternatives[0].machines[3].scope: unknown machine 'press'")
                .hasMessageContaining("s.yaml:15: alternatives[0].recycled[0].share: -0.2 is no share")
                .hasMessageContaining("mill and line of line 15 are one within the other")
                .hasMessageContaining("s.yaml:18: alternatives[0].moves[0].later")
                .hasMessageContaining("'dear' is not a number")
                .hasMessageContaining("1.2 of waste-total of shop would be sold");
    }

    @Test
    void whatThePlantDoesNotHaveIsNamedWithItsRemedy() {
        String text =
                """
                plant: shop
                name: mistakes
                discountRate: 1
                alternatives:
                  - id: a
                    machines: [{scope: mil, power: 90 %}]
                    tariffs:
                      - {id: gas, quantity: fuel-energy, validFrom: 2025-01-01, source: nobody, bands: [{name: flat}], prices: {flat: 1}}
                    sold: [{id: warm, kpi: waste-totl, share: 0.5, price: 1, avoided: null, source: nobody}]
                    investment: {cost: -5, years: -3, source: the offer}
                  - id: b
                    tariffs: [{id: sun, quantity: sunshine, validFrom: 2025-01-01, source: nobody, bands: [{name: flat}], prices: {flat: 1}}]
                    investment: {cost: 5, years: 0.5, source: the offer}
                """;
        assertThatThrownBy(() -> ScenarioFile.read("s.yaml", text, SHOP))
                .isInstanceOf(PlantFileException.class)
                .hasMessageContaining("s.yaml:3: discountRate: 1 is no rate of a year")
                .hasMessageContaining("s.yaml:6: alternatives[0].machines[0].scope: unknown machine 'mil'")
                .hasMessageContaining("s.yaml:7: alternatives[0].tariffs: nobody meters fuel-energy")
                .hasMessageContaining("s.yaml:9: alternatives[0].sold[0].kpi: unknown KPI that adds up 'waste-totl'")
                .hasMessageContaining("s.yaml:10: alternatives[0].investment.cost: -5 is below zero")
                .hasMessageContaining("s.yaml:10: alternatives[0].investment.years: ")
                .hasMessageContaining("s.yaml:12: alternatives[1].tariffs[0].quantity: unknown quantity 'sunshine'")
                .hasMessageContaining("s.yaml:13: alternatives[1].investment.years: 0.5 years");
    }
}
