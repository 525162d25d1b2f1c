package io.plantline.anomaly;

import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Unit.KWH;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.parity.PlantBuilder;
import io.plantline.plant.Dated;
import io.plantline.plant.Meter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A meter that stands in the plant file and never spoke is missed, and nobody is woken for one that is not expected. */
class NeverHeardTest {
    private static final long MINUTE = 60_000;
    private static final long START = 1_768_384_800_000L;

    private final List<Anomaly> told = new ArrayList<>();
    private final Map<String, MeterWatch> kept = new HashMap<>();
    private Dated<String> mixerScope = Dated.always("shop");
    private PlantWatch watch = watch();

    @Test
    void aMeterThatWasNeverHeardIsToldOnceAndIsOverWhenItSpeaks() {
        theOvenSpeaks(0, 3);
        assertThat(told).as("within three periods").isEmpty();
        theOvenSpeaks(4, 10);
        watch = watch();
        theOvenSpeaks(11, 20);
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.id()).isEqualTo("shop/shop:mixer/meter-silent/" + START);
            assertThat(event.seen()).isEqualTo(at(4));
            assertThat(event.sentence())
                    .isEqualTo("Meter mixer was never heard since the topology began to listen for it at"
                            + " 2026-01-14 11:00; it should speak every 1 min, and others are heard."
                            + " Is it connected, does the plant file name what it says, or is what it says rejected, as by a"
                            + " clock that is ahead?");
        });
        speaks("mixer", at(21));
        assertThat(told).hasSize(2).last().satisfies(event -> {
            assertThat(event.end()).isEqualTo(at(21));
            assertThat(event.sentence())
                    .isEqualTo("Meter mixer was heard for the first time at 2026-01-14 11:21, 21 min after the"
                            + " topology began to listen for it.");
        });
    }

    @Test
    void whereNothingWasEverHeardOfThePlantNobodyWaitsForIt() {
        for (int minute = 0; minute < 600; minute++) {
            watch.judgeSilence(START, at(minute));
        }
        assertThat(told).isEmpty();
    }

    @Test
    void aMeterOfAScopeThatBeginsLaterIsMissedFromItsBeginningOn() {
        mixerScope = Dated.of(Map.of(at(100), "shop"));
        watch = watch();
        theOvenSpeaks(0, 103);
        assertThat(told).as("within three periods of its beginning").isEmpty();
        theOvenSpeaks(104, 110);
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.start()).isEqualTo(at(100));
            assertThat(event.seen()).isEqualTo(at(104));
            assertThat(event.measure().observed()).isEqualTo(240);
            assertThat(event.sentence()).contains("2026-01-14 12:40; ");
        });
    }

    @Test
    void whatIsExpectedOnceADayMayBeReadByPeople() {
        theOvenSpeaks(0, 10 * 24 * 60);
        assertThat(told).extracting(Anomaly::meter).containsOnly("mixer").doesNotContain("town-water");
    }

    private void theOvenSpeaks(int from, int to) {
        for (int minute = from; minute <= to; minute++) {
            speaks("oven", at(minute));
            watch.judgeSilence(START, at(minute));
        }
    }

    private void speaks(String meter, long at) {
        watch.heard(new Reading("shop", meter, Reading.LIVE, at, BigDecimal.ONE, null, null, Quality.GOOD, -1, at), at);
    }

    private PlantWatch watch() {
        PlantBuilder shop = plant("shop");
        Map.of("oven", Duration.ofMinutes(1), "mixer", Duration.ofMinutes(1), "town-water", Duration.ofDays(1))
                .forEach((id, period) ->
                        shop.meter(id, "shop", ELECTRICITY_IMPORT, Meter.Kind.REGISTER, KWH, m -> m.period(period)
                                .in(id.equals("mixer") ? mixerScope : Dated.always("shop"))));
        WatchStore store = new WatchStore() {
            @Override
            public MeterWatch watch(String meter) {
                return kept.computeIfAbsent(meter, any -> new MeterWatch());
            }

            @Override
            public void changed(String meter) {}
        };
        return new PlantWatch(shop.build(), store, told::add);
    }

    private static long at(int minute) {
        return START + minute * MINUTE;
    }
}
