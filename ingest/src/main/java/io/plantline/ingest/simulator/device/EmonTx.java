package io.plantline.ingest.simulator.device;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.model.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A node of OpenEnergyMonitor with one current clamp, as emonHub passes it on: all inputs in one object. */
final class EmonTx implements Device {
    private final String topic;
    private final String meter;

    EmonTx(String node, String meter) {
        this.topic = "emon/" + node;
        this.meter = meter;
    }

    @Override
    public List<String> meters() {
        return List.of(meter);
    }

    @Override
    public List<Spoken> say(long time, Map<String, Shown> shown) {
        ObjectNode inputs = Spoken.object()
                .put("time", BigDecimal.valueOf(time, 3))
                .put("MSG", Math.floorMod(time / 1_000, 65_536))
                .put("Vrms", 229.8)
                .put("P1", shown.get(meter).in(Unit.W));
        return List.of(Spoken.json(topic, inputs));
    }
}
