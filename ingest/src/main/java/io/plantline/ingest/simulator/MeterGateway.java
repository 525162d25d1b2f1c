package io.plantline.ingest.simulator;

import io.plantline.plant.Meter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The gateway of one meter: collects its readings into messages, and lets its faults happen to them. */
final class MeterGateway {
    private final Meter meter;
    private final Faults faults;
    private final Tampering tampering;
    private final long batchMillis;
    private final NavigableMap<Long, List<Said>> byPublication = new TreeMap<>();

    MeterGateway(Meter meter, Faults faults, Tampering tampering, long batchMillis) {
        this.meter = meter;
        this.faults = faults;
        this.tampering = tampering;
        this.batchMillis = batchMillis;
    }

    void take(Said reading) {
        if (!faults.silences(reading.time())) {
            tampering.of(reading).ifPresent(this::keep);
        }
    }

    private void keep(Said reading) {
        long regular = -Math.floorDiv(-reading.time(), batchMillis) * batchMillis;
        long kept = faults.keptUntil(reading.time());
        byPublication
                .computeIfAbsent(Math.max(regular, kept), any -> new ArrayList<>())
                .add(byItsClock(reading));
    }

    /** Publishes what is due up to and including the time. */
    void publish(long until, Consumer<Utterance> out) {
        while (!byPublication.isEmpty() && byPublication.firstKey() <= until) {
            Map.Entry<Long, List<Said>> due = byPublication.pollFirstEntry();
            long at = due.getKey();
            out.accept(new Utterance(at, meter, due.getValue(), faults.repeats(at), faults.breaks(at)));
        }
    }

    private Said byItsClock(Said reading) {
        long ahead = faults.ahead(reading.time());
        return ahead == 0 ? reading : new Said(reading.time() + ahead, reading.value(), reading.state());
    }
}
