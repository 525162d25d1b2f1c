package io.plantline.dashboards.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.model.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which value the board shows, and what a follower finds on it. */
class LiveBoardTest {
    private static final long HOUR = 3_600_000;

    private final LiveBoard board = new LiveBoard("story");

    @Test
    void theNewestIntervalStaysWhileOlderOnesAreRevised() {
        board.post(List.of(value(8, 80, Status.PROVISIONAL, 0), value(7, 75, Status.REVISED, 1)));

        assertThat(shown()).isEqualTo(80);
    }

    @Test
    void aFinalValueIsNotReplacedByAProvisionalOne() {
        board.post(List.of(value(8, 80, Status.FINAL, 0), value(8, 60, Status.PROVISIONAL, 0)));
        assertThat(shown()).isEqualTo(80);

        board.post(List.of(value(8, 81, Status.REVISED, 1)));
        assertThat(shown()).isEqualTo(81);
    }

    @Test
    void aSlowFollowerIsToldThatItMissedSomethingAndGoesOn() throws Exception {
        RecentValues recent = new RecentValues(3, "story");
        for (int hour = 1; hour <= 5; hour++) {
            recent.add(List.of(value(hour, hour, Status.FINAL, 0)));
        }

        Heard.Batch batch = recent.after(1, 2, Duration.ZERO);
        Heard.Batch rest = recent.after(batch.last(), 2, Duration.ZERO);

        assertThat(batch.missed()).isTrue();
        assertThat(batch.values()).extracting(Heard::position).containsExactly(3L, 4L);
        assertThat(rest.missed()).isFalse();
        assertThat(rest.values()).extracting(heard -> heard.value().value()).containsExactly(5.0);
        assertThat(recent.after(rest.last(), 2, Duration.ZERO).values()).isEmpty();
    }

    @Test
    void anIdOfTheFutureOrOfAnotherProcessIsNotUnderstood() {
        RecentValues recent = new RecentValues(3, "story");
        recent.add(List.of(value(1, 1, Status.FINAL, 0)));

        assertThat(recent.position(recent.id(1))).hasValue(1);
        assertThat(recent.position("story-2")).isEmpty();
        assertThat(recent.position("novel-1")).isEmpty();
        assertThat(recent.position("story-99999999999999999999")).isEmpty();
    }

    private double shown() {
        return board.latest("sweden", "sweden", IntervalKind.HOUR).get(0).value();
    }

    private static KpiValue value(int hour, double value, Status status, int revision) {
        Interval interval = new Interval(IntervalKind.HOUR, hour * HOUR, (hour + 1) * HOUR);
        return new KpiValue(
                "sweden",
                Reading.LIVE,
                "sweden",
                "avg-demand",
                interval,
                "kW",
                value,
                value,
                1.0,
                1,
                0,
                revision,
                status,
                null);
    }
}
