package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.Quantity.GOOD_MASS;
import static io.plantline.model.Quantity.MATERIAL_INPUT;
import static io.plantline.model.Quantity.WATER_WITHDRAWAL;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Water and materials. */
interface MaterialStories extends Telling {

    @Test
    default void waterAndYieldOfADay() {
        Story story = Telling.shop(plant("shop")
                .normaliser(GOOD_MASS)
                .register("water", "shop", WATER_WITHDRAWAL)
                .register("beet", "shop", MATERIAL_INPUT)
                .register("sugar", "shop", GOOD_MASS));
        story.says("water", "2026-10-14T00:00", "1000")
                .says("beet", "2026-10-14T00:00", "0")
                .says("sugar", "2026-10-14T00:00", "0")
                .says("water", "2026-10-15T00:00", "1240")
                .says("beet", "2026-10-15T00:00", "1000")
                .says("sugar", "2026-10-15T00:00", "160")
                .ends();
        Outcome outcome = told(story);
        assertThat(Telling.value(story, outcome, "water-withdrawal", DAY, "2026-10-14T00:00"))
                .isEqualTo(240.0);
        assertThat(Telling.value(story, outcome, "material-yield", DAY, "2026-10-14T00:00"))
                .isEqualTo(16.0);
    }
}
