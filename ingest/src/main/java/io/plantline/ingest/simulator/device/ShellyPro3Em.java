package io.plantline.ingest.simulator.device;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.model.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A Shelly Pro 3EM, of the second generation: notifications of its three phases, with its own clock in seconds. */
final class ShellyPro3Em implements Device {
    private static final BigDecimal PHASES = BigDecimal.valueOf(3);

    private final String prefix;
    private final String name;
    private final String meter;

    /**
     * A device on a topic.
     *
     * @param prefix of its topics
     * @param name as the maker gave it, as {@code shellypro3em-2cbcbba6f0d1}
     */
    ShellyPro3Em(String prefix, String name, String meter) {
        this.prefix = prefix;
        this.name = name;
        this.meter = meter;
    }

    @Override
    public List<String> meters() {
        return List.of(meter);
    }

    @Override
    public List<Spoken> say(long time, Map<String, Shown> shown) {
        BigDecimal watts = shown.get(meter).in(Unit.W);
        BigDecimal phase = watts.divideToIntegralValue(PHASES);
        ObjectNode notification =
                Spoken.object().put("src", name).put("dst", prefix + "/events").put("method", "NotifyStatus");
        ObjectNode params = notification.putObject("params").put("ts", BigDecimal.valueOf(time, 3));
        ObjectNode component = params.putObject("em:0").put("id", 0);
        for (String each : List.of("a", "b", "c")) {
            component.put(each + "_act_power", phase).put(each + "_voltage", 230.9);
        }
        component.putNull("n_current").put("total_act_power", watts);
        return List.of(Spoken.json(prefix + "/events/rpc", notification));
    }
}
