package io.plantline.baseline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Something that happened once and that no driver tells: a hall was closed, a line was tried out. It is spread evenly
 * over its time and added to what was expected, after ISO 50015. To take one back, enter another with the opposite sign.
 *
 * @param baseline the id of the baseline it adjusts
 * @param from start, epoch milliseconds
 * @param to end
 * @param kWh expected beyond the baseline; below zero where less was to be expected
 * @param by who says so
 * @param why in words
 * @param frozen when it was entered, epoch milliseconds
 */
public record Adjustment(
        String id,
        String plant,
        String baseline,
        long from,
        long to,
        BigDecimal kWh,
        String by,
        String why,
        long frozen)
        implements Frozen {
    private static final BigDecimal HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toMillis());

    public Adjustment {
        Frozen.checked("adjustment", id);
        Objects.requireNonNull(plant, "adjustment %s: plant is missing".formatted(id));
        Objects.requireNonNull(kWh, "adjustment %s: kWh is missing".formatted(id));
        kWh = kWh.stripTrailingZeros();
        Frozen.checked("adjustment %s of baseline".formatted(id), baseline);
        if (by == null || by.isBlank() || why == null || why.isBlank()) {
            throw new IllegalArgumentException("adjustment %s: say who makes it and why".formatted(id));
        }
        if (to <= from) {
            throw new IllegalArgumentException("adjustment %s: it ends at %s, not after its start %s"
                    .formatted(id, Instant.ofEpochMilli(to), Instant.ofEpochMilli(from)));
        }
    }

    /** kWh of each hour of its time. */
    BigDecimal perHour() {
        return kWh.multiply(HOUR).divide(BigDecimal.valueOf(to - from), MathContext.DECIMAL128);
    }

    boolean holdsAt(long time) {
        return from <= time && time < to;
    }
}
