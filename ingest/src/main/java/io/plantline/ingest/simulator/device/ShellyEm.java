package io.plantline.ingest.simulator.device;

import io.plantline.model.Unit;
import java.util.List;
import java.util.Map;

/** A Shelly EM of the first generation: a bare number for each value, on a topic of its own, and no time. */
final class ShellyEm implements Device {
    private final String topics;
    private final String meter;
    private final MeanPower power = new MeanPower();

    /** @param name of the device, as {@code shellyem-B9E70F} */
    ShellyEm(String name, String meter) {
        this.topics = "shellies/%s/emeter/0/".formatted(name);
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
        Shown register = shown.get(meter);
        return List.of(
                Spoken.text(topics + "power", power.watts(time, register).toPlainString()),
                Spoken.text(topics + "voltage", "231.4"),
                Spoken.text(topics + "total", register.in(Unit.WH).toPlainString()));
    }
}
