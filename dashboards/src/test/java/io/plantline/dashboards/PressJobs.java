package io.plantline.dashboards;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** An order of lids for the press, to be made tomorrow by the clock of Borås. */
final class PressJobs {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private PressJobs() {}

    /** When the next day begins, epoch milliseconds. */
    static long tomorrow(Instant now) {
        return now.atZone(ZONE)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(ZONE)
                .toInstant()
                .toEpochMilli();
    }

    /** The order as YAML: two hours between midnight and the evening, asked for at eight. */
    static String of(long midnight) {
        Instant begin = Instant.ofEpochMilli(midnight);
        return """
                plant: boras
                carbon: grid
                jobs:
                  - {id: lid-7, machine: press-1, load: [100, 100], step: 1h, release: "%s", due: "%s", requested: "%s"}
                """
                .formatted(begin, begin.plus(Duration.ofHours(20)), begin.plus(Duration.ofHours(8)));
    }
}
