package io.plantline.jobs.anomalies;

import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** What waits to be shown, as bytes. */
final class WaitingCodec {
    private WaitingCodec() {}

    static void write(NavigableSet<Waiting> waiting, DataOutputStream out) throws IOException {
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

    /** Without what is there no more. */
    static NavigableSet<Waiting> read(Subjects subjects, DataInputStream in) throws IOException {
        NavigableSet<Waiting> waiting = new TreeSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            read(in).filter(each -> subjects.isThere(each.lane(), each.id())).ifPresent(waiting::add);
        }
        return waiting;
    }

    /** Empty where it is of a kind that another version knew, and this one does not. */
    private static Optional<Waiting> read(DataInputStream in) throws IOException {
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
