package io.plantline.jobs.anomalies;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.watch.Watch;
import io.plantline.plant.Plant;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What watches a plant as bytes, with the events that are open before it, in a form that every version reads. Rules may have
 * changed when it is read again, and meters may have gone. What another version of the watchers wrote down they cannot use,
 * and begin anew; an event that nothing watches then is over, and told so.
 */
final class WatchingCodec {
    /** The watchers' own form. It is what no time of a plant begins with, which stood first in the oldest form. */
    private static final int LAYOUT = 0x504C_0002;

    /** The open events come first, then the watchers in a form of any version. Never another: it is what all versions read. */
    private static final int OPEN_FIRST = 0x504C_0F01;

    private static final Logger LOG = LoggerFactory.getLogger(WatchingCodec.class);

    private WatchingCodec() {}

    static byte[] write(PlantWatching watching) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(OPEN_FIRST);
            OpenEvents.of(watching).write(out);
            out.writeInt(LAYOUT);
            watching.time().write(out);
            watching.balances().write(out);
            write(watching.ofMeters(), out);
            write(watching.ofScopes(), out);
            for (Lane lane : Lane.values()) {
                write(watching.watches(lane), out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @param out is told what is over because nothing watches it any more */
    static PlantWatching read(Plant plant, Rules rules, byte[] bytes, Consumer<Anomaly> out) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int first = in.readInt();
            OpenEvents open = first == OPEN_FIRST ? OpenEvents.read(in) : OpenEvents.NONE;
            PlantWatching watching = watching(plant, rules, first == OPEN_FIRST ? in.readInt() : first, in);
            open.end(watching, rules).forEach(out);
            return watching;
        } catch (IOException damaged) {
            throw new UncheckedIOException("what watches plant %s cannot be read again".formatted(plant.id()), damaged);
        }
    }

    private static PlantWatching watching(Plant plant, Rules rules, int layout, DataInputStream in) throws IOException {
        if (layout != LAYOUT) {
            LOG.warn(
                    "plant {}: what watched it was written down by another version (layout {}, not {}) and cannot be "
                            + "read: all watchers begin anew and learn again, and anomalies known to be open are told to be over",
                    plant.id(),
                    Integer.toHexString(layout),
                    Integer.toHexString(LAYOUT));
            return new PlantWatching(plant, rules);
        }
        Subjects subjects = new Subjects(plant, rules);
        PlantTime time = new PlantTime();
        time.read(in);
        Balances balances = new Balances();
        balances.read(in);
        PlantWatching watching =
                new PlantWatching(subjects, time, balances, readWaiting(subjects, in), readWaiting(subjects, in));
        for (Lane lane : Lane.values()) {
            readWatches(lane, watching, in);
        }
        return watching;
    }

    private static void write(SortedMap<String, Watch> watches, DataOutputStream out) throws IOException {
        out.writeInt(watches.size());
        for (Map.Entry<String, Watch> watch : watches.entrySet()) {
            byte[] state = watch.getValue().state();
            out.writeUTF(watch.getKey());
            out.writeInt(state.length);
            out.write(state);
        }
    }

    private static void readWatches(Lane lane, PlantWatching watching, DataInputStream in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            String id = in.readUTF();
            byte[] state = in.readNBytes(in.readInt());
            if (watching.subjects().isThere(lane, id)) {
                long now = watching.time().ofReadings();
                watching.watches(lane).put(id, readWatch(lane, id, now, state, watching.subjects()));
            }
        }
    }

    /** Rules remember in forms of their own, each by its name; one that changed its form and not its name begins anew. */
    private static Watch readWatch(Lane lane, String id, long now, byte[] state, Subjects subjects) {
        try {
            return subjects.watch(lane, id, now, state);
        } catch (IllegalArgumentException | UncheckedIOException ofAnotherVersion) {
            LOG.warn(
                    "what watched {} begins anew and learns again, as another version wrote its memory down: {}",
                    id,
                    ofAnotherVersion.getMessage());
            return subjects.watch(lane, id, now);
        }
    }

    private static void write(NavigableSet<Waiting> waiting, DataOutputStream out) throws IOException {
        out.writeInt(waiting.size());
        for (Waiting each : waiting) {
            out.writeLong(each.known());
            out.writeUTF(each.lane().name());
            out.writeUTF(each.id());
            out.writeUTF(each.sight().signal().name());
            out.writeLong(each.sight().start());
            out.writeLong(each.sight().end());
            out.writeDouble(each.sight().value());
            out.writeDouble(each.sight().coverage());
        }
    }

    private static NavigableSet<Waiting> readWaiting(Subjects subjects, DataInputStream in) throws IOException {
        NavigableSet<Waiting> waiting = new TreeSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            readWaiting(in)
                    .filter(each -> subjects.isThere(each.lane(), each.id()))
                    .ifPresent(waiting::add);
        }
        return waiting;
    }

    /** Empty where it is of a kind that another version knew, and this one does not. */
    private static Optional<Waiting> readWaiting(DataInputStream in) throws IOException {
        long known = in.readLong();
        Optional<Lane> lane = named(Lane.values(), in.readUTF());
        String id = in.readUTF();
        Optional<Signal> signal = named(Signal.values(), in.readUTF());
        long start = in.readLong();
        long end = in.readLong();
        double value = in.readDouble();
        double coverage = in.readDouble();
        return lane.flatMap(
                of -> signal.map(seen -> new Waiting(known, of, id, new Sight(seen, start, end, value, coverage))));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }
}
