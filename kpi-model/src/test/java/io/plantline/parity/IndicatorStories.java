package io.plantline.parity;

import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.IntervalKind.MONTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.KpiValue;
import org.junit.jupiter.api.Test;

/** KPIs that a plant file defines by a formula. */
interface IndicatorStories extends Telling {

    @Test
    default void aFormulaOfThePlantFileAddsUpBeforeItDivides() {
        Story story = new Story(Dairy.plant());
        story.says("main", "2026-01-14T10:00", "0").says("heat", "2026-01-14T10:00", "0");
        story.says("cheese-milk", "2026-01-14T10:00", "0").says("butter-milk", "2026-01-14T10:00", "0");
        story.says("water", "2026-01-14T10:00", "0").says("cheese-out", "2026-01-14T10:00", "0");
        story.says("main", "2026-01-14T11:00", "300").says("heat", "2026-01-14T11:00", "720");
        story.says("cheese-milk", "2026-01-14T11:00", "1500").says("butter-milk", "2026-01-14T11:00", "500");
        story.says("water", "2026-01-14T11:00", "2").says("cheese-out", "2026-01-14T11:00", "150");
        Outcome outcome = told(story.ends());
        KpiValue energy = story.find(outcome, "dairy", "energy-per-milk", HOUR, "2026-01-14T10:00");
        assertThat(energy.value()).isEqualTo((300 + 0.5 * 200) / 2000); // 720 MJ are 200 kWh
        assertThat(energy.numerator()).isEqualTo(400.0);
        assertThat(energy.denominator()).isEqualTo(2.0);
        assertThat(energy.unit()).isEqualTo("kWh/kg");
        assertThat(energy.coverage()).isEqualTo(1.0);
        assertThat(story.find(outcome, "cheese", "fat", HOUR, "2026-01-14T10:00")
                        .value())
                .isEqualTo(63.0); // 4.2 % of 1500 kg, in winter
        assertThat(story.find(outcome, "dairy", "water-bill", HOUR, "2026-01-14T10:00")
                        .value())
                .isEqualTo(30.0);
        assertThat(story.find(outcome, "cheese", "whey", HOUR, "2026-01-14T10:00")
                        .value())
                .isEqualTo(90.0);
        assertThat(outcome.all())
                .noneMatch(
                        value -> value.scope().equals("butter") && value.kpi().equals("fat"));
    }

    @Test
    default void aFormulaWithoutAnInputOrOverNothingIsNullAndSaysWhy() {
        Story story = new Story(Dairy.plant());
        story.says("main", "2026-01-14T10:00", "0").says("heat", "2026-01-14T10:00", "0");
        story.says("main", "2026-01-14T11:00", "300").says("heat", "2026-01-14T11:00", "720");
        story.says("water", "2026-01-14T10:00", "0").says("water", "2026-01-14T11:00", "2");
        story.says("cheese-milk", "2026-01-14T11:00", "0").says("butter-milk", "2026-01-14T11:00", "0");
        story.says("cheese-milk", "2026-01-14T12:00", "0").says("butter-milk", "2026-01-14T12:00", "0");
        story.says("main", "2026-01-14T12:00", "400").says("heat", "2026-01-14T12:00", "720");
        Outcome outcome = told(story.ends());
        KpiValue unread = story.find(outcome, "dairy", "energy-per-milk", HOUR, "2026-01-14T10:00");
        assertThat(unread.value()).isNull();
        assertThat(unread.reason()).isEqualTo("no reading of material-input");
        KpiValue idle = story.find(outcome, "dairy", "energy-per-milk", HOUR, "2026-01-14T11:00");
        assertThat(idle.value()).isNull();
        assertThat(idle.reason()).isEqualTo("no material-input");
    }

    @Test
    default void aConversionThatChangesWithinTheMonthCountsForItsOwnTime() {
        Story story = new Story(Dairy.plant());
        story.says("cheese-milk", "2026-03-31T23:00", "0")
                .says("cheese-milk", "2026-04-01T00:00", "1000")
                .says("cheese-milk", "2026-04-01T01:00", "3000");
        Outcome outcome = told(story.ends());
        assertThat(story.find(outcome, "cheese", "fat", MONTH, "2026-03-01T00:00")
                        .value())
                .isEqualTo(42.0);
        assertThat(story.find(outcome, "cheese", "fat", MONTH, "2026-04-01T00:00")
                        .value())
                .isEqualTo(80.0);
    }
}
