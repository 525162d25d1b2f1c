package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;
import org.junit.jupiter.api.Test;

/** A lathe counts its parts, and the plant file says what one of them is worth: in planned time, and in money. */
class IdealCycleTest implements Telling {
    private static final String SHOP =
            """
            plant: {id: shop, country: SE, timeZone: UTC, currency: SEK, settlement: 15m}
            scopes:
              - {id: lathe, kind: machine}
              - {id: compressor, kind: utility}
            meters:
              - {id: state, scope: lathe, kind: state, period: 1h}
              - {id: air-state, scope: compressor, kind: state, period: 1h}
              - {id: parts, scope: lathe, quantity: planned-run, kind: interval, unit: pcs, each: 60 s, period: 1h}
              - {id: good, scope: lathe, quantity: good-count, kind: interval, unit: pcs, period: 1h}
              - {id: scrap, scope: lathe, quantity: scrap-count, kind: interval, unit: pcs, period: 1h}
              - {id: worth, scope: lathe, quantity: value-added, kind: interval, unit: pcs, each: 2.5 SEK, period: 1h}
            """;

    @Override
    public Engine engine() {
        return new InMemory(1);
    }

    /** 420 of 480 minutes at work, 400 parts of a minute each, 380 of them good: 87.5 % x 95.2 % x 95 %. */
    @Test
    void whatServesTheMachinesIsNoPartOfHowWellTheyWereUsed() throws Exception {
        Story story = told(SHOP);
        Outcome outcome = told(story);

        for (String scope : new String[] {"lathe", "shop"}) {
            assertThat(value(story, outcome, scope, "availability")).isEqualTo(87.5);
            assertThat(value(story, outcome, scope, "effectiveness")).isCloseTo(95.238, within(0.001));
            assertThat(value(story, outcome, scope, "quality-ratio")).isEqualTo(95.0);
            assertThat(value(story, outcome, scope, "oee")).isCloseTo(79.167, within(0.001));
        }
        assertThat(value(story, outcome, "compressor", "availability")).isEqualTo(100.0);
    }

    @Test
    void anotherCycleHoldsFromItsDate() throws Exception {
        String faster = "each: [{value: 60 s}, {value: 30 s, from: 2026-01-14T12:00}]";
        Story story = told(SHOP.replace("each: 60 s", faster));

        // 200 parts before noon of a minute each, and 200 of half a minute
        assertThat(value(story, told(story), "lathe", "effectiveness")).isCloseTo(300 / 4.2, within(0.001));
    }

    @Test
    void whatIsCountedMustHaveSomeOfTheQuantity() {
        assertThatThrownBy(() -> plant(SHOP.replace("each: 60 s", "each: 60 kg")))
                .hasMessageContaining("'60 kg' is not what one pcs has of planned-run")
                .hasMessageContaining("for example 62 h");
        assertThatThrownBy(() -> plant(SHOP.replace("unit: pcs, each: 60 s", "unit: h, each: 60 s")))
                .hasMessageContaining("counts nothing that each has some planned-run");
        assertThatThrownBy(() -> plant(SHOP.replace("each: 60 s", "each: 60 s, multiplier: 2")))
                .hasMessageContaining("remove one of the two");
        assertThatThrownBy(() -> plant(SHOP.replace("2.5 SEK", "2.5 EUR"))).hasMessageContaining("for example 62 SEK");
    }

    private static Story told(String file) throws PlantFileException {
        Story story = new Story(plant(file));
        story.enters("state", "2026-01-14T08:00", "processing").enters("air-state", "2026-01-14T08:00", "processing");
        for (int hour = 9; hour <= 16; hour++) {
            String time = "2026-01-14T%02d:00".formatted(hour);
            story.says("parts", time, "50").says("good", time, hour <= 12 ? "50" : "45");
            story.says("scrap", time, hour <= 12 ? "0" : "5").says("worth", time, "50");
            story.enters("state", time, hour == 15 ? "down" : hour == 16 ? "off" : "processing");
            story.enters("air-state", time, hour == 16 ? "off" : "processing");
        }
        return story.ends();
    }

    private static Plant plant(String file) throws PlantFileException {
        return PlantFile.read("shop.yaml", file);
    }

    private static Double value(Story story, Outcome outcome, String scope, String kpi) {
        return story.find(outcome, scope, kpi, DAY, "2026-01-14T00:00").value();
    }
}
