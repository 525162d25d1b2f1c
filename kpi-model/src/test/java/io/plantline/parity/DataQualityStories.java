package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.IntervalKind.MINUTE;
import static io.plantline.model.Quantity.GOOD_COUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Quality;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import org.junit.jupiter.api.Test;

/** Gaps, doubts, and ratios of what was not observed together. */
interface DataQualityStories extends Telling {

    @Test
    default void aRatioOverTimesThatDoNotMatchSaysSo() {
        Story story = Telling.shop(Telling.mainRegister().register("good", "shop", GOOD_COUNT));
        story.says("main", "2026-01-14T00:00", "0").says("good", "2026-01-14T00:00", "0");
        story.says("good", "2026-01-14T01:00", "50");
        for (int hour = 1; hour <= 24; hour++) {
            story.says("main", "2026-01-%02dT%02d:00".formatted(14 + hour / 24, hour % 24), "" + hour * 100);
        }
        KpiValue day = story.find(told(story.ends()), "shop", "energy-intensity", DAY, "2026-01-14T00:00");
        assertThat(day.value()).isEqualTo(48.0);
        assertThat(day.reason()).startsWith("misaligned");
    }

    @Test
    default void silenceLowersCoverageAndIsNeverZero() {
        Story story = Telling.shop(Telling.mainMeter(Meter.Kind.INTERVAL, Unit.KWH, m -> m.label(Meter.Label.START)));
        for (int minute = 0; minute < 56; minute++) {
            story.says("main", "2026-01-14T10:%02d".formatted(minute), "1");
        }
        Outcome outcome = told(story.ends());
        assertThat(Telling.value(story, outcome, "data-coverage", HOUR, "2026-01-14T10:00"))
                .isCloseTo(93.3, within(0.04));
        assertThat(outcome.has("shop", "elec-import-energy", MINUTE, story.at("2026-01-14T10:57")))
                .isFalse();
    }

    @Test
    default void aGapOfARegisterIsBridgedAndFlagged() {
        Story story = Telling.shop(Telling.mainRegister());
        story.says("main", "2026-01-14T00:00", "0")
                .says("main", "2026-01-14T01:00", "1262")
                .says("main", "2026-01-14T05:00", "1280")
                .ends();
        Outcome outcome = told(story);
        assertThat(Telling.value(story, outcome, "estimated-share", DAY, "2026-01-14T00:00"))
                .isCloseTo(1.4, within(0.01));
        KpiValue inTheGap = story.find(outcome, "shop", "elec-import-energy", HOUR, "2026-01-14T02:00");
        assertThat(inTheGap.value()).isEqualTo(4.5);
        assertThat(inTheGap.coverage()).isZero();
        assertThat(inTheGap.estimatedShare()).isEqualTo(1.0);
    }

    @Test
    default void doubtfulReadingsCountAsEstimated() {
        Story story = Telling.shop(Telling.mainRegister());
        story.says("main", "2026-01-14T10:00", "0")
                .says("main", story.at("2026-01-14T10:15"), "10", Quality.UNCERTAIN)
                .says("main", story.at("2026-01-14T10:30"), "77", Quality.BAD)
                .says("main", "2026-01-14T10:45", "20")
                .ends();
        KpiValue hour = story.find(told(story), "shop", "elec-import-energy", HOUR, "2026-01-14T10:00");
        assertThat(hour.value()).isEqualTo(20.0);
        assertThat(hour.estimatedShare()).isEqualTo(1.0);
    }
}
