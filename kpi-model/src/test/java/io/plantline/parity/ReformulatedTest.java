package io.plantline.parity;

import static io.plantline.model.IntervalKind.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The engineer corrects a formula after the hour is final: the KPI is restated, and nothing else is. */
class ReformulatedTest {

    @Test
    void aCorrectedFormulaRestatesItsKpiAndIsNamedAsTheReason() {
        Story story = new Story(Dairy.plant("electricity_import / material_input"));
        story.says("main", "2026-01-14T10:00", "0").says("heat", "2026-01-14T10:00", "0");
        story.says("cheese-milk", "2026-01-14T10:00", "0").says("butter-milk", "2026-01-14T10:00", "0");
        story.says("main", "2026-01-14T11:00", "300").says("heat", "2026-01-14T11:00", "720");
        story.says("cheese-milk", "2026-01-14T11:00", "1500").says("butter-milk", "2026-01-14T11:00", "500");
        story.ends();

        Outcome outcome = new InMemory(7)
                .mended(
                        story.plant(),
                        story.readings(),
                        Dairy.plant("(electricity_import + heat) / material_input"),
                        List.of(),
                        new ArrayList<>());

        KpiValue restated = story.find(outcome, "dairy", "energy-per-milk", HOUR, "2026-01-14T10:00");
        assertThat(restated.value()).isEqualTo(0.25);
        assertThat(restated.status()).isEqualTo(Status.REVISED);
        assertThat(restated.reason())
                .isEqualTo("restated: formula is (electricity_import + heat) / material_input [kWh/kg],"
                        + " was electricity_import / material_input [kWh/kg]");
        assertThat(outcome.all())
                .filteredOn(value -> value.reason() != null && value.reason().startsWith("restated"))
                .extracting(KpiValue::kpi)
                .containsOnly("energy-per-milk");
    }
}
