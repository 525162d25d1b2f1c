package io.plantline.parity;

import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every KPI gives the number that was worked out for it by hand; all are told in one go. */
interface WorkedNumbers extends Telling {

    @Test
    default void everyKpiGivesItsWorkedNumber() {
        List<Example> examples = Examples.all().stream()
                .filter(example -> example.kind() != IntervalKind.BATCH || engine().tellsBatches())
                .toList();
        List<Story> stories = examples.stream().map(Example::story).toList();
        List<Outcome> outcomes = engine().runAll(stories);
        SoftAssertions all = new SoftAssertions();
        IntStream.range(0, stories.size()).forEach(i -> check(examples.get(i), stories.get(i), outcomes.get(i), all));
        all.assertAll();
    }

    private static void check(Example example, Story story, Outcome outcome, SoftAssertions all) {
        all.assertThat(outcome.differencesFrom(new Reference().run(story.plant(), story.readings())))
                .as(example.kpi())
                .isEmpty();
        KpiValue value = story.find(outcome, example.scope(), example.kpi(), example.kind(), example.start());
        all.assertThat(example.isMet(value.value()))
                .as("%s: %s (%s), not %s", example.kpi(), value.value(), value.reason(), example.expected())
                .isTrue();
    }
}
