package io.plantline.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Six hours of a bakery and what may be baked in them. */
final class Bakery {
    static final long HOUR = Duration.ofHours(1).toMillis();
    static final long MIDNIGHT = Instant.parse("2026-02-04T00:00:00Z").toEpochMilli();

    private Bakery() {}

    static Horizon horizon() {
        return new Horizon(MIDNIGHT, HOUR, 6);
    }

    /** Thousandths, of a currency unit or of a kilogram. */
    static Outlook outlook(List<Integer> figures, int known) {
        return Outlook.of(
                horizon(),
                List.of("day-ahead"),
                List.of(),
                at -> at < known ? BigDecimal.valueOf(figures.get(at), 3) : null);
    }

    /** A batch that is asked for as early as it may be. */
    static Batch batch(String id, String machine, int kilowatts, int hours, int release, int due) {
        return new Batch(id, machine, kilowatts, hours, release, due, release, Optional.empty());
    }

    /** A job of whole hours. */
    record Batch(
            String id,
            String machine,
            int kilowatts,
            int hours,
            int release,
            int due,
            int requested,
            Optional<Job.Link> link) {
        Batch after(String job, int least, int most) {
            Job.Link behind = new Job.Link(job, least * HOUR, OptionalLong.of(most * HOUR));
            return new Batch(id, machine, kilowatts, hours, release, due, requested, Optional.of(behind));
        }

        Batch asked(int hour) {
            return new Batch(id, machine, kilowatts, hours, release, due, hour, link);
        }

        Job build() {
            return new Job(
                    id,
                    machine,
                    Collections.nCopies(hours, kilowatts * 1000L),
                    MIDNIGHT + release * HOUR,
                    MIDNIGHT + due * HOUR,
                    MIDNIGHT + requested * HOUR,
                    Set.of(),
                    link,
                    7);
        }
    }
}
