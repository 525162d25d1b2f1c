package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Status;
import io.plantline.plant.Plant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The engineer corrects a KPI after the hour is final: it is restated where it is another, and nothing else is. */
class ReformulatedTest {

    @Test
    void aCorrectedFormulaRestatesItsKpiAndIsNamedAsTheReason() {
        Story story = anHourOf(Dairy.plant("electricity_import / material_input"));

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
                .filteredOn(value -> value.reason() != null && value.reason().startsWith("restated: formula"))
                .extracting(KpiValue::kpi)
                .containsOnly("energy-per-milk");
    }

    @Test
    void whereItIsComputedTooItHasPastValuesAndWhereItIsNoMoreTheyAreTakenBack() {
        Story story = anHourOf(Dairy.plantWithFat("[hour, day]", "[cheese]"));

        Outcome outcome = new InMemory(7)
                .mended(
                        story.plant(),
                        story.readings(),
                        Dairy.plantWithFat("[hour]", "[cheese, butter]"),
                        List.of(),
                        new ArrayList<>());

        KpiValue butter = story.find(outcome, "butter", "fat", HOUR, "2026-01-14T10:00");
        assertThat(butter.value()).isEqualTo(21.0);
        assertThat(butter.status()).isEqualTo(Status.REVISED);
        assertThat(butter.reason()).isEqualTo("restated: the plant file has it computed for butter per hour now");

        KpiValue day = story.find(outcome, "cheese", "fat", DAY, "2026-01-14T00:00");
        assertThat(day.value()).isNull();
        assertThat(day.status()).isEqualTo(Status.REVISED);
        assertThat(day.reason()).isEqualTo("restated: the plant file has it computed for cheese per day no more");

        KpiValue cheese = story.find(outcome, "cheese", "fat", HOUR, "2026-01-14T10:00");
        assertThat(cheese.value()).isEqualTo(63.0);
        assertThat(cheese.status()).isEqualTo(Status.FINAL);
    }

    private static Story anHourOf(Plant dairy) {
        Story story = new Story(dairy);
        story.says("main", "2026-01-14T10:00", "0").says("heat", "2026-01-14T10:00", "0");
        story.says("cheese-milk", "2026-01-14T10:00", "0").says("butter-milk", "2026-01-14T10:00", "0");
        story.says("main", "2026-01-14T11:00", "300").says("heat", "2026-01-14T11:00", "720");
        story.says("cheese-milk", "2026-01-14T11:00", "1500").says("butter-milk", "2026-01-14T11:00", "500");
        return story.ends();
    }
}
