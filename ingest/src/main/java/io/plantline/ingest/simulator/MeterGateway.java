package io.plantline.ingest.simulator;

import io.plantline.plant.Meter;
import io.plantline.wire.Channels;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final String topic;
    private final long batchMillis;
    private final NavigableMap<Long, List<Said>> byPublication = new TreeMap<>();

    MeterGateway(String plant, Meter meter, Faults faults, Tampering tampering, long batchMillis) {
        this.meter = meter;
        this.faults = faults;
        this.tampering = tampering;
        this.topic = Channels.MQTT_PREFIX + plant + '/' + meter.id();
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
    void publish(long until, Consumer<SimulatedMessage> out) {
        while (!byPublication.isEmpty() && byPublication.firstKey() <= until) {
            Map.Entry<Long, List<Said>> due = byPublication.pollFirstEntry();
            publish(due.getKey(), Payload.of(meter, due.getValue()), out);
        }
    }

    private void publish(long at, byte[] payload, Consumer<SimulatedMessage> out) {
        SimulatedMessage message = new SimulatedMessage(at, topic, payload);
        out.accept(message);
        if (faults.repeats(at)) {
            out.accept(message);
        }
        if (faults.breaks(at)) {
            byte[] cut = Arrays.copyOf(payload, payload.length / 2);
            out.accept(new SimulatedMessage(at, topic, cut));
        }
    }

    private Said byItsClock(Said reading) {
        long ahead = faults.ahead(reading.time());
        return ahead == 0 ? reading : new Said(reading.time() + ahead, reading.value(), reading.state());
    }
}
