package io.plantline.ingest.simulator.device;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A PLC's gateway that says all it knows in one object; each value stands in a branch of its own, with its unit. */
final class JsonGateway implements Device {
    private final String topic;
    private final Map<String, String> branches;

    /** @param branches the way to each meter's value, names with slashes between them, by the meter's id */
    JsonGateway(String topic, Map<String, String> branches) {
        this.topic = topic;
        this.branches = Map.copyOf(branches);
    }

    @Override
    public List<String> meters() {
        return branches.keySet().stream().sorted().toList();
    }

    /** A meter that says nothing is null in it. */
    @Override
    public List<Spoken> say(long time, Map<String, Shown> shown) {
        ObjectNode all = Spoken.object().put("ts", Instant.ofEpochMilli(time).toString());
        for (String meter : meters()) {
            ObjectNode branch = all;
            for (String name : branches.get(meter).split("/", -1)) {
                branch = branch.withObjectProperty(name);
            }
            Shown seen = shown.get(meter);
            branch.put("value", seen == null ? null : seen.value());
            if (seen != null) {
                branch.put("unit", seen.unit().symbol());
            }
        }
        return List.of(Spoken.json(topic, all));
    }
}
