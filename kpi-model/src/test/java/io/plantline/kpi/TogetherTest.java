package io.plantline.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A week put together from its days. */
class TogetherTest {
    private static final long DAY = 86_400_000;
    private static final List<Interval> THREE_DAYS = LongStream.range(0, 3)
            .mapToObj(day -> new Interval(IntervalKind.DAY, day * DAY, (day + 1) * DAY))
            .toList();

    @Test
    void aRatioIsDividedAfterItsPartsWereAdded() {
        Together week = Together.of(
                kpi("energy-intensity"),
                THREE_DAYS,
                List.of(day(0, 2.0, 200.0, 100.0, 1), day(1, 10.0, 100.0, 10.0, 1), day(2, null, 60.0, 0.0, 1)));

        assertThat(week.value())
                .isCloseTo(360 / 110.0, within(1e-12)); // not the mean, and with the energy of the idle day
        assertThat(week.missing()).isZero();
        assertThat(week.coverage()).isEqualTo(1);
    }

    @Test
    void meanPowerIsThatOfTheTimeObserved() {
        Together evening = Together.of(
                kpi("avg-demand"),
                THREE_DAYS,
                List.of(day(0, 250.0, 6_000.0, 24.0, 0.25), day(1, 1_000.0, 24_000.0, 24.0, 1)));

        assertThat(evening.value()).isCloseTo(30_000 / 30.0, within(1e-9));
        assertThat(evening.coverage()).isCloseTo(1.25 / 3, within(1e-12));
    }

    @Test
    void whatWasBridgedBetweenReadingsIsInTheSumAndSoIsItsTime() {
        KpiValue bridged =
                day(0, 800.0, 800.0, 1.0, 0.75, 0.25); // the register was silent for six hours and counted on
        Together week =
                Together.of(kpi("elec-import-energy"), THREE_DAYS, List.of(bridged, day(1, 800.0, 800.0, 1.0, 1)));

        assertThat(week.coverage()).isCloseTo(1.75 / 3, within(1e-12));
        assertThat(week.accounted()).isCloseTo(2.0 / 3, within(1e-12)); // of the third nobody knows anything
    }

    @Test
    void whatIsMissingOfASumIsCountedAndNotCovered() {
        Together week = Together.of(kpi("elec-import-energy"), THREE_DAYS, List.of(day(0, 800.0, 800.0, 1.0, 0.9)));

        assertThat(week.value()).isEqualTo(800);
        assertThat(week.missing()).isEqualTo(2);
        assertThat(week.coverage()).isCloseTo(0.3, within(1e-12));
        assertThat(week.status()).isEqualTo(Status.PROVISIONAL); // two days are to come
        assertThat(Together.of(
                                kpi("elec-import-energy"),
                                THREE_DAYS.subList(0, 1),
                                List.of(day(0, 800.0, 800.0, 1.0, 0.9)))
                        .status())
                .isEqualTo(Status.FINAL);
    }

    @Test
    void theHighestOfThePeaksIsThePeak() {
        Together week = Together.of(
                kpi("peak-demand"), THREE_DAYS, List.of(day(0, 250.0, 250.0, 1.0, 1), day(1, 310.0, 310.0, 1.0, 1)));

        assertThat(week.value()).isEqualTo(310);
    }

    @Test
    void aFunctionIsRefusedWithItsReasonRatherThanAveraged() {
        Together week = Together.of(
                kpi("power-factor"), THREE_DAYS, List.of(day(0, 0.9, 9.0, 10.0, 1), day(1, 0.8, 8.0, 10.0, 1)));

        assertThat(week.value()).isNull();
        assertThat(week.reason()).contains("worked out anew");
        assertThat(Together.of(kpi("power-factor"), THREE_DAYS.subList(0, 1), List.of(day(0, 0.9, 9.0, 10.0, 1)))
                        .value())
                .isEqualTo(0.9);
    }

    private static Kpi kpi(String id) {
        return Kpis.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static KpiValue day(int at, Double value, Double numerator, Double denominator, double coverage) {
        return day(at, value, numerator, denominator, coverage, 0);
    }

    private static KpiValue day(
            int at, Double value, Double numerator, Double denominator, double coverage, double estimatedShare) {
        return new KpiValue(
                "boras",
                "live",
                "boras",
                "any",
                THREE_DAYS.get(at),
                "kWh",
                value,
                numerator,
                denominator,
                coverage,
                estimatedShare,
                0,
                Status.FINAL,
                value == null ? "no good output" : null);
    }
}
