package io.plantline.app.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Kpis;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Status;
import io.plantline.model.Unit;
import io.plantline.parity.PlantBuilder;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.Span;
import io.plantline.whatif.Scenario;
import io.plantline.wire.PlantFileException;
import io.plantline.wire.ScenarioFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Four days of a press shop, of which the last was not heard of; all figures are worked out by hand. */
class ReckoningTest {
    private static final Plant SHOP = PlantBuilder.plant("shop")
            .scope("press", "shop")
            .register("press-energy", "press", Quantity.ELECTRICITY_IMPORT)
            .meter("value", "shop", Quantity.VALUE_ADDED, Meter.Kind.INTERVAL, Unit.CURRENCY, each -> each)
            .build();
    private static final Span FOUR_DAYS = span("2026-02-02T00:00:00+01:00", "2026-02-06T00:00:00+01:00");
    private static final String SCENARIO =
            """
            plant: shop
            name: a press, or another shop
            discountRate: 0
            alternatives:
              - id: press
                machines: [{scope: press, power: 90 %}]
                investment: {cost: 10000, years: 10, source: the offer}
              - id: uncounted
                production: {press: 1.5}
            """;
    private static final String COUNTED_NOWHERE = "nobody counted the parts";
    private static final double FINE = 1e-9;

    /** A day of a side, in money, kWh and kgCO2e; no value added where nobody counted the parts. */
    private record Day(double cost, Double valueAdded, double emitted, double share) {}

    private static final Day RECORDED = new Day(100, 1_000.0, 50, 1);
    private static final Day WITH_PRESS = new Day(90, 1_000.0, 40, 1);
    private static final Day UNCOUNTED = new Day(150, null, 75, 1);
    private static final Day BOTH = new Day(135, null, 60, 1);

    private static Span span(String from, String to) {
        return new Span(
                SHOP, Instant.parse(from).toEpochMilli(), Instant.parse(to).toEpochMilli());
    }

