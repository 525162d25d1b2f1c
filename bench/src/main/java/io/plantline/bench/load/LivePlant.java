package io.plantline.bench.load;

import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The plant as it speaks now: all its meters but those of one machine in turn, and the water meter of that machine,
 * which counts one litre with every reading.
 */
public final class LivePlant {
    /** The machine that only the water meter speaks of. */
    public static final String PROBED = "machine-00000";

    private static final String PROBE = PROBED + "-water";
    private static final long SEED = 20_260_302;
    private static final long FIRST_LITRES = 100_000;
    private static final int DECIMALS = 3;

    private final Plant plant;
    private final List<Meter> others;
    private final List<Dial> dials;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private int turn;
    private long litres = FIRST_LITRES;

    public LivePlant(Plant plant) {
        this.plant = plant;
        this.others = plant.meters().stream()
                .filter(meter -> !meter.id().startsWith(PROBED + '-'))
                .toList();
        this.dials = others.stream().map(Dial::of).toList();
    }

    /** How many meters speak in turn. */
    public int others() {
        return others.size();
    }

    /** What the next meter in turn says. */
    public Reading next(long time) {
        int at = turn++ % others.size();
        Meter meter = others.get(at);
        return reading(meter.id(), meter.unit().symbol(), dials.get(at).next(random), time);
    }

    /** One litre more than before. */
    public Reading probe(long time) {
        return reading(PROBE, "m3", BigDecimal.valueOf(litres++, DECIMALS), time);
    }

    private Reading reading(String meter, String unit, BigDecimal value, long time) {
        return new Reading(plant.id(), meter, Reading.LIVE, time, value, unit, null, Quality.GOOD, -1, time);
    }
}
