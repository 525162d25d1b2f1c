package io.plantline.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.kpi.KpiHistory;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Rejection;
import io.plantline.model.Status;
import io.plantline.wire.Channels;
import io.plantline.wire.KpiValueJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every time-series store must do for history: keep values, and lose none whatever fails. */
abstract class StoreContract extends ValueStories {
    @Test
    void aDatabaseThatGoesAwayLosesNothing() throws Exception {
        stored(hours(0, 500));

        database.stop();
        publish(hours(500, 2_500));
        Eventually.until("the problem is told", () -> sink.problem().isPresent());
        assertThat(sink.problem().orElseThrow())
                .contains(database.url().toString())
                .contains("since 20");
        assertThat(kafka.open(group)).as("records not acknowledged").isEqualTo(2_000);
        assertThatThrownBy(() -> history.latest(mill.plant(), "live", mill.scope(), IntervalKind.HOUR))
                .isInstanceOf(KpiHistory.Unavailable.class)
                .hasMessageContaining(database.url().toString());

        database.startAgain();
        acknowledged();
        assertThat(history.series(mill.series(Paperworks.INTENSITY), at(0), at(2_500)))
                .containsExactly(hours(0, 2_500));
        assertThat(kafka.members(group)).isEqualTo(1);
        assertThat(sink.problem()).isEmpty();
        assertThat(registry.counter("plantline.history.retries").count()).isPositive();
    }

    @Test
    void aSinkMayStartBeforeItsDatabase() throws Exception {
        sink.close();
        database.stop();
        newSink();
        Eventually.until("the problem is told", () -> sink.problem().isPresent());

        database.startAgain();
        stored(hours(0, 5));

        assertThat(history.series(mill.series(Paperworks.INTENSITY), at(0), at(24)))
                .containsExactly(hours(0, 5));
    }

    @Test
    void aSecondSinkTakesOver() throws Exception {
        publish(hours(0, 2_000));
        HistorySink first = sink;
        newSink();
        Eventually.until("both are in the group", () -> kafka.members(group) == 2);
        publish(hours(2_000, 3_000));
        first.close();
        publish(mill.hour(0, 9, 0, Status.PROVISIONAL));
        stored(hours(3_000, 3_500));

        assertThat(history.series(mill.series(Paperworks.INTENSITY), at(0), at(3_500)))
                .containsExactly(hours(0, 3_500));
    }

    @Test
    void aSeriesIsReadWholeHoweverLongItIs() throws Exception {
        int more = 10_500; // what InfluxDB answers at once, and some
        store.prepare();
        store.write(points(hours(0, more)));
        store.settle();

        assertThat(history.series(mill.series(Paperworks.INTENSITY), at(0), at(more)))
                .hasSize(more);
    }

    @Test
    void whatWasForgottenIsAskedAgain() throws Exception {
        KnownStandings standings = new KnownStandings(store, 1);
        List<Point> finals = points(hours(0, 400));
        List<Point> corrections = points(mill.hour(3, 1, 1, Status.REVISED), mill.hour(399, 2, 0, Status.FINAL));
        List<Point> outdated = points(mill.hour(0, 1, 0, Status.PROVISIONAL), mill.hour(399, 2, 0, Status.PROVISIONAL));
        store.prepare();
        for (List<Point> points : List.of(finals, corrections)) {
            standings.load(points);
            List<Point> writes = standings.admit(points).writes();
            assertThat(writes).hasSameSizeAs(points);
            store.write(writes);
            standings.trim();
        }

        standings.load(outdated);

        assertThat(standings.admit(outdated).writes()).isEmpty();
    }

    @Test
    void aMalformedRecordIsPutAside() throws Exception {
        KpiValue good = mill.hour(7, 80, 0, Status.FINAL);
        byte[] malformed = "{\"plant\":null}".getBytes(StandardCharsets.UTF_8);

        kafka.publish(Channels.KPIS, "bad", malformed);
        kafka.publish(Channels.CELLS, "bad", "not json".getBytes(StandardCharsets.UTF_8));
        kafka.publish(Channels.KPIS, "gone", null);
        stored(good);

        assertThat(history.series(mill.series(Paperworks.INTENSITY), at(0), at(24)))
                .containsExactly(good);
        assertThat(rejected(Rejection.Reason.NOT_JSON)).isEqualTo(2);
        assertThat(rejections()).anySatisfy(rejection -> {
            assertThat(rejection.bytes()).isEqualTo(malformed);
            assertThat(rejection.source()).isEqualTo(Channels.KPIS);
            assertThat(rejection.detail()).contains("plant");
        });
    }

    @Test
    void aPointTheDatabaseRefusesIsSingledOut() throws Exception {
        KpiValue culprit = refused(mill);
        publish(hours(0, 60));
        publish(culprit);
        stored(hours(60, 150));

        assertThat(history.series(mill.series(Paperworks.INTENSITY), at(0), at(150)))
                .containsExactly(hours(0, 150));
        assertThat(rejected(Rejection.Reason.NOT_STORABLE)).isEqualTo(1);
        assertThat(rejections())
                .anySatisfy(rejection -> assertThat(rejection.bytes()).isEqualTo(KpiValueJson.write(culprit)));
    }

    @Test
    void aNewStoreHasNoHistory() {
        HistorySettings elsewhere =
                HistorySettings.of(database.kind(), database.url(), "never-written", kafka.bootstrap());
        try (StoredHistory empty = StoredHistory.open(elsewhere)) {
            assertThat(empty.latest(mill.plant(), "live", mill.scope(), IntervalKind.HOUR))
                    .isEmpty();
            assertThat(empty.meterAmounts(mill.plant(), "live", IntervalKind.HOUR, at(7)))
                    .isEmpty();
        }
    }
}
