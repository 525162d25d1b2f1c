package io.plantline.topology;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.MeterWatch;
import io.plantline.anomaly.PlantWatch;
import io.plantline.anomaly.WatchStore;
import io.plantline.cell.Overstep;
import io.plantline.kpi.Measures;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.plant.Plant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;

/** The watch over the meters of a live plant, with its memory in the store of the task. */
final class PlantHealth implements WatchStore {
    private static final long INTERRUPTION = 60_000;
    private static final long NONE = Long.MIN_VALUE;

    private final HotMap<String, MeterWatch> kept;
    private final Map<String, Hot<String, MeterWatch>> watches = new HashMap<>();
    private final PlantWatch watch;
    private final List<String> gone;
    private long since = NONE;
    private long until = NONE;
    private boolean judged;
    private boolean refused;

    PlantHealth(Plant plant, HotStore store, Consumer<Anomaly> out) {
        WatchCodec codec = new WatchCodec(new RunKey(plant.id(), Reading.LIVE));
        this.kept = store.map(codec, Integer.MAX_VALUE);
        this.watch = new PlantWatch(plant, this, out);
        this.gone = metersOf(codec, store);
        gone.removeAll(watches.keySet());
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

    /** Lets go of the meters that are not in the plant file any more. */
    void letGo(long now) {
        for (String meter : gone) {
            watch.gone(meter, now);
            watches.remove(meter);
            kept.remove(meter);
        }
        gone.clear();
    }

    /**
     * Has a reading measured, and hears what becomes of it.
     *
     * @param stored when it came to Kafka, epoch milliseconds
     */
    void accept(Reading reading, long stored, Measures measures) {
        judged = watch.heard(reading, stored);
        refused = false;
        measures.accept(reading);
        if (judged && !refused && reading.quality() != Quality.BAD) {
            watch.used(reading, watch.isDoubted(reading.meter()) && measures.isDoubted(reading.meter()));
            judgeStep(reading, measures);
        } else if (!refused && watch.isDoubted(reading.meter()) && !measures.isDoubted(reading.meter())) {
            watch.scaleSettled(reading); // what was held is put through: confirmed, or by a plant file that was mended
        }
    }

    /** One that was said for an earlier time, or again, tells nothing of what waits. */
    private void judgeStep(Reading reading, Measures measures) {
        Optional<Overstep> waiting = measures.overstep(reading.meter());
        if (waiting.isEmpty()) {
            watch.steppedWell(reading);
        } else if (waiting.get().until() == reading.time()) {
            watch.steppedTooFar(reading, waiting.get());
        }
    }

    /** A reading, mostly the one that is being measured, is not used. */
    void refused(Reading reading, Rejection.Reason reason, String why) {
        refused = true;
        if (!judged) {
            return; // one put through again tells what its meter was like, not what it is like
        }
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

    private static List<String> metersOf(WatchCodec codec, HotStore store) {
        List<String> meters = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> written = store.written(codec.first(), codec.afterLast())) {
            written.forEachRemaining(entry -> meters.add(codec.meter(entry.key)));
        }
        return meters;
    }
}
