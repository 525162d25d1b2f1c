package io.plantline.parity;

import io.plantline.baseline.Frozen;
import io.plantline.cell.SignalCut;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Signal;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What the meters of one plant said, told in the plant's local time. */
public class Story {
    private final Plant plant;
    private final List<Reading> readings = new ArrayList<>();

    public Story(Plant plant) {
        this.plant = plant;
    }

    /** The story of readings that are at hand already. */
    public static Story of(Plant plant, List<Reading> readings) {
        Story story = new Story(plant);
        story.readings.addAll(readings);
        return story;
    }

    public Plant plant() {
        return plant;
    }

    public List<Reading> readings() {
        return List.copyOf(readings);
    }

    /** A meter says a value at a local time such as {@code 2026-01-14T10:07}. */
    public Story says(String meter, String localTime, String value) {
        return says(meter, at(localTime), value, Quality.GOOD);
    }

    public Story says(String meter, long time, String value, Quality quality) {
        readings.add(new Reading(
                plant.id(), meter, Reading.LIVE, time, new BigDecimal(value), null, null, quality, -1, time));
        return this;
    }

    /** Somebody says that the meter meant what it said. */
    public Story confirms(String meter, String localTime, String value) {
        says(meter, localTime, value);
        readings.add(readings.remove(readings.size() - 1).asConfirmed());
        return this;
    }

    /** A meter whose clock is wrong says a value; its reading arrives when another clock shows {@code trueTime}. */
    public Story saysByAWrongClock(String meter, String localTime, String trueTime, String value) {
        readings.add(new Reading(
                plant.id(),
                meter,
                Reading.LIVE,
                at(localTime),
                new BigDecimal(value),
                null,
                null,
                Quality.GOOD,
                -1,
                at(trueTime)));
        return this;
    }

    public Story enters(String machine, String localTime, String state) {
        long time = at(localTime);
        readings.add(new Reading(plant.id(), machine, Reading.LIVE, time, null, null, state, Quality.GOOD, -1, time));
        return this;
    }

    /** Somebody outside says what a signal is over a stretch of local time. */
    public Story hears(
            String signal, String localStart, String localEnd, String value, String unit, boolean estimated) {
        readings.addAll(new SignalCut(plant)
                .readings(new Signal(
                        signal,
                        at(localStart),
                        at(localEnd),
                        new BigDecimal(value),
                        unit,
                        estimated,
                        readings.size())));
        return this;
    }

    /** Somebody lays down a baseline, or adjusts one. */
    public Story freezes(Frozen one) {
        readings.add(one.reading());
        return this;
    }

    /** The run is over: every interval becomes final. */
    public Story ends() {
        readings.add(Reading.endOf(
                plant.id(), Reading.LIVE, readings.get(readings.size() - 1).time()));
        return this;
    }

    public long at(String localTime) {
        return localTime.endsWith("Z")
                ? Instant.parse(localTime).toEpochMilli()
                : LocalDateTime.parse(localTime)
                        .atZone(plant.zone())
                        .toInstant()
                        .toEpochMilli();
    }

    /** The value of a KPI of the interval that starts at a local time. */
    public KpiValue find(Outcome outcome, String scope, String kpi, IntervalKind kind, String localStart) {
        return outcome.value(scope, kpi, kind, at(localStart));
    }
}
