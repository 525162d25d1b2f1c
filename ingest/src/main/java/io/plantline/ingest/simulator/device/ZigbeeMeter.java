package io.plantline.ingest.simulator.device;

import io.plantline.model.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A power meter on a Zigbee network, through Zigbee2MQTT with {@code last_seen} switched on. */
final class ZigbeeMeter implements Device {
    private final String topic;
    private final String meter;

    /** @param name the friendly name, which may have slashes in it */
    ZigbeeMeter(String name, String meter) {
        this.topic = "zigbee2mqtt/" + name;
        this.meter = meter;
    }

    @Override
    public List<String> meters() {
        return List.of(meter);
    }

    @Override
    public List<Spoken> say(long time, Map<String, Shown> shown) {
        return List.of(Spoken.json(
                topic,
                Spoken.object()
                        .put("last_seen", Instant.ofEpochMilli(time).toString())
                        .put("linkquality", 116)
                        .put("power", shown.get(meter).in(Unit.W))
                        .put("voltage", 230)));
    }
}
