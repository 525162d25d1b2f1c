package io.plantline.topology;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.MeterWatch;
import io.plantline.anomaly.PlantWatch;
import io.plantline.anomaly.WatchStore;
import io.plantline.kpi.Measures;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.plant.Plant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The watch over the meters of a live plant, with its memory in the store of the task. */
final class PlantHealth implements WatchStore {
    private static final long INTERRUPTION = 60_000;
    private static final long NONE = Long.MIN_VALUE;

    private final HotMap<String, MeterWatch> kept;
    private final Map<String, Hot<String, MeterWatch>> watches = new HashMap<>();
    private final PlantWatch watch;
    private long since = NONE;
    private long until = NONE;
    private boolean refused;

    PlantHealth(Plant plant, HotStore store, Consumer<Anomaly> out) {
        this.kept = store.map(new WatchCodec(new RunKey(plant.id(), Reading.LIVE)), Integer.MAX_VALUE);
        this.watch = new PlantWatch(plant, this, out);
    }

    @Override
    public MeterWatch watch(String meter) {
        return watches.computeIfAbsent(meter, any -> kept.open(meter, MeterWatch::new))
                .value();
    }

    @Override
    public void changed(String meter) {
        kept.changed(watches.get(meter));
    }

    /** Has a reading measured, and hears what becomes of it. */
    void accept(Reading reading, Measures measures) {
        watch.heard(reading);
        refused = false;
        measures.accept(reading);
        if (!refused && reading.quality() != Quality.BAD) {
            watch.used(reading, watch.isDoubted(reading.meter()) && measures.isDoubted(reading.meter()));
        }
    }

    /** A reading, mostly the one that is being measured, is not used. */
    void refused(Reading reading, Rejection.Reason reason, String why) {
        refused = true;
        switch (reason) {
            case SCALE_SUSPECT -> watch.doubted(reading, why);
            case TOO_OLD, UNKNOWN_METER -> {} // says nothing of the meter
            default -> watch.refused(reading, why);
        }
    }

    /**
     * Judges who is silent, where it is known until when all that arrived has been measured. Where that stood still for a
     * while, what is behind it in the gateway still has to come: it listens anew.
     */
    void judgeSilence(long heardUntil) {
        if (until == NONE || heardUntil - until > INTERRUPTION) {
            since = heardUntil;
        }
        until = heardUntil;
        watch.judgeSilence(since, until);
    }
}
