package io.plantline.parity;

import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.model.IntervalKind;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import java.util.function.UnaryOperator;

/** Stories told through an engine; what comes of them is compared bit for bit with the reference. */
interface Telling {

    Engine engine();

    default Outcome told(Story story) {
        Outcome outcome = engine().run(story.plant(), story.readings());
        assertThat(outcome.differencesFrom(new Reference().run(story.plant(), story.readings())))
                .isEmpty();
        return outcome;
    }

    static Story shop(PlantBuilder builder) {
        return new Story(builder.build());
    }

    static PlantBuilder mainRegister() {
        return PlantBuilder.plant("shop").register("main", "shop", ELECTRICITY_IMPORT);
    }

    /** A shop whose meter tells the electricity it takes in. */
    static PlantBuilder mainMeter(Meter.Kind kind, Unit unit, UnaryOperator<PlantBuilder.MeterBuilder> more) {
        return PlantBuilder.plant("shop").meter("main", "shop", ELECTRICITY_IMPORT, kind, unit, more);
    }

    static Double value(Story story, Outcome outcome, String kpi, IntervalKind kind, String start) {
        return story.find(outcome, "shop", kpi, kind, start).value();
    }
}
