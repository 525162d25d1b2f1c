package io.plantline.jobs.state;

import io.plantline.cell.Entry;
import io.plantline.cell.LogPage;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Pages of a meter's log as bytes: times, values and what is known as differences. */
final class LogPageCodec implements Pages.Codec<LogPage> {
    private static final int UNCERTAIN = 1;
    private static final int SETTLED = 2;
    private static final int SUSPECT = 4;
    private static final int CONFIRMED = 8;

    @Override
    public void write(LogPage page, DataOutput out) throws IOException {
        Packed.write(out, page.size());
        long time = 0;
        long value = 0;
        long known = 0;
        for (int i = 0; i < page.size(); i++) {
            Entry entry = page.get(i);
            Packed.write(out, entry.time() - time);
            Packed.write(out, entry.value() - value);
            Packed.write(out, entry.sequence());
            Packed.write(out, entry.known() - known);
            out.writeByte(flags(entry));
            time = entry.time();
            value = entry.value();
            known = entry.known();
        }
    }

    @Override
    public LogPage read(DataInput in) throws IOException {
        LogPage page = new LogPage();
        int size = Packed.readCount(in);
        long time = 0;
        long value = 0;
        long known = 0;
        for (int i = 0; i < size; i++) {
            time += Packed.read(in);
            value += Packed.read(in);
            long sequence = Packed.read(in);
            known += Packed.read(in);
            page.append(entry(time, value, sequence, known, in.readByte()));
        }
        return page;
    }

    private static int flags(Entry entry) {
        return (entry.uncertain() ? UNCERTAIN : 0)
                | (entry.settled() ? SETTLED : 0)
                | (entry.suspect() ? SUSPECT : 0)
                | (entry.confirmed() ? CONFIRMED : 0);
    }

    private static Entry entry(long time, long value, long sequence, long known, byte flags) {
        return new Entry(
                time,
                value,
                (flags & UNCERTAIN) != 0,
                sequence,
                (flags & SETTLED) != 0,
                (flags & SUSPECT) != 0,
                (flags & CONFIRMED) != 0,
                known);
    }
}
