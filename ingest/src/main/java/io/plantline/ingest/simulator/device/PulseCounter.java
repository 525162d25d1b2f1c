package io.plantline.ingest.simulator.device;

import java.util.List;
import java.util.Map;

/** A pulse counter that says where it stands, a number with its unit behind it, and no time. */
final class PulseCounter implements Device {
    private final String topic;
    private final String meter;

    PulseCounter(String topic, String meter) {
        this.topic = topic;
        this.meter = meter;
    }

    @Override
    public List<String> meters() {
        return List.of(meter);
    }

    @Override
    public boolean tellsTime() {
        return false;
    }

    @Override
    public List<Spoken> say(long time, Map<String, Shown> shown) {
        Shown seen = shown.get(meter);
        return List.of(Spoken.text(topic, seen.value().toPlainString() + ' ' + seen.unit()));
    }
}
