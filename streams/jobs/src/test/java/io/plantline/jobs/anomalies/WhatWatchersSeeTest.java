package io.plantline.jobs.anomalies;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.anomaly.Anomaly;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Status;
import io.plantline.wire.PlantFile;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no single value shows reaches the watchers too: a tree of meters, three phases, energy beside its output. */
class WhatWatchersSeeTest {
    private static final String FILE =
            """
            plant:
              id: bakery
              name: Bakery
              country: SE
              timeZone: Europe/Stockholm
              currency: SEK
              settlement: 15m
              allowedLateness: 15m
              normaliser: good-count
            scopes:
              - {id: oven, name: Oven, kind: machine}
              - {id: mixer, name: Mixer, kind: machine}
            meters:
              - {id: main, scope: bakery, quantity: electricity-import, kind: register, unit: kWh, period: 15m}
              - {id: oven-power, scope: oven, quantity: electricity-import, kind: power-mean, unit: kW, period: 60s}
              - {id: mixer-power, scope: mixer, quantity: electricity-import, kind: power-mean, unit: kW, period: 60s}
              - {id: oven-l1, scope: oven, quantity: current-l1, kind: power, unit: A, period: 60s}
              - {id: oven-l2, scope: oven, quantity: current-l2, kind: power, unit: A, period: 60s}
              - {id: oven-l3, scope: oven, quantity: current-l3, kind: power, unit: A, period: 60s}
            """;

    private static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;
    private static final long QUARTER = 15 * MINUTE;
    private static final int A_DAY = 96;

    private final List<Anomaly> told = new ArrayList<>();
    private final Random chance = new Random(5);
    private PlantWatching watching;

    @BeforeEach
    void readPlant() throws Exception {
        watching = new PlantWatching(PlantFile.read("bakery.yaml", FILE), PlantFile.rules("bakery.yaml", FILE));
    }

    @Test
    void aMeterThatFallsOutOfItsTreeIsTold() {
        for (int quarter = 0; quarter < 33 * A_DAY; quarter++) {
            double oven = 40 + chance.nextGaussian();
            double mixer = 10 + chance.nextGaussian();
            double seenOfMixer = quarter < 30 * A_DAY ? mixer : 0.3 * mixer; // a current transformer is left open
            quarter("oven", quarter, oven);
            quarter("bakery", quarter, oven + mixer + 2);
            quarter("mixer", quarter, seenOfMixer);
            goOn(START + (quarter + 1) * QUARTER);
        }
        assertThat(told).extracting(Anomaly::rule).contains("meter-tree-break");
        assertThat(told)
                .filteredOn(anomaly -> anomaly.rule().equals("meter-tree-break"))
                .allSatisfy(anomaly -> assertThat(anomaly.scope()).isEqualTo("bakery"))
                .first()
                .matches(anomaly -> anomaly.start() >= START + 30L * A_DAY * QUARTER);
    }

    @Test
    void aPhaseThatIsLostIsToldThoughThePhasesSpeakOneAfterTheOther() {
        for (int minute = 0; minute < 60; minute++) {
            long time = START + minute * MINUTE;
            reading("oven-l1", time + 1_000, 60);
            reading("oven-l2", time + 5_000, minute < 30 ? 61 : 12);
            reading("oven-l3", time + 9_000, 59);
        }
        goOn(START + Duration.ofHours(2).toMillis());
        assertThat(told)
                .extracting(Anomaly::rule, Anomaly::scope)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("phase-unbalance", "oven"));
    }

    @Test
    void anOvenThatNeedsMoreForTheSameBreadIsToldWithoutABaseline() {
        for (int hour = 0; hour < 60 * 24; hour++) {
            boolean works = hour % 24 >= 4 && hour % 24 < 12;
            double loaves = works ? 200 + 20 * chance.nextGaussian() : 0;
            double worse = hour < 45 * 24 ? 1 : 1.15; // the insulation has gone
            ratio("oven", hour, worse * (5 + 0.3 * loaves + chance.nextGaussian()), loaves);
            goOn(START + (hour + 1) * 4L * QUARTER);
        }
        assertThat(told).extracting(Anomaly::rule).containsOnly("performance-drift");
        assertThat(told.get(0).sentence()).contains("more than its output usually takes");
        assertThat(told.get(0).start()).isGreaterThanOrEqualTo(START + 44L * A_DAY * QUARTER);
        assertThat(told.get(0).impact().energyKWh()).isPositive();
    }

    private void quarter(String scope, int quarter, double kilowatts) {
        long start = START + quarter * QUARTER;
        value(scope, "avg-demand", new Interval(IntervalKind.SETTLEMENT, start, start + QUARTER), kilowatts, 1);
    }

    private void ratio(String scope, int hour, double energy, double output) {
        long start = START + hour * 4L * QUARTER;
        Interval interval = new Interval(IntervalKind.HOUR, start, start + 4 * QUARTER);
        value(scope, "energy-intensity", interval, energy, output);
    }

    private void value(String scope, String kpi, Interval interval, double numerator, double denominator) {
        Double value = denominator == 0 ? null : (Double) (numerator / denominator);
        watching.hear(
                new KpiValue(
                        "bakery",
                        Reading.LIVE,
                        scope,
                        kpi,
                        interval,
                        "",
                        value,
                        numerator,
                        denominator,
                        1,
                        0,
                        0,
                        Status.FINAL,
                        value == null ? "no good output" : null),
                told::add);
    }

    private void reading(String meter, long time, double amps) {
        hear(new Reading(
                "bakery", meter, Reading.LIVE, time, BigDecimal.valueOf(amps), "A", null, Quality.GOOD, -1, time));
    }

    /** Time passes: a register speaks, and nobody waits for KPIs. */
    private void goOn(long time) {
        hear(new Reading(
                "bakery",
                "main",
                Reading.LIVE,
                time,
                BigDecimal.valueOf(time / QUARTER),
                "kWh",
                null,
                Quality.GOOD,
                -1,
                time));
        watching.kpisStopped(told::add);
    }

    private void hear(Reading reading) {
        watching.hear(reading, told::add);
    }
}
