package io.plantline.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LearnableTest {
    private static final ZoneId GOTHENBURG = ZoneId.of("Europe/Stockholm");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T13:00:00Z");

    @Test
    void ofTwoDaysAllIsLearntFromAndTodayIsHeldAgainstIt() {
        assertThat(Learnable.of(2, TUESDAY, GOTHENBURG)).contains(days("2026-11-22", "2026-11-24"));
    }

    @Test
    void ofMoreDaysTheNewerHalfIsHeldAgainstTheOlder() {
        assertThat(Learnable.of(3, TUESDAY, GOTHENBURG)).contains(days("2026-11-21", "2026-11-23"));
        assertThat(Learnable.of(8, TUESDAY, GOTHENBURG)).contains(days("2026-11-16", "2026-11-21"));
    }

    @Test
    void theDayIsThatOfThePlant() {
        Instant lateInUtc = Instant.parse("2026-11-24T23:30:00Z");

        assertThat(Learnable.of(2, lateInUtc, GOTHENBURG)).contains(days("2026-11-23", "2026-11-25"));
    }

    @Test
    void aHistoryWithoutAWholeDayThatIsOverTeachesNothing() {
        assertThat(Learnable.of(1, TUESDAY, GOTHENBURG)).isEmpty();
        assertThat(Learnable.of(0, TUESDAY, GOTHENBURG)).isEmpty();
    }

    private static Learnable days(String from, String to) {
        return new Learnable(LocalDate.parse(from), LocalDate.parse(to));
    }
}