    private static Scenario scenario() {
        try {
            return ScenarioFile.read("s.yaml", SCENARIO, SHOP);
        } catch (PlantFileException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static SideValues side(Day day, int observed) {
        return side(day, 0, observed);
    }

    /** A side that is known from one of the days to before another. */
    private static SideValues side(Day day, int from, int to) {
        List<KpiValue> values = new ArrayList<>();
        for (Interval each : FOUR_DAYS.intervals(IntervalKind.DAY).subList(from, to)) {
            values.add(value("energy-cost", each, day.cost(), day.share()));
            values.add(value("ghg-scope2-location", each, day.emitted(), day.share()));
            values.add(new KpiValue(
                    "shop",
                    "live",
                    "shop",
                    "value-added-per-kwh",
                    each,
                    "SEK/kWh",
                    day.valueAdded() == null ? null : day.valueAdded() / 200,
                    day.valueAdded(),
                    200.0,
                    day.share(),
                    0,
                    0,
                    Status.FINAL,
                    day.valueAdded() == null ? COUNTED_NOWHERE : null));
        }
        return SideValues.of(FOUR_DAYS, values);
    }

    private static KpiValue value(String kpi, Interval day, double value, double share) {
        String unit = Kpis.at(SHOP, kpi).orElseThrow().unitAt(SHOP);
        return new KpiValue("shop", "live", "shop", kpi, day, unit, value, value, 1.0, share, 0, 0, Status.FINAL, null);
    }

    private static Answer answer(int observed) {
        return answer(side(RECORDED, observed), side(WITH_PRESS, observed), observed);
    }

    private static Answer answer(SideValues recorded, SideValues withPress, int observed) {
        Sides sides = Sides.of(scenario(), Map.of());
        Map<String, SideValues> values = new LinkedHashMap<>(Map.of(
                "recorded",
                recorded,
                "of-press",
                withPress,
                "of-uncounted",
                side(UNCOUNTED, observed),
                "together-1",
                side(BOTH, observed)));
        return new Reckoning(FOUR_DAYS, scenario(), sides, values).answer("shop", "live");
    }

    private static Choice choice(Answer answer, String id) {
        return answer.choices().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aYearIsMadeOfTheThreeDaysThatWereHeardOf() {
        Yearly year = choice(answer(3), "recorded").yearly();

        // 3 × 100 SEK in three days: × 365 / 3. The fourth day is no day without cost.
        assertThat(year.energyCost().doubleValue()).isCloseTo(36_500, within(FINE));
        assertThat(year.valueAdded().doubleValue()).isCloseTo(365_000, within(FINE));
        assertThat(year.margin().doubleValue()).isCloseTo(328_500, within(FINE));
        assertThat(year.tonnes().doubleValue()).isCloseTo(18.25, within(FINE));
        assertThat(year.observed().get("energy-cost of shop")).isEqualByComparingTo("0.75");
        assertThat(year.leastObserved()).isEqualByComparingTo("0.75");
        assertThat(answer(3).notes())
                .anyMatch(note -> note.startsWith("not all of the time was observed, and a year is made of what was:")
                        && note.contains("energy-cost of shop 75.00 %"));
    }

    @Test
    void anInvestmentIsHeldAgainstWhatItSavesInSuchAYear() {
        Choice press = choice(answer(3), "press");

        assertThat(press.yearly().margin().doubleValue()).isCloseTo(365_000 - 32_850 - 1_000, within(FINE));
        assertThat(press.worth().saving().doubleValue()).isCloseTo(3_650, within(FINE));
        assertThat(press.worth().presentValue().doubleValue()).isCloseTo(26_500, within(FINE));
        assertThat(press.worth().payback().doubleValue()).isCloseTo(10_000 / 3_650.0, within(FINE));
        assertThat(press.worth().lifeCycleCost().doubleValue()).isCloseTo(10 * 33_850, within(FINE));
        assertThat(press.worth().lifeCycleCostRecorded().doubleValue()).isCloseTo(365_000, within(FINE));
        assertThat(press.worth().tonnesAvoided().doubleValue()).isCloseTo(3.65, within(FINE));
        assertThat(press.worth().abatementCost().doubleValue()).isCloseTo((1_000 - 3_650) / 3.65, within(FINE));
        assertThat(press.worth().unknown()).isNull();
        assertThat(press.best()).isTrue();
        Figure cost = press.figures().stream()
                .filter(each -> each.kpi().equals("energy-cost") && each.scope().equals("shop"))
                .findFirst()
                .orElseThrow();
        assertThat(cost.difference()).isEqualByComparingTo("-30");
        assertThat(cost.causes().keySet()).containsExactly("efficiency");
        assertThat(cost.causes().get("efficiency")).isEqualByComparingTo("-30");
    }

    @Test
    void valueAddedThatNobodyCountedMovesNoMargin() {
        Choice uncounted = choice(answer(3), "uncounted");

        assertThat(uncounted.yearly().margin()).isNull();
        assertThat(uncounted.yearly().energyCost().doubleValue()).isCloseTo(54_750, within(FINE));
        assertThat(uncounted.yearly().unknown()).contains("value-added-per-kwh of shop: " + COUNTED_NOWHERE);
        assertThat(uncounted.worth().saving()).isNull();
        assertThat(uncounted.worth().abatementCost()).isNull();
        assertThat(uncounted.worth().unknown())
                .isEqualTo("the margin is not known: value-added-per-kwh of shop: " + COUNTED_NOWHERE);
        assertThat(uncounted.best()).isFalse();
        assertThat(choice(answer(3), "together-1").yearly().margin()).isNull();
        assertThat(answer(3).byAbatement()).containsExactly("press");
    }

    @Test
    void anAlternativeWhoseMarginIsUnknownIsPrintedWithTheReason() {
        List<String> lines = AnswerText.of(answer(3), Set.of("shop"));

        assertThat(lines)
                .anyMatch(line -> line.startsWith("uncounted ")
                        && line.endsWith("the margin is not known: value-added-per-kwh of shop: " + COUNTED_NOWHERE));
        assertThat(lines).anyMatch(line -> line.startsWith("uncounted: what differs, and why"));
        assertThat(lines).anyMatch(line -> line.contains("1 press") && line.endsWith("75 %"));
    }

    @Test
    void ofOneDayInFourNoYearIsMade() {
        Choice press = choice(answer(1), "press");

        assertThat(press.yearly().energyCost()).isNull();
        assertThat(press.yearly().unknown())
                .contains(
                        "energy-cost of shop: only 25.0 % of the time was observed, and a year is made of 50 % or more");
        assertThat(press.worth().presentValue()).isNull();
        assertThat(press.worth().unknown())
                .startsWith("the margin is not known: value-added-per-kwh of shop: only 25.0 %");
        assertThat(press.figures()) // what was told is told beside it all the same
                .anyMatch(each -> each.kpi().equals("energy-cost") && each.difference() != null);
    }

    private static void isHeldAgainstNothing(Answer answer, String why) {
        Choice press = choice(answer, "press");
        assertThat(press.yearly().energyCost()).isNull();
        assertThat(press.yearly().margin()).isNull();
        assertThat(press.yearly().tonnes()).isNull();
        assertThat(press.yearly().unknown()).contains("energy-cost of shop: " + why);
        assertThat(press.worth().saving()).isNull();
        assertThat(press.worth().presentValue()).isNull();
        assertThat(press.worth().payback()).isNull();
        assertThat(press.best()).isFalse();
        assertThat(answer.byAbatement()).isEmpty();
        assertThat(cost(press).difference()).isNull();
        assertThat(cost(press).causes()).isEmpty();
        assertThat(cost(press).reason()).isEqualTo(why);
    }

    private static Figure cost(Choice choice) {
        return choice.figures().stream()
                .filter(each -> each.kpi().equals("energy-cost"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTariffThatHoldsFromTheSecondDayOnSavesNothingByTheFirst() {
        Answer answer = answer(side(RECORDED, 4), side(WITH_PRESS, 1, 4), 4);

        isHeldAgainstNothing(answer, "known of only 75.0 % of what was recorded");
        assertThat(choice(answer, "recorded").yearly().energyCost().doubleValue())
                .isCloseTo(36_500, within(FINE));
        assertThat(cost(choice(answer, "press")).scenario()).isEqualByComparingTo("270");
    }

    @Test
    void daysThatOnlyTheAlternativeHasAPriceOfCostNothingMore() {
        isHeldAgainstNothing(
                answer(side(RECORDED, 3), side(WITH_PRESS, 4), 3), "only 75.0 % of what it is known of was recorded");
    }

    @Test
    void asManyDaysThatAreOthersAreNotHeldAgainstThoseRecorded() {
        isHeldAgainstNothing(
                answer(side(RECORDED, 0, 3), side(WITH_PRESS, 1, 4), 3), "known of other times than was recorded");
    }
}
