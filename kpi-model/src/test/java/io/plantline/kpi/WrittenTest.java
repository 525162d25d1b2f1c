package io.plantline.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.Indicator;
import io.plantline.plant.Indicator.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a run remembers of the KPIs of its plant file. */
class WrittenTest {
    private static final Indicator FAT = new Indicator(
            "fat",
            Map.of("en", "Fat"),
            "economic",
            "kg",
            Set.of(IntervalKind.DAY, IntervalKind.HOUR),
            Set.of(),
            "material_input",
            "a test",
            List.of(new Part(BigDecimal.ONE, Quantity.MATERIAL_INPUT, null, false)),
            List.of(),
            1);

    @Test
    void whatIsRememberedIsReadAsItWas() {
        Written written = Written.of(FAT);

        assertThat(written.line()).isEqualTo("fat\tmaterial_input [kg]\thour,day\t");
        assertThat(Written.of(written.line())).isEqualTo(written);
        assertThat(Rewritten.of(FAT, written).isAnother()).isFalse();
    }

    /** Older runs remembered formulas alone: nothing is restated for what they cannot know. */
    @Test
    void aFormulaThatWasRememberedAloneIsNoChange() {
        assertThat(Rewritten.of(FAT, Written.of("fat\tmaterial_input [kg]")).isAnother())
                .isFalse();
        assertThat(Rewritten.of(FAT, Written.of("fat\tmaterial_input [t]")).isAnother())
                .isTrue();
    }
}
