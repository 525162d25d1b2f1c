package io.plantline.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.cell.CellValue;
import io.plantline.kpi.KpiHistory.Run;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Rejection;
import io.plantline.model.Status;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is stored comes back, and no earlier word replaces a later one. */
abstract class ValueStories extends Storing {
    private static final String HOSTILE = "Halle 1, \"Süd\"=a\\b 'x' OR 1=1; DROP TABLE kpi -- \uD83C\uDFED";

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
    void everyKpiOfAScopeComesBackAtOnce() throws Exception {
        KpiValue[] intensity = {mill.hour(7, 80, 0, Status.FINAL), mill.hour(8, 81, 0, Status.FINAL)};
        KpiValue cost = mill.kpi("energy-cost", 7, 12.0, 0, Status.FINAL, null);

        stored(intensity[0], intensity[1], cost, mill.in("boiler").hour(7, 1.5, 0, Status.FINAL));
        stored(mill.hour(9, 82, 0, Status.FINAL));

        assertThat(history.all(cost.plant(), cost.run(), cost.scope(), IntervalKind.HOUR, at(7), at(9)))
                .containsExactlyInAnyOrder(intensity[0], intensity[1], cost)
                .filteredOn(value -> value.kpi().equals(Paperworks.INTENSITY))
                .containsExactly(intensity);
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
    void whatIsPublishedStandsUntilTheLivePathSpeaksAgain() throws Exception {
        KpiValue live = mill.hour(7, 80, 0, Status.FINAL);
        KpiValue published = mill.hour(7, 79, 0, Status.FINAL).over(live, "a factor was corrected");
        KpiValue again = mill.hour(7, 78, 0, Status.FINAL).over(published, "and once more");
        KpiValue revised = mill.hour(7, 81, 1, Status.REVISED);

        stored(live, published, again);
        assertThat(history.series(mill.series(Paperworks.INTENSITY), at(0), at(24)))
                .containsExactly(again);
        stored(revised, published, again);
        assertThat(history.series(mill.series(Paperworks.INTENSITY), at(0), at(24)))
                .containsExactly(revised);
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
    void theRunsThatHaveValuesAreFound() throws Exception {
        Paperworks replayed = new Paperworks(mill.plant(), "study-7", mill.scope());
        assertThat(history.runs(mill.plant(), mill.scope())).isEmpty();

        stored(day(mill, 0), day(mill, 1), day(replayed, 0), mill.in("boiler").hour(10, 7, 0, Status.FINAL));

        long first = at(24);
        assertThat(history.runs(mill.plant(), mill.scope()))
                .containsExactly(new Run("live", first + 24 * Paperworks.HOUR), new Run("study-7", first));
    }

    private static KpiValue day(Paperworks mill, int day) {
        KpiValue hour = mill.hour(24 * day, 80, 0, Status.FINAL);
        long start = hour.interval().start();
        return new KpiValue(
                hour.plant(),
                hour.run(),
                hour.scope(),
                hour.kpi(),
                new Interval(IntervalKind.DAY, start, start + 24 * Paperworks.HOUR),
                hour.unit(),
                hour.value(),
                hour.numerator(),
                hour.denominator(),
                hour.coverage(),
                hour.estimatedShare(),
                hour.revision(),
                hour.status(),
                hour.reason());
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
}
