package io.plantline.dashboards;

import static io.plantline.dashboards.Served.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.baseline.Baselines;
import io.plantline.kpi.BatchValue;
import io.plantline.kpi.Evidence;
import io.plantline.kpi.KpiHistory.Series;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Status;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An order of a press, made from half a minute past seven to a quarter past, at 60 kW. */
class BatchExplainTest {
    private static final long SEVEN = Instant.parse("2026-03-30T07:00:00Z").toEpochMilli();
    private static final long START = SEVEN + 30_000;
    private static final long END = SEVEN + 15 * 60_000;
    private static final double ENERGY = 14.5;

    private final Served served = new Served(new SteadyPress(), "2026-03-30T08:30:00Z");

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void aFigureOfABatchIsWorkedOutAgainFromItsReadings() {
        served.batches.heard(order(List.of(
                value("energy-intensity", "kWh/t", ENERGY / 2.0, ENERGY, 2.0),
                value("elec-import-energy", "kWh", ENERGY, ENERGY, 1.0))));

        JsonNode told = explain("energy-intensity");
        assertThat(told.path("worked").textValue())
                .isEqualTo("14.5 kWh electricity-import / 2 t good-mass = 7.25 kWh/t");
        assertThat(told.path("interval").textValue()).isEqualTo("batch");
        JsonNode meter = told.path("inputs").get(0).path("meters").get(0);
        assertThat(meter.path("meter").textValue()).isEqualTo("press-1-el");
        assertThat(meter.path("amount").doubleValue()).isCloseTo(15, within(1e-9));
        assertThat(told.path("shared")).hasSize(1);
        assertThat(told.path("shared").get(0).path("seconds").doubleValue()).isEqualTo(30);
    }

    @Test
    void whatABatchHasNoMeterForIsToldInARowAndAlsoWhyABatchIsNotExplained() {
        served.batches.heard(order(List.of(value("elec-import-energy", "kWh", ENERGY, ENERGY, 1.0))));

        JsonNode batches = json(served.get(
                        "/api/v1/plants/boras/batches?from=2026-03-30T00:00:00Z&to=2026-03-31T00:00:00Z"))
                .path("batches");
        assertThat(StreamSupport.stream(batches.get(0).path("kpis").spliterator(), false)
                        .filter(kpi -> kpi.path("kpi").textValue().equals("waste-total"))
                        .map(kpi -> kpi.path("reason").textValue()))
                .containsExactly("no meter of waste in this scope or below it: "
                        + "add what is missing below 'meters:' of the plant file");
        assertThat(explain("waste-total").path("worked").textValue()).startsWith("unknown: no meter of waste");
        assertThat(served.get("/api/v1/plants/boras/batches/explain?line=press-1&batch=4712&kpi=waste-total")
                        .body())
                .contains("Nothing is known of a batch '4712' of 'press-1'.", "4711");
        assertThat(served.get("/api/v1/plants/boras/batches/explain?line=press-1&batch=4711&kpi=peak-demand")
                        .body())
                .contains("is of a stretch of the clock, not of a batch");
    }

    private JsonNode explain(String kpi) {
        return json(served.get("/api/v1/plants/boras/batches/explain?line=press-1&batch=4711&kpi=" + kpi));
    }

    private static BatchValue order(List<KpiValue> kpis) {
        return new BatchValue(
                "boras",
                Reading.LIVE,
                "press-1",
                "4711",
                "lid",
                "4711",
                made(),
                false,
                2.0,
                "t",
                0,
                Status.FINAL,
                null,
                kpis);
    }

    private static KpiValue value(String kpi, String unit, double value, double numerator, double denominator) {
        return new KpiValue(
                "boras",
                Reading.LIVE,
                "press-1",
                kpi,
                made(),
                unit,
                value,
                numerator,
                denominator,
                1,
                0,
                0,
                Status.FINAL,
                null);
    }

    private static Interval made() {
        return new Interval(IntervalKind.BATCH, START, END);
    }

    /** A register that counts a kilowatt-hour a minute. */
    private static final class SteadyPress implements Evidence {
        @Override
        public Readings readings(Plant plant, String run, Collection<String> meters, Interval interval) {
            List<Reading> readings = new ArrayList<>();
            for (int minute = -2; minute <= 17; minute++) {
                long time = SEVEN + minute * 60_000L;
                readings.add(new Reading(
                        plant.id(),
                        "press-1-el",
                        run,
                        time,
                        BigDecimal.valueOf(100 + minute),
                        "kWh",
                        null,
                        Quality.GOOD,
                        -1,
                        time));
            }
            return new Readings(Map.of("press-1-el", readings), null);
        }

        @Override
        public Told told(Series series, Interval interval) {
            return Told.nothing(null);
        }

        @Override
        public LaidDown baselines(Plant plant) {
            return new LaidDown(new Baselines(), null);
        }
    }
}
