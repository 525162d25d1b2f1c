package io.plantline.jobs.anomalies;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.wire.AnomalyJson;
import io.plantline.wire.MalformedJson;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The events of a plant that are open, as they were told: whatever becomes of the watchers, somebody waits for their end.
 * They are kept as on the topic, which every version reads.
 */
record OpenEvents(List<Anomaly> all) {
    static final OpenEvents NONE = new OpenEvents(List.of());

    OpenEvents {
        all = List.copyOf(all);
    }

    static OpenEvents of(PlantWatching watching) {
        return new OpenEvents(watching.standing());
    }

    /** Those that nothing watches any more, each with its end. */
    List<Anomaly> end(PlantWatching watching, Rules rules) {
        Set<String> watched = watching.standing().stream().map(Anomaly::id).collect(Collectors.toSet());
        return all.stream()
                .filter(open -> !watched.contains(open.id()))
                .map(open -> over(open, isThere(open, watching.subjects(), rules)))
                .toList();
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(all.size());
        for (Anomaly open : all) {
            byte[] json = AnomalyJson.write(open);
            out.writeInt(json.length);
            out.write(json);
        }
    }

    static OpenEvents read(DataInput in) throws IOException {
        List<Anomaly> all = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            byte[] json = new byte[in.readInt()];
            in.readFully(json);
            try {
                all.add(AnomalyJson.read(json));
            } catch (MalformedJson damaged) {
                throw new IOException("an open event cannot be read: " + damaged.getMessage(), damaged);
            }
        }
        return new OpenEvents(all);
    }

    private static boolean isThere(Anomaly open, Subjects subjects, Rules rules) {
        boolean subject = open.meter() == null
                ? subjects.isThere(Lane.AT_ONCE, open.scope())
                : subjects.isThere(Lane.METER, open.meter());
        return subject && RuleName.of(open.rule()).filter(rules::enabled).isPresent();
    }

    private static Anomaly over(Anomaly open, boolean isThere) {
        return new Anomaly(
                open.plant(),
                open.run(),
                open.scope(),
                open.meter(),
                open.rule(),
                open.severity(),
                open.start(),
                open.seen(),
                open.seen(),
                open.revision() + 1,
                open.measure(),
                open.confidence(),
                open.impact(),
                "%s %s: nobody has seen its end."
                        .formatted(open.sentence(), isThere ? "The watch began anew" : "It is watched no more"));
    }
}
