package io.plantline.jobs.anomalies;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.watch.Hindsight;
import io.plantline.anomaly.watch.Watch;
import io.plantline.plant.Plant;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What watches a plant as bytes, with the events that are open before it, in a form that every version reads. Rules may have
 * changed when it is read again, and meters may have gone. What another version of the watchers wrote down they cannot use,
 * and begin anew; an event that nothing watches then is over, and told so.
 */
final class WatchingCodec {
    /** The watchers' own form. It is what no time of a plant begins with, which stood first in the oldest form. */
    private static final int LAYOUT = 0x504C_0003;

    /** The form of watchers that did not look back. */
    private static final int WITHOUT_HINDSIGHT = 0x504C_0002;

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
            WaitingCodec.write(watching.ofFinals(), out);
            for (Lane lane : Lane.values()) {
                if (lane.looksBack()) {
                    write(watching.atOnce(lane), Hindsight::state, out);
                } else {
                    write(watching.whenFinal(), Watch::state, out);
                }
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
        if (layout != LAYOUT && layout != WITHOUT_HINDSIGHT) {
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
        NavigableSet<Waiting> waiting = WaitingCodec.read(subjects, in);
        if (layout == WITHOUT_HINDSIGHT) {
            waiting.addAll(WaitingCodec.read(subjects, in));
        }
        NavigableSet<Waiting> finals = new TreeSet<>(waiting);
        finals.removeIf(each -> each.lane().looksBack());
        PlantWatching watching = new PlantWatching(subjects, time, balances, finals);
        for (Lane lane : Lane.values()) {
            readWatches(lane, watching, layout, in);
        }
        waiting.stream().filter(each -> each.lane().looksBack()).forEach(each -> watching.atOnce(each.lane())
                .computeIfAbsent(
                        each.id(),
                        id -> subjects.hindsight(each.lane(), id, each.sight().start()))
                .see(each.sight()));
        return watching;
    }

    private static <W> void write(SortedMap<String, W> watches, Function<W, byte[]> state, DataOutputStream out)
            throws IOException {
        out.writeInt(watches.size());
        for (Map.Entry<String, W> watch : watches.entrySet()) {
            byte[] bytes = state.apply(watch.getValue());
            out.writeUTF(watch.getKey());
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static void readWatches(Lane lane, PlantWatching watching, int layout, DataInputStream in)
            throws IOException {
        Subjects subjects = watching.subjects();
        long readings = watching.time().ofReadings();
        long shown = lane == Lane.METER ? readings : watching.time().ofBoth();
        for (int left = in.readInt(); left > 0; left--) {
            String id = in.readUTF();
            byte[] state = in.readNBytes(in.readInt());
            if (!subjects.isThere(lane, id)) {
                continue;
            }
            if (!lane.looksBack()) {
                watching.whenFinal()
                        .put(
                                id,
                                read(
                                        id,
                                        () -> subjects.watch(lane, id, readings, state),
                                        () -> subjects.watch(lane, id, readings)));
                continue;
            }
            Supplier<Hindsight> again = layout == LAYOUT
                    ? () -> subjects.hindsight(lane, id, readings, state)
                    : () -> subjects.hindsightAfter(lane, id, shown, state);
            watching.atOnce(lane).put(id, read(id, again, () -> subjects.hindsight(lane, id, readings)));
        }
    }

    /** Rules remember in forms of their own, each by its name; one that changed its form and not its name begins anew. */
    private static <W> W read(String id, Supplier<W> again, Supplier<W> anew) {
        try {
            return again.get();
        } catch (IllegalArgumentException | UncheckedIOException ofAnotherVersion) {
            LOG.warn(
                    "what watched {} begins anew and learns again, as another version wrote its memory down: {}",
                    id,
                    ofAnotherVersion.getMessage());
            return anew.get();
        }
    }
}
