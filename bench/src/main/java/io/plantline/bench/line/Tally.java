package io.plantline.bench.line;

import io.plantline.bench.report.Comparison;
import io.plantline.bench.report.Verdict;
import io.plantline.model.Reading;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Readings by meter and time, and what each says. */
final class Tally {
    private final Map<String, Said> readings = new HashMap<>();
    private long count;

    private record Said(BigDecimal value, String unit, long sequence) {}

    void add(Reading reading) {
        count++;
        readings.put(
                reading.meter() + '/' + reading.time(), new Said(reading.value(), reading.unit(), reading.sequence()));
    }

    long count() {
        return count;
    }

    /** Holds what was found against this, which was sent. */
    Verdict check(Tally found) {
        String both = "%s of %s meter readings, which add up to %s of %s"
                .formatted(found.distinct(), distinct(), found.sum(), sum());
        return readings.equals(found.readings)
                ? Verdict.right("Kafka holds every reading as it was published: " + both)
                : Verdict.wrong("Kafka does not hold what was published: " + both);
    }

    private String distinct() {
        return Comparison.whole((double) readings.size());
    }

    private BigDecimal sum() {
        return readings.values().stream().map(Said::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
