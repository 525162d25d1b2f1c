package io.plantline.dashboards.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.dashboards.explain.Explanation.Input;
import io.plantline.dashboards.explain.Explanation.Revision;
import io.plantline.dashboards.explain.Explanation.Said;
import io.plantline.dashboards.explain.Explanation.Share;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every figure that was given out as final is told, whatever its number. */
class RevisionsTest {

    @Test
    void twoFiguresOfOneRevisionAreBothTold() {
        List<Revision> told = Revisions.of(List.of(day(60, 0), day(59.75, 1), day(59.75, 1), day(24, 1)), List.of());
        assertThat(told).extracting(Revision::value).containsExactly(60.0, 59.75, 24.0);
        assertThat(told).extracting(Revision::revision).containsExactly(0, 1, 1);
        assertThat(told.get(2).change()).isEqualTo(-35.75);
        assertThat(told.get(2).why()).startsWith("revision 1 restated once more, at the same event time: ");
    }

    @Test
    void theMetersAreNamedWhosePartWasRestated() {
        Input water =
                new Input("water-withdrawal", "m3", List.of(share("hourly", 1), share("fast", 0), share("slow", 3)));
        List<Revision> told = Revisions.of(List.of(day(60, 0), day(59.75, 1)), List.of(water));
        assertThat(told.get(1).why())
                .isEqualTo("readings that came after it was final: hourly (restated once), slow (restated 3 times)");
    }

    /** What a meter contributed; its readings arrived late by the clock, as all do that are filled in afterwards. */
    private static Share share(String meter, int revision) {
        Said said = new Said("m3", List.of(), 4, null, 4, List.of(), 0, List.of());
        return new Share(
                meter,
                meter,
                "bakery",
                "register",
                20.0,
                0.0,
                null,
                86_400.0,
                86_400,
                "stored",
                revision,
                List.of(),
                said,
                null,
                null);
    }

    private static KpiValue day(double value, int revision) {
        return new KpiValue(
                "bakery",
                "live",
                "bakery",
                "water-withdrawal",
                new Interval(IntervalKind.DAY, 0, 86_400_000),
                "m3",
                value,
                value,
                1.0,
                1,
                0,
                revision,
                revision == 0 ? Status.FINAL : Status.REVISED,
                null);
    }
}
