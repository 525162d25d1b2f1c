package io.plantline.parity;

import io.plantline.model.Quality;
import io.plantline.model.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Readings of the shop, and its end. */
final class ToldReadings {
    static final long START = Instant.parse("2026-03-28T20:00:00Z").toEpochMilli();

    private ToldReadings() {}

    static Reading reading(String meter, long time, long value) {
        return new Reading(
                "shop", meter, Reading.LIVE, time, BigDecimal.valueOf(value), null, null, Quality.GOOD, -1, time);
    }

    static List<Reading> ended(List<Reading> readings) {
        List<Reading> all = new ArrayList<>(readings);
        all.add(Reading.endOf("shop", Reading.LIVE, START));
        return all;
    }
}
