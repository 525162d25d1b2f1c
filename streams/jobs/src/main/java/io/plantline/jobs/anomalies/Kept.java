package io.plantline.jobs.anomalies;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.Rules;
import io.plantline.plant.Plant;
import java.util.function.Consumer;

/** What watches a plant, as Flink keeps it: bytes until it is used, alive from then on, bytes again where it is written. */
final class Kept {
    private byte[] bytes;
    private PlantWatching alive;

    Kept(PlantWatching alive) {
        this.alive = alive;
    }

    Kept(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Other rules hold from now on; what is told of those that do not any more is over. */
    synchronized void change(Plant plant, Rules before, Rules now, Consumer<Anomaly> out) {
        PlantWatching watching = of(plant, before, out);
        watching.conclude(now, out);
        alive = WatchingCodec.read(plant, now, WatchingCodec.write(watching), out);
    }

    /** @param out is told what is over because nothing watches it any more */
    synchronized PlantWatching of(Plant plant, Rules rules, Consumer<Anomaly> out) {
        if (alive == null) {
            alive = WatchingCodec.read(plant, rules, bytes, out);
            bytes = null;
        }
        return alive;
    }

    /** A checkpoint is written by a thread of its own. */
    synchronized byte[] bytes() {
        return alive == null ? bytes : WatchingCodec.write(alive);
    }
}
