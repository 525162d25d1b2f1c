package io.plantline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Status;
import io.plantline.model.Unit;
import io.plantline.parity.InMemory;
import io.plantline.parity.Outcome;
import io.plantline.parity.PlantBuilder;
import io.plantline.parity.Story;
import io.plantline.plant.Dated;
import io.plantline.plant.Factor;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.wire.KpiValueJson;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plant file is mended: what was made with the mistake is restated. */
class MendedPlantTest {
    private final InHand topology;

    MendedPlantTest(@TempDir Path directory) {
        topology = new InHand(directory);
    }

    @Test
    void aCorrectedFactorRestatesWhatItMade() throws Exception {
        Plant before = plant("shop")
                .factor(grid("grid", "0.10", "2026-01-01", "2027-01-01"))
                .build();
        Plant after = plant("shop")
                .factor(grid("grid", "0.12", "2026-01-01", "2027-01-01"))
                .build();
        topology.runs(before, aDay(before));
        topology.runs(after, List.of());

        KpiValue hour = last("ghg-scope2-location", IntervalKind.HOUR, "2026-01-14T10:00:00Z");
        assertThat(hour.value()).isEqualTo(7.2);
        assertThat(hour.status()).isEqualTo(Status.REVISED);
        assertThat(hour.revision()).isEqualTo(1);
        assertThat(hour.reason()).isEqualTo("restated: factor grid is 0.12, was 0.1");
        assertThat(last("carbon-intensity-of-use", IntervalKind.HOUR, "2026-01-14T10:00:00Z")
                        .value())
                .isEqualTo(120.0);
        assertThat(given())
                .filteredOn(value -> value.status() == Status.REVISED)
                .noneMatch(value -> value.kpi().equals("elec-import-energy"));
        topology.runs(after, List.of());
        assertThat(given()).noneMatch(value -> value.status() == Status.REVISED);
    }

    @Test
    void aCorrectionOfAPartOfTheTimeRestatesThatPartAndWhatContainsIt() throws Exception {
        Plant before = plant("shop")
                .factor(grid("grid", "0.10", "2026-01-01", "2027-01-01"))
                .build();
        Plant after = plant("shop")
                .factor(grid("grid", "0.10", "2026-01-01", "2027-01-01"))
                .factor(correction("grid-v2", "0.20", "2026-01-14T11:00:00Z", "2026-01-14T12:00:00Z"))
                .build();
        topology.runs(before, aDay(before));
        topology.runs(after, List.of());

        assertThat(given())
                .filteredOn(value -> value.kpi().equals("ghg-scope2-location")
                        && value.status() == Status.REVISED
                        && value.interval().kind() == IntervalKind.HOUR)
                .extracting(KpiValue::value)
                .containsExactly(12.0);
        KpiValue day = last("ghg-scope2-location", IntervalKind.DAY, "2026-01-13T23:00:00Z");
        assertThat(day.value()).isEqualTo(30.0);
        assertThat(day.reason()).isEqualTo("restated: factor grid-v2 is 0.2, was 0.1");
    }

    /** Of what the device said in watts some was doubted, and some looked usual and was booked as kilowatts. */
    @Test
    void aMendedMultiplierRestatesWhatWasBookedOnTheWrongScale() throws Exception {
        Story story = new Story(alternating(Dated.always(BigDecimal.ONE))).says("m", "2026-01-05T10:00:00Z", "1");
        for (int minute = 0; minute <= 120; minute++) {
            String value = minute % 2 == 0 ? "1" : "1500";
            story.says("m", minute(minute), minute < 100 ? value : minute % 2 == 0 ? "1200" : "1200000");
        }
        story.says("m", "2026-01-16T12:00:00Z", "1200");
        Plant mended = alternating(
                Dated.of(Map.of(Long.MIN_VALUE, BigDecimal.ONE, story.at(minute(100)), new BigDecimal("0.001"))));
        topology.runs(story.plant(), story.readings());
        topology.runs(mended, List.of());

        KpiValue day = last("elec-import-energy", IntervalKind.DAY, "2026-01-13T23:00:00Z");
        assertThat(day.status()).isEqualTo(Status.REVISED);
        Outcome fromScratch = new InMemory(100).run(mended, story.readings());
        assertThat(day.value())
                .isEqualTo(fromScratch
                        .value(
                                "shop",
                                "elec-import-energy",
                                IntervalKind.DAY,
                                day.interval().start())
                        .value());
        topology.runs(mended, List.of());
        assertThat(given()).noneMatch(value -> value.status() == Status.REVISED);
    }

