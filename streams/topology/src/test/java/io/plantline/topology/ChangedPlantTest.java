package io.plantline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
import io.plantline.plant.ShiftCalendar;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plant file is edited while its plant runs: what was measured before must not stop what is measured now. */
class ChangedPlantTest {
    private static final byte[] KEY = "shop/m".getBytes(StandardCharsets.UTF_8);

    private final MockProcessorContext<String, byte[]> context;
    private final HotStore store = new HotStore(Stores.keyValueStoreBuilder(
                    Stores.persistentKeyValueStore(KpiTopology.STATE), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build());

    ChangedPlantTest(@TempDir Path directory) {
        context = new MockProcessorContext<>(new Properties(), new TaskId(0, 0), directory.toFile());
        context.setCurrentSystemTimeMs(0);
    }

    @Test
    void shiftsMayMove() {
        goesOn(
                plant("shop").shift(shift("06:00", "14:00")).build(),
                plant("shop").shift(shift("07:00", "15:00")).build());
    }

    @Test
    void aScopeMayGo() {
        goesOn(
                PlantBuilder.plant("shop")
                        .scope("lathe", "shop")
                        .register("m", "lathe", Quantity.ELECTRICITY_IMPORT)
                        .build(),
                plant("shop").build());
    }

    @Test
    void aCorrectedFactorRestatesWhatItMade() {
        Plant before = plant("shop")
                .factor(grid("grid", "0.10", "2026-01-01", "2027-01-01"))
                .build();
        Plant after = plant("shop")
                .factor(grid("grid", "0.12", "2026-01-01", "2027-01-01"))
                .build();
        measure(before, aDay(before));
        context.resetForwards();
        measure(after, List.of());

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
        context.resetForwards();
        measure(after, List.of());
        assertThat(given()).noneMatch(value -> value.status() == Status.REVISED);
    }

    @Test
    void aCorrectionOfAPartOfTheTimeRestatesThatPartAndWhatContainsIt() {
        Plant before = plant("shop")
                .factor(grid("grid", "0.10", "2026-01-01", "2027-01-01"))
                .build();
        Plant after = plant("shop")
                .factor(grid("grid", "0.10", "2026-01-01", "2027-01-01"))
                .factor(correction("grid-v2", "0.20", "2026-01-14T11:00:00Z", "2026-01-14T12:00:00Z"))
                .build();
        measure(before, aDay(before));
        context.resetForwards();
        measure(after, List.of());

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
    void aMendedMultiplierRestatesWhatWasBookedOnTheWrongScale() {
        Story story = new Story(alternating(Dated.always(BigDecimal.ONE))).says("m", "2026-01-05T10:00:00Z", "1");
        for (int minute = 0; minute <= 120; minute++) {
            String value = minute % 2 == 0 ? "1" : "1500";
            story.says("m", minute(minute), minute < 100 ? value : minute % 2 == 0 ? "1200" : "1200000");
        }
        story.says("m", "2026-01-16T12:00:00Z", "1200");
        Plant mended = alternating(
                Dated.of(Map.of(Long.MIN_VALUE, BigDecimal.ONE, story.at(minute(100)), new BigDecimal("0.001"))));
        measure(story.plant(), story.readings());
        context.resetForwards();
        measure(mended, List.of());

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
        context.resetForwards();
        measure(mended, List.of());
        assertThat(given()).noneMatch(value -> value.status() == Status.REVISED);
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

    private List<KpiValue> given() {
        return context.forwarded().stream()
                .filter(forward -> forward.childName().orElse("").equals(Sinks.KPIS))
                .map(forward -> {
                    try {
                        return KpiValueJson.read(forward.record().value());
                    } catch (MalformedJson malformed) {
                        throw new AssertionError(malformed);
                    }
                })
                .toList();
    }

    private KpiValue last(String kpi, IntervalKind kind, String start) {
        return given().stream()
                .filter(value -> value.kpi().equals(kpi)
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
                known);
    }

    private void goesOn(Plant before, Plant after) {
        Story story = new Story(before);
        for (int minute = 0; minute < 20; minute++) {
            story.says("m", "2026-01-14T10:%02d".formatted(minute), "" + minute);
        }
        measure(before, story.readings().subList(0, 10));
        context.resetForwards();
        measure(after, story.readings().subList(10, 20));
        assertThat(context.forwarded()).isNotEmpty();
    }

    private void measure(Plant plant, List<Reading> readings) {
        PlantProcessor processor = new PlantProcessor(
                List.of(plant),
                new PlantPartitioning(1),
                Duration.ofSeconds(2),
                Heard.UNKNOWN,
                new TopologyMetrics(List.of(plant), new SimpleMeterRegistry()));
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        processor.init(context);
        readings.forEach(reading -> processor.process(new Record<>(KEY, ReadingJson.write(reading), 0)));
        context.scheduledPunctuators().forEach(tick -> tick.getPunctuator().punctuate(0));
        store.flushCache();
        store.close();
    }

    private static PlantBuilder plant(String id) {
        return PlantBuilder.plant(id).register("m", id, Quantity.ELECTRICITY_IMPORT);
    }

    private static ShiftCalendar.Shift shift(String from, String to) {
        return new ShiftCalendar.Shift(
                "early", EnumSet.allOf(DayOfWeek.class), LocalTime.parse(from), LocalTime.parse(to));
    }
}
