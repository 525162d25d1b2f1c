package io.plantline.dashboards;

import static io.plantline.dashboards.Served.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.baseline.Baseline;
import io.plantline.baseline.Baselines;
import io.plantline.baseline.Driver;
import io.plantline.baseline.Fit;
import io.plantline.baseline.Model;
import io.plantline.baseline.Weather;
import io.plantline.baseline.Week;
import io.plantline.cell.CellValue;
import io.plantline.dashboards.demo.DemoPlants;
import io.plantline.kpi.Evidence;
import io.plantline.kpi.KpiHistory.Series;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Status;
import io.plantline.plant.Plant;
import io.plantline.plant.Rate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day at whose noon a baseline took over, of 40 kWh an hour and 30 kWh a tonne; in one hour no product was weighed. */
class ExplainBaselineTest {
    private static final long HOUR = 3_600_000;
    private static final long MIDNIGHT = millis("2026-03-29T22:00:00Z");
    private static final long NOON = millis("2026-03-30T10:00:00Z");
    private static final long UNWEIGHED = millis("2026-03-30T14:00:00Z");
    private static final long NEXT = millis("2026-03-30T22:00:00Z");
    private static final String DAY_RATE = new Rate(Quantity.ELECTRICITY_IMPORT, since(), "day").key();

    private final Served served = new Served(new Laid(), "2026-03-30T23:30:00Z");

    @BeforeEach
    void theDayIsStored() {
        List<CellValue> amounts = new ArrayList<>();
        List<KpiValue> values = new ArrayList<>();
        Interval day = new Interval(IntervalKind.DAY, MIDNIGHT, NEXT);
        amounts.addAll(amounts(day, 24 * 110, 23 * 2));
        values.add(value("enpi-normalised", day, 1210.0, 1100.0));
        values.add(value("baseline-fit", day, 10.0, 100.0));
        for (long at = MIDNIGHT; at < NEXT; at += HOUR) {
            Interval hour = new Interval(IntervalKind.HOUR, at, at + HOUR);
            boolean held = at >= NOON && at != UNWEIGHED;
            amounts.addAll(amounts(hour, 110, at == UNWEIGHED ? 0 : 2));
            values.add(value("enpi-normalised", hour, held ? 110.0 : null, held ? 100.0 : null));
        }
        served.history.storeAmounts(amounts);
        served.history.store(values);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void itsPartsAreOfTheTimeTheBaselineHoldsInAndAddUpToWhatItExpects() {
        JsonNode told = explain("enpi-normalised");

        JsonNode baseline = told.path("baseline");
        assertThat(baseline.path("since").textValue()).isEqualTo("2026-03-30T10:00:00Z");
        assertThat(baseline.path("parts"))
                .extracting(part -> part.path("amount").doubleValue())
                .containsExactly(11.0, 22.0);
        assertThat(baseline.path("parts"))
                .extracting(part -> part.path("kWh").doubleValue())
                .containsExactly(440.0, 660.0);
        assertThat(baseline.path("expected").doubleValue()).isEqualTo(1100);
        assertThat(told.path("worked").textValue())
                .endsWith("expects 40 kWh/h × 11 h + 30 kWh/t × 22 t of good-mass = 1100 kWh"
                        + " over the 11 h since 2026-03-30T10:00:00Z in which energy and drivers are known");
    }

    @Test
    void onlyWhatTheBaselineFollowsIsListedAndOnlyOfThatTime() {
        JsonNode inputs = explain("enpi-normalised").path("inputs");

        assertThat(inputs)
                .extracting(input -> input.path("quantity").textValue())
                .containsExactly("electricity-import", "good-mass");
        JsonNode energy = inputs.get(0).path("meters").get(0);
        assertThat(energy.path("amount").doubleValue()).isEqualTo(1210);
        assertThat(energy.path("expectedSeconds").doubleValue()).isEqualTo(11 * 3600);
    }

    private JsonNode explain(String kpi) {
        return json(served.get("/api/v1/plants/boras/kpis/%s/explain?interval=day&scope=boras&start=%s"
                .formatted(kpi, Instant.ofEpochMilli(MIDNIGHT))));
    }

    private static KpiValue value(String kpi, Interval interval, Double actual, Double expected) {
        Double value = actual == null ? null : Double.valueOf(actual / expected);
        String reason = actual == null ? "energy or a driver of baseline enb-1 was not read" : null;
        return new KpiValue(
                "boras",
                Reading.LIVE,
                "boras",
                kpi,
                interval,
                "1",
                value,
                actual,
                expected,
                1,
                0,
                0,
                Status.FINAL,
                reason);
    }

    private static List<CellValue> amounts(Interval interval, double kWh, double tonnes) {
        double seconds = interval.millis() / 1000.0;
        return List.of(
                amount(interval, "main-el", new CellValue.Line(Quantity.ELECTRICITY_IMPORT, DAY_RATE, kWh, 0, seconds)),
                amount(interval, "main-in", new CellValue.Line(Quantity.MATERIAL_INPUT, null, 0, 0, seconds)),
                amount(interval, "main-out", new CellValue.Line(Quantity.GOOD_MASS, null, tonnes, 0, seconds)));
    }

    private static CellValue amount(Interval interval, String meter, CellValue.Line line) {
        return new CellValue("boras", Reading.LIVE, "boras", meter, interval, 0, Status.FINAL, List.of(line));
    }

    private static long since() {
        return DemoPlants.boras()
                .rates()
                .at(Quantity.ELECTRICITY_IMPORT, MIDNIGHT)
                .since();
    }

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    /** Nothing but the baseline is known beside what is stored. */
    private static final class Laid implements Evidence {
        @Override
        public Readings readings(Plant plant, String run, Collection<String> meters, Interval interval) {
            return new Readings(Map.of(), null);
        }

        @Override
        public Told told(Series series, Interval interval) {
            return Told.nothing(null);
        }

        @Override
        public LaidDown baselines(Plant plant) {
            Baselines baselines = new Baselines();
            baselines.take(new Baseline(
                    "enb-1",
                    "boras",
                    "boras",
                    Quantity.ELECTRICITY_IMPORT,
                    Model.LINEAR_PRODUCTION,
                    IntervalKind.HOUR,
                    NOON - 168 * HOUR,
                    NOON,
                    "all",
                    new BigDecimal("40"),
                    List.of(new Driver(Quantity.GOOD_MASS, new BigDecimal("30"), 12, 0, 5)),
                    Weather.NONE,
                    Week.NONE,
                    Fit.of(new double[] {100, 120, 90, 110}, new double[] {105, 115, 95, 108}, 1),
                    new Baseline.Acceptance(true, ""),
                    new Baseline.Origin("live", 0, 0, "a story", "Ana", 8)));
            return new LaidDown(baselines, null);
        }
    }
}
