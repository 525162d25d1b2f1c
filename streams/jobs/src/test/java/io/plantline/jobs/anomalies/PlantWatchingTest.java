package io.plantline.jobs.anomalies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Status;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A saw that idles too long is told of, the same whichever topic is read faster and however often it is begun again. */
class PlantWatchingTest {
    private static final String FILE =
            """
            plant:
              id: saw-mill
              name: Saw mill
              country: SE
              timeZone: Europe/Stockholm
              currency: SEK
              settlement: 15m
              normaliser: good-count
            scopes:
              - {id: saw, name: Saw, kind: machine}
            meters:
              - {id: saw-power, scope: saw, quantity: electricity-import, kind: power-mean, unit: kW, period: 60s, max: 50 kW}
              - {id: saw-state, scope: saw, kind: state, period: 5m}
            rules:
              left-on: {after: 10m}
            """;

    private static final long NINE = Instant.parse("2026-03-02T09:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;
    private static final int AN_HOUR = 60;

    private final List<Anomaly> told = new ArrayList<>();
    private Plant plant;
    private Rules rules;
    private PlantWatching watching;

    @BeforeEach
    void readPlant() throws Exception {
        plant = PlantFile.read("saw-mill.yaml", FILE);
        rules = PlantFile.rules("saw-mill.yaml", FILE);
        watching = new PlantWatching(plant, rules);
    }

    @Test
    void whicheverTopicIsReadFasterTheSameIsTold() {
        for (int minute = 0; minute < AN_HOUR; minute++) {
            readings(minute, Reading.LIVE);
            kpi(minute);
        }
        assertThat(told).extracting(Anomaly::rule).containsOnly("left-on");
        List<Anomaly> inStep = List.copyOf(told);
        assertThat(inStep.stream()
                        .mapToDouble(anomaly -> anomaly.impact().energyKWh())
                        .toArray())
                .as("after ten minutes of 6 kW, whenever more than a tenth has come, and when it is over")
                .containsExactly(new double[] {1.0, 1.2, 1.4, 1.6, 1.8, 2.0}, within(1e-9));

        begin();
        for (int minute = 0; minute < AN_HOUR; minute++) {
            readings(minute, Reading.LIVE);
        }
        assertThat(told).isEmpty();
        for (int minute = 0; minute < AN_HOUR; minute++) {
            kpi(minute);
            watching = WatchingCodec.read(plant, rules, WatchingCodec.write(watching));
        }
        assertThat(told).isEqualTo(inStep);
    }

    @Test
    void changedThresholdsHoldFromThenOnAndARuleSwitchedOffEndsWhatItTold() {
        Kept kept = new Kept(watching);
        for (int minute = 0; minute < 25; minute++) {
            live(minute);
        }
        assertThat(told).extracting(Anomaly::rule).containsOnly("left-on"); // after ten minutes
        int before = told.size();
        Rules off = rules.without(RuleName.LEFT_ON);
        kept.change(plant, rules, off, told::add);
        assertThat(told).hasSize(before + 1).last().returns(told.get(0).id(), Anomaly::id);
        assertThat(told.get(before).end()).isNotNull();

        Rules later = rules.with(RuleName.LEFT_ON, "after", 40.0 * MINUTE);
        kept.change(plant, off, later, told::add);
        watching = kept.of(plant, later);
        for (int minute = 25; minute < AN_HOUR; minute++) {
            live(minute);
        }
        assertThat(told).hasSize(before + 1); // it idles for twenty minutes only
    }

    private void live(int minute) {
        readings(minute, Reading.LIVE);
        kpi(minute);
    }

    @Test
    void kpisThatHaveStoppedAreNotWaitedFor() {
        for (int minute = 0; minute < AN_HOUR; minute++) {
            readings(minute, Reading.LIVE);
        }
        watching.kpisStopped(told::add);
        assertThat(told).extracting(Anomaly::rule).containsOnly("left-on");
        assertThat(told).last().matches(anomaly -> anomaly.end() != null);
    }

    @Test
    void ofAReplayNobodyIsTold() {
        for (int minute = 0; minute < AN_HOUR; minute++) {
            readings(minute, "monday");
            kpi(minute);
        }
        watching.kpisStopped(told::add);
        assertThat(told).isEmpty();
    }

    private void begin() {
        watching = new PlantWatching(plant, rules);
        told.clear();
    }

    /** It idles from ten past to half past. */
    private void readings(int minute, String run) {
        boolean idle = minute >= 10 && minute < 30;
        long time = NINE + minute * MINUTE;
        hear(new Reading(
                "saw-mill", "saw-state", run, time, null, null, idle ? "idle" : "processing", Quality.GOOD, -1, time));
        hear(new Reading(
                "saw-mill",
                "saw-power",
                run,
                time + MINUTE,
                BigDecimal.valueOf(idle ? 6 : 30),
                "kW",
                null,
                Quality.GOOD,
                -1,
                time + MINUTE));
    }

    private void hear(Reading reading) {
        watching.hear(reading, told::add);
    }

    private void kpi(int minute) {
        long start = NINE + minute * MINUTE;
        double power = minute >= 10 && minute < 30 ? 6 : 30;
        watching.hear(
                new KpiValue(
                        "saw-mill",
                        Reading.LIVE,
                        "saw",
                        "avg-demand",
                        new Interval(IntervalKind.MINUTE, start, start + MINUTE),
                        "kW",
                        power,
                        power / 60,
                        1.0 / 60,
                        1,
                        0,
                        0,
                        Status.PROVISIONAL,
                        null),
                told::add);
    }
}
