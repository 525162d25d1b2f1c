package io.plantline.ingest.simulator.device;

import io.plantline.model.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A grid meter behind a Venus GX of Victron: a path of the bus for each value, and no time. */
final class VenusGridMeter implements Device {
    private final String topics;
    private final String meter;
    private final MeanPower power = new MeanPower();

    /** @param portal the id of the GX, twelve hexadecimal digits */
    VenusGridMeter(String portal, int instance, String meter) {
        this.topics = "N/%s/grid/%d/".formatted(portal, instance);
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
                value("Ac/Power", power.watts(time, register)),
                value("Ac/Frequency", BigDecimal.valueOf(50)),
                value("Ac/Energy/Forward", register.in(Unit.KWH)));
    }

    private Spoken value(String path, BigDecimal number) {
        return Spoken.json(topics + path, Spoken.object().put("value", number));
    }
}