    /** The state of a stack that goes on, with every scope and interval as if the file had always been so. */
    @Test
    void aMeterThatMovedToAnotherScopeInThePastIsRestatedInBoth() throws Exception {
        Plant before = halls(Dated.always("m2"));
        Plant after = halls(Dated.of(Map.of(
                Long.MIN_VALUE, "m2", Instant.parse("2026-01-14T11:30:00Z").toEpochMilli(), "m5")));
        List<Reading> told = aDay(before);
        topology.runs(before, told);
        List<KpiValue> all = new ArrayList<>(given());
        topology.runs(after, List.of());
        all.addAll(given());

        KpiValue gone = last("m2", "elec-import-energy", IntervalKind.HOUR, "2026-01-14T12:00:00Z");
        assertThat(gone.value()).isNull();
        assertThat(gone.revision()).isEqualTo(1);
        assertThat(gone.reason())
                .startsWith("restated: plant file changed: meter m moved from m2 to m5 at 2026-01-14T11:30:00Z");
        assertThat(last("m5", "elec-import-energy", IntervalKind.HOUR, "2026-01-14T12:00:00Z")
                        .value())
                .isEqualTo(60.0);
        assertThat(given())
                .filteredOn(value -> value.status() == Status.REVISED)
                .noneMatch(value -> value.scope().equals("shop"));
        assertThat(known(new Outcome(all))).isEqualTo(known(new InMemory(100).run(after, told)));
        topology.runs(after, List.of());
        assertThat(given()).noneMatch(value -> value.status() == Status.REVISED);
    }

    private static Map<String, Outcome.Numbers> known(Outcome outcome) {
        Map<String, Outcome.Numbers> known = outcome.numbers();
        known.values().removeIf(each -> each.value() == null);
        return known;
    }

    private static Plant halls(Dated<String> scope) {
        return PlantBuilder.plant("shop")
                .scope("m2", "shop")
                .scope("m5", "shop")
                .meter("m", "m2", Quantity.ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.KWH, m -> m.in(scope))
                .build();
    }

    private static Plant alternating(Dated<BigDecimal> multiplier) {
        return PlantBuilder.plant("shop")
                .meter("m", "shop", Quantity.ELECTRICITY_IMPORT, Meter.Kind.POWER_HOLD, Unit.KW, m -> m.maxGap(
                                Duration.ofMinutes(5))
                        .multiplier(multiplier))
                .build();
    }

    private static String minute(int number) {
        return "2026-01-14T%02d:%02d:00Z".formatted(10 + number / 60, number % 60);
    }

    /** Four hours of sixty kilowatts, and a word long after that makes the day final. */
    private static List<Reading> aDay(Plant plant) {
        Story story = new Story(plant);
        for (int minute = 0; minute <= 240; minute++) {
            story.says("m", "2026-01-14T%02d:%02d:00Z".formatted(10 + minute / 60, minute % 60), "" + minute);
        }
        return story.says("m", "2026-01-16T12:00:00Z", "240").readings();
    }

    private List<KpiValue> given() throws Exception {
        List<KpiValue> given = new ArrayList<>();
        for (byte[] value : topology.sent(Sinks.KPIS)) {
            given.add(KpiValueJson.read(value));
        }
        return given;
    }

    private KpiValue last(String kpi, IntervalKind kind, String start) throws Exception {
        return last("shop", kpi, kind, start);
    }

    private KpiValue last(String scope, String kpi, IntervalKind kind, String start) throws Exception {
        return given().stream()
                .filter(value -> value.scope().equals(scope)
                        && value.kpi().equals(kpi)
                        && value.interval().kind() == kind
                        && value.interval().start() == Instant.parse(start).toEpochMilli())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static Factor grid(String id, String value, String from, String to) {
        return factor(id, value, from + "T00:00:00Z", to + "T00:00:00Z", Factor.ALWAYS_KNOWN);
    }

    private static Factor correction(String id, String value, String from, String to) {
        return factor(id, value, from, to, 1);
    }

    private static Factor factor(String id, String value, String from, String to, long known) {
        return new Factor(
                id,
                Quantity.ELECTRICITY_IMPORT,
                Factor.Ledger.SCOPE2_LOCATION,
                new BigDecimal(value),
                "kgCO2e/kWh",
                "SE3",
                "direct",
                "a story",
                "1",
                Instant.parse(from).toEpochMilli(),
                Instant.parse(to).toEpochMilli(),
                "made up for a story",
                "story",
                known,
                null);
    }

    private static PlantBuilder plant(String id) {
        return PlantBuilder.plant(id).register("m", id, Quantity.ELECTRICITY_IMPORT);
    }
}
