package io.plantline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Threshold;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bakery says of its anomaly rules. */
class RulesReaderTest {

    @Test
    void thresholdsAreReadInTheirUnitsAndTheRestIsAsUsual() throws PlantFileException {
        Rules rules = rules(
                """
                rules:
                  peak: {limit: 380 kW, sure: 90 %}
                  left-on: {after: 20m}
                  air-leak: {enabled: false}
                """);

        assertThat(rules.number(RuleName.PEAK, "limit")).isEqualTo(380);
        assertThat(rules.share(RuleName.PEAK, "sure")).isEqualTo(0.9);
        assertThat(rules.millis(RuleName.LEFT_ON, "after"))
                .isEqualTo(Duration.ofMinutes(20).toMillis());
        assertThat(rules.enabled(RuleName.AIR_LEAK)).isFalse();
        assertThat(rules.enabled(RuleName.WATER_LEAK)).isTrue();
        assertThat(rules.number(RuleName.WATER_LEAK, "distances")).isEqualTo(3);
    }

    @Test
    void aPlantThatSaysNothingHasTheUsualRules() throws PlantFileException {
        assertThat(PlantFile.rules("bakery.yaml", PlantFileText.BAKERY)).isEqualTo(Rules.USUAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    left-off: {enabled: false}   | rules.left-off           | unknown key 'left-off'   | did you mean 'left-on'
                    left-on: {after: -20m}       | rules.left-on.after      | negative                 | without the minus
                    left-on: {after: soon}       | rules.left-on.after      | not a duration           | 15m
                    left-on: {until: 20m}        | rules.left-on.until      | unknown key 'until'      | use one of
                    left-on: {enabled: maybe}    | rules.left-on.enabled    | unknown answer 'maybe'   | true, false
                    peak: {limit: 380}           | rules.peak.limit         | not in kW                | 100 kW
                    peak: {limit: -380 kW}       | rules.peak.limit         | below zero               | without the minus
                    peak: {sure: very %}         | rules.peak.sure          | not a number             | 0.125
                    peak: {sure: 120 %}          | rules.peak.sure          | more than it can be      | no more than 100
                    """)
    void aMistakeIsToldWithItsPlaceAndRemedy(String line, String key, String message, String remedy) {
        PlantFileException refused =
                catchThrowableOfType(PlantFileException.class, () -> rules("rules:\n  " + line + "\n"));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("bakery.yaml");
            assertThat(problem.line())
                    .isEqualTo((int) PlantFileText.BAKERY.lines().count() + 2);
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.message()).contains(message);
            assertThat(problem.remedy()).contains(remedy);
        });
    }

    @Test
    void everySettingOfEveryRuleIsRefusedBelowZeroAndWithoutItsUnit() {
        for (RuleName rule : RuleName.values()) {
            for (Threshold threshold : rule.thresholds()) {
                String unit = threshold.isTime() ? "m" : threshold.unit();
                assertThat(problemOf(rule, threshold, "-3 " + unit))
                        .as("%s %s", rule, threshold)
                        .isPositive();
                assertThat(problemOf(rule, threshold, "3 " + unit))
                        .as("%s %s", rule, threshold)
                        .isZero();
                if (!unit.isEmpty()) {
                    assertThat(problemOf(rule, threshold, "3"))
                            .as("%s %s", rule, threshold)
                            .isPositive();
                }
            }
        }
    }

    private static int problemOf(RuleName rule, Threshold threshold, String value) {
        String written = threshold.isTime() ? value.replace(" ", "") : value.strip();
        PlantFileException refused = catchThrowableOfType(
                PlantFileException.class,
                () -> rules("rules:\n  %s: {%s: %s}\n".formatted(rule.id(), threshold.key(), written)));
        return refused == null ? 0 : refused.problems().size();
    }

    private static Rules rules(String section) throws PlantFileException {
        return PlantFile.rules("bakery.yaml", PlantFileText.BAKERY + section);
    }
}
