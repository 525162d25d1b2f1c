package io.plantline.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.dashboards.Follower.Event;
import io.plantline.kpi.KpiValue;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What those who follow the live stream are told. */
class LiveStreamTest {
    private static final KpiValue MINUTE =
            Told.minuteFrom("2026-03-30T08:29:00Z").kpi("avg-demand").value(412).done();
    private static final KpiValue DAY =
            Told.dayFrom("2026-03-29T22:00:00Z").value(2_600).provisional().done();

    private final Served served = new Served("2026-03-30T08:30:00Z");

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void aValueArrivesAsSoonAsItIsMeasured() throws Exception {
        try (Follower follower = Follower.of(served, "/api/v1/plants/boras/live")) {
            assertThat(follower.next("health").data().path("status").textValue())
                    .isEqualTo("up");

            served.board.post(List.of(MINUTE));

            Event event = follower.next("kpi");
            assertThat(event.data().path("plant").textValue()).isEqualTo("boras");
            assertThat(event.data().path("kpi").textValue()).isEqualTo("avg-demand");
            assertThat(event.data().path("interval").textValue()).isEqualTo("minute");
            assertThat(event.data().path("value").doubleValue()).isEqualTo(412);
            assertThat(event.data().path("start").textValue()).isEqualTo("2026-03-30T08:29:00Z");
        }
    }

    @Test
    void aFollowerHearsOnlyWhatItAskedFor() throws Exception {
        try (Follower follower = Follower.of(served, "/api/v1/live?interval=day,month&scope=boras")) {
            follower.next("health");

            served.board.post(List.of(
                    MINUTE,
                    Told.dayFrom("2026-03-29T22:00:00Z").scope("paint").done(),
                    Told.dayFrom("2026-03-29T22:00:00Z").run("study-7").done(),
                    DAY));

            assertThat(follower.next("kpi").data().path("value").doubleValue()).isEqualTo(2_600);
        }
    }

    @Test
    void aFollowerWhoWasAwayGoesOnWhereItLeft() throws Exception {
        String last;
        try (Follower follower = Follower.of(served, "/api/v1/plants/boras/live")) {
            follower.next("health");
            served.board.post(List.of(MINUTE));
            last = follower.next("kpi").id();
        }
        served.board.post(List.of(DAY));

        try (Follower back = Follower.after(served, "/api/v1/plants/boras/live", last)) {
            assertThat(back.next("kpi").data().path("value").doubleValue()).isEqualTo(2_600);
        }
    }

    @Test
    void aFollowerWhoWasAwayTooLongIsToldToAskAnew() throws Exception {
        served.board.post(List.of(MINUTE));
        String early = served.board.recent().id(1);
        IntStream.range(0, 200)
                .forEach(any -> served.board.post(
                        IntStream.range(0, 100).mapToObj(each -> MINUTE).toList()));

        try (Follower back = Follower.after(served, "/api/v1/plants/boras/live", early);
                Follower stranger = Follower.after(served, "/api/v1/plants/boras/live", "another-17")) {
            assertThat(back.next("reset").data().path("reason").textValue()).contains("too slow, or away for too long");
            assertThat(stranger.next("reset").data().path("reason").textValue()).contains("another-17");
        }
    }

    @Test
    void inSilenceAHeartbeatTellsThatTheServerIsThere() throws Exception {
        try (Follower follower = Follower.of(served, "/api/v1/plants/boras/live")) {
            follower.next("health");

            served.now.updateAndGet(time -> time.plus(Duration.ofSeconds(11)));

            assertThat(follower.next().name()).isEqualTo("comment");
            assertThat(follower.next().data().path("time").textValue()).isEqualTo("2026-03-30T08:30:11Z");
        }
    }
}
