package io.plantline.app.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import org.junit.jupiter.api.Test;

/** A value is not lost to a rebuild that has come to none. */
class DifferenceTest {
    @Test
    void nothingKnowsLessThanAValue() {
        KpiValue known = value(1.1, null);
        KpiValue lost = value(null, "no baseline yet");
        assertThat(new Difference(known, lost)).matches(Difference::isOfFigures).matches(Difference::isLessCovered);
        assertThat(new Difference(lost, known)).matches(Difference::isOfFigures).matches(both -> !both.isLessCovered());
        assertThat(new Difference(known, value(1.2, null))).matches(both -> !both.isLessCovered());
    }

    private static KpiValue value(Double value, String reason) {
        return new KpiValue(
                "dairy",
                "live",
                "dairy",
                "enpi-normalised",
                new Interval(IntervalKind.HOUR, 0, 3_600_000),
                "1",
                value,
                value,
                1.0,
                1,
                0,
                0,
                Status.FINAL,
                reason);
    }
}
