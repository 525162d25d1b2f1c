package io.plantline.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.cell.CellValue;
import io.plantline.kpi.KpiHistory;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Rejection;
import io.plantline.model.Status;
import io.plantline.wire.CellJson;
import io.plantline.wire.Channels;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.RejectionJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What every time-series store must do for history, told with a real Kafka and a real store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreContract {
    private static final String HOSTILE = "Halle 1, \"Süd\"=a\\b 'x' OR 1=1; DROP TABLE kpi -- \uD83C\uDFED";

    private KafkaInProcess kafka;
    private StoreUnderTest database;
    private String group;
    private Paperworks mill;
    private HistorySink sink;
    private SimpleMeterRegistry registry;
    private TimeSeriesStore store;
    private StoredHistory history;

    /** Starts the database, or skips all stories where it is not installed. */
    abstract StoreUnderTest start(Path directory) throws Exception;

    /** A value that passes every check of ours and that only the database refuses. */
    abstract KpiValue refused(Paperworks anywhere);

    @BeforeAll
    void startParts(@TempDir Path directory) throws Exception {
        database = start(directory.resolve("store"));
        kafka = KafkaInProcess.start(directory.resolve("kafka"));
    }

    @AfterAll
    void stopParts() throws Exception {
        if (kafka != null) {
            kafka.close();
            database.close();
        }
    }

    @BeforeEach
    void startSink(TestInfo story) throws Exception {
        group = story.getTestMethod().orElseThrow().getName();
        mill = Paperworks.of("mill-of-" + group);
        kafka.beginAtEnd(group);
        store = Stores.open(settings());
        history = new StoredHistory(store);
        newSink();
    }

    @AfterEach
    void stopSink() {
        sink.close();
        store.close();
    }

    HistorySettings settings() {
        HistorySettings usual = HistorySettings.of(database.kind(), database.url(), "plantline", kafka.bootstrap());
        return new HistorySettings(
                usual.kind(),
                usual.url(),
                usual.database(),
                null,
                null,
                null,
                null,
                usual.kafkaBootstrap(),
                usual.kafkaProperties(),
                group,
                200,
                Duration.ofMillis(20));
    }

    private void newSink() {
        registry = new SimpleMeterRegistry();
        sink = HistorySink.start(settings(), Clock.systemUTC(), registry);
    }

    @Test
    void aValueComesBackAsItWas() throws Exception {
        KpiValue value = mill.hour(7, 123.456, 0, Status.PROVISIONAL, "coverage below 99 %, \"meter\" 4\\5 silent");

        stored(value, mill.in("boiler").hour(7, 1.5, 0, Status.FINAL));

        assertThat(history.series(mill.series(Paperworks.INTENSITY), at(7), at(8)))
                .containsExactly(value);
        assertThat(history.series(mill.series(Paperworks.INTENSITY), at(8), at(9)))
                .isEmpty();
    }

    @Test
    void everyBitOfANumberComesBack() throws Exception {
        Random bits = new Random(42);
        KpiValue[] values = IntStream.range(0, 600)
                .mapToObj(hour -> mill.hour(hour, awkward(hour, bits), 0, Status.FINAL))
                .toArray(KpiValue[]::new);

        stored(values);

        List<KpiValue> back = history.series(mill.series(Paperworks.INTENSITY), at(0), at(600));
        assertThat(back).hasSize(values.length);
        for (int i = 0; i < values.length; i++) {
            assertThat(Double.doubleToRawLongBits(back.get(i).value()))
                    .as("bits of %s", values[i].value())
                    .isEqualTo(Double.doubleToRawLongBits(values[i].value()));
        }
    }

    private static double awkward(int index, Random bits) {
        double[] known = {0.0, -0.0, Double.MIN_VALUE, Double.MIN_NORMAL, 0.1, 1 / 3.0, 1e22, 1e-7};
        if (index < known.length) {
            return known[index];
        }
        double any = Double.longBitsToDouble(bits.nextLong());
        return Double.isFinite(any * 12) ? any : bits.nextDouble();
    }

    @Test
    void storingTwiceChangesNothing() throws Exception {
        KpiValue value = mill.hour(7, 80, 0, Status.FINAL);

        stored(value);
        stored(value, value);

        assertThat(history.series(mill.series(Paperworks.INTENSITY), at(0), at(24)))
                .containsExactly(value);
    }

    @Test
    void aRevisedValueIsNotReplacedByAnEarlierOne() throws Exception {
        KpiValue revised = mill.hour(7, 81, 2, Status.REVISED);

        stored(mill.hour(7, 79, 0, Status.FINAL), revised, mill.hour(7, 80, 1, Status.REVISED));
        stored(mill.hour(7, 78, 0, Status.PROVISIONAL));

        assertThat(history.series(mill.series(Paperworks.INTENSITY), at(0), at(24)))
                .containsExactly(revised);
        assertThat(registry.counter("plantline.history.superseded").count()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aSinkThatStartsAgainStillKnowsWhatStands() throws Exception {
        KpiValue revised = mill.hour(7, 81, 1, Status.REVISED);
        stored(mill.hour(7, 79, 0, Status.FINAL), revised);
        sink.close();

        newSink();
        KpiValue next = mill.hour(8, 70, 0, Status.PROVISIONAL);
        stored(mill.hour(7, 60, 0, Status.PROVISIONAL), next, mill.hour(7, 61, 0, Status.FINAL));

        assertThat(history.series(mill.series(Paperworks.INTENSITY), at(0), at(24)))
                .containsExactly(revised, next);
    }

    @Test
    void ofEqualValuesTheLaterStands() throws Exception {
        KpiValue later = mill.hour(7, 82, 0, Status.PROVISIONAL);

        stored(mill.hour(7, 80, 0, Status.PROVISIONAL), mill.hour(7, 81, 0, Status.PROVISIONAL));
        stored(later);

        assertThat(history.series(mill.series(Paperworks.INTENSITY), at(0), at(24)))
                .containsExactly(later);
    }

    @Test
    void anUnknownValueIsNullWithItsReason() throws Exception {
        KpiValue unknown = mill.hour(7, null, 0, Status.FINAL, "nothing was produced");

        stored(unknown);

        assertThat(history.series(mill.series(Paperworks.INTENSITY), at(0), at(24)))
                .containsExactly(unknown);
        assertThat(history.latest(mill.plant(), "live", mill.scope(), IntervalKind.HOUR))
                .containsExactly(unknown);
    }

    @Test
    void aNumberThatTurnsOutToBeUnknownIsTakenBack() throws Exception {
        KpiValue unknown = mill.hour(7, null, 1, Status.REVISED, "production was booked on the wrong line");
        KpiValue certain = mill.hour(8, 5.0, 1, Status.REVISED, null);
        stored(mill.hour(7, 80, 0, Status.FINAL), mill.hour(8, 4.0, 0, Status.PROVISIONAL, "coverage is low"));
        sink.close();

        newSink();
        stored(unknown, certain);

        assertThat(history.series(mill.series(Paperworks.INTENSITY), at(0), at(24)))
                .containsExactly(unknown, certain);
    }

    @Test
    void theLatestOfEveryKpiIsFound() throws Exception {
        KpiValue intensity = mill.hour(9, 82, 0, Status.PROVISIONAL);
        KpiValue water = mill.kpi("water", 8, 3.5, 0, Status.FINAL, null);

        stored(mill.hour(7, 80, 0, Status.FINAL), water, intensity, mill.kpi("water", 6, 3.4, 0, Status.FINAL, null));
        stored(mill.in("boiler").hour(10, 7, 0, Status.FINAL));

        assertThat(history.latest(mill.plant(), "live", mill.scope(), IntervalKind.HOUR))
                .containsExactly(intensity, water);
        assertThat(history.latest(mill.plant(), "replay-1", mill.scope(), IntervalKind.HOUR))
                .isEmpty();
        assertThat(history.latest(mill.plant(), "live", mill.scope(), IntervalKind.DAY))
                .isEmpty();
    }

    @Test
    void metersTellWhatTheyContributed() throws Exception {
        CellValue grid = mill.meter("grid", 7, 0, Status.FINAL, Paperworks.electricity(null, 400.25));
        CellValue restated = mill.meter("sub", 7, 1, Status.REVISED, Paperworks.electricity("peak/2026", 99.5));

        stored(mill.meter(null, 7, 0, Status.FINAL, Paperworks.electricity(null, 500)), grid);
        stored(mill.meter(
                "sub", 7, 0, Status.FINAL, Paperworks.electricity(null, 1), Paperworks.electricity("peak/2026", 98)));
        stored(restated, mill.meter("sub", 8, 0, Status.FINAL, Paperworks.electricity(null, 3)));

        assertThat(history.meterAmounts(mill.plant(), "live", IntervalKind.HOUR, at(7)))
                .containsExactly(grid, restated);
        assertThat(history.meterAmounts(mill.plant(), "live", IntervalKind.HOUR, at(6)))
                .isEmpty();
    }

    @Test
    void aHostileNameIsOnlyAName() throws Exception {
        Paperworks hostile = new Paperworks(mill.plant(), "run '1'", HOSTILE);
        KpiValue value = hostile.kpi(HOSTILE, 7, 1.0, 0, Status.FINAL, null);
        CellValue meter = hostile.meter(HOSTILE, 7, 0, Status.FINAL, Paperworks.electricity(HOSTILE, 2));
        KpiValue good = mill.hour(7, 2, 0, Status.FINAL);

        stored(
                value,
                good,
                mill.in("two\nlines").hour(7, 3, 0, Status.FINAL),
                mill.in("").hour(7, 4, 0, Status.FINAL));
        stored(meter);

        assertThat(history.series(hostile.series(HOSTILE), at(0), at(24))).containsExactly(value);
        assertThat(history.latest(mill.plant(), "run '1'", HOSTILE, IntervalKind.HOUR))
                .containsExactly(value);
        assertThat(history.meterAmounts(mill.plant(), "run '1'", IntervalKind.HOUR, at(7)))
                .containsExactly(meter);
        assertThat(history.series(mill.series(Paperworks.INTENSITY), at(0), at(24)))
                .containsExactly(good);
        assertThat(rejected(Rejection.Reason.NOT_STORABLE)).isEqualTo(2);
    }

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

    private KpiValue[] hours(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(hour -> mill.hour(hour, hour / 7.0, 0, Status.FINAL))
                .toArray(KpiValue[]::new);
    }

    private static List<Point> points(KpiValue... values) {
        return Stream.of(values).map(value -> KpiPoints.of(value, null)).toList();
    }

    private static long at(int hour) {
        return Paperworks.MIDNIGHT + hour * Paperworks.HOUR;
    }

    private void publish(KpiValue... values) throws Exception {
        for (KpiValue value : values) {
            kafka.send(Channels.KPIS, KpiValueJson.key(value), KpiValueJson.write(value));
        }
        kafka.flush();
    }

    private void stored(KpiValue... values) throws Exception {
        publish(values);
        acknowledged();
    }

    private void stored(CellValue... cells) throws Exception {
        for (CellValue cell : cells) {
            kafka.publish(Channels.CELLS, CellJson.key(cell), CellJson.write(cell));
        }
        acknowledged();
    }

    private void acknowledged() throws Exception {
        Eventually.until("all records are acknowledged", () -> kafka.open(group) == 0);
        store.settle();
    }

    private double rejected(Rejection.Reason reason) {
        return registry.counter("plantline.history.rejected", "reason", reason.name())
                .count();
    }

    private List<Rejection> rejections() throws Exception {
        return kafka.rejections().stream()
                .map(bytes -> {
                    try {
                        return RejectionJson.read(bytes);
                    } catch (io.plantline.wire.MalformedJson wrong) {
                        throw new AssertionError(wrong);
                    }
                })
                .toList();
    }
}
