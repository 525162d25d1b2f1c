package io.plantline.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.Kpi;
import io.plantline.kpi.Kpis;
import org.junit.jupiter.api.Test;

/** A KPI without a worked number is not one. */
class ExamplesTest {

    @Test
    void everyKpiHasItsWorkedNumber() {
        assertThat(Examples.all())
                .extracting(Example::kpi)
                .containsExactlyInAnyOrderElementsOf(
                        Kpis.all().stream().map(Kpi::id).toList());
    }
}
