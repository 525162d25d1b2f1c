package io.plantline.jobs.anomalies;

import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the meters below a scope leave unexplained of its own one: the power of an interval less that of all that is below,
 * once all of it is known. An interval of which a part never comes says nothing.
 */
final class Balances {
    private final SortedMap<String, Open> open = new TreeMap<>();

    /** The interval of a scope that is being put together. */
    private static final class Open {
        private final Set<String> seen = new TreeSet<>();
        private long start = Long.MIN_VALUE;
        private double left;
    }

    /**
     * Takes in the power of a scope; gives the balance of the one above where this was the last of its parts.
     *
     * @param above the scope with a meter of its own
     * @param parts itself and those below it
     */
    Optional<Sight> take(String above, Set<String> parts, String scope, Sight power) {
        Open one = open.computeIfAbsent(above, any -> new Open());
        if (power.start() > one.start) {
            one.start = power.start();
            one.left = 0;
            one.seen.clear();
        }
        if (power.start() < one.start || !one.seen.add(scope)) {
            return Optional.empty();
        }
        one.left += scope.equals(above) ? power.value() : -power.value();
        return one.seen.equals(parts)
                ? Optional.of(new Sight(Signal.BALANCE, power.start(), power.end(), one.left, 1))
                : Optional.empty();
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(open.size());
        for (Map.Entry<String, Open> entry : open.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeLong(entry.getValue().start);
            out.writeDouble(entry.getValue().left);
            out.writeInt(entry.getValue().seen.size());
            for (String scope : entry.getValue().seen) {
                out.writeUTF(scope);
            }
        }
    }

    void read(DataInput in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            Open one = open.computeIfAbsent(in.readUTF(), any -> new Open());
            one.start = in.readLong();
            one.left = in.readDouble();
            for (int seen = in.readInt(); seen > 0; seen--) {
                one.seen.add(in.readUTF());
            }
        }
    }
}
