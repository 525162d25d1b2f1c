package io.plantline.jobs.state;

import io.plantline.cell.Marks;
import io.plantline.cell.Quantities;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What of a cell was restated, as bytes of a page. */
final class PackedMarks {
    private PackedMarks() {}

    static void write(Marks marks, DataOutput out) throws IOException {
        write(marks.latest(), out);
        out.writeLong(marks.latestAt());
        Packed.write(out, marks.earlier().size());
        for (Marks.Mark mark : marks.earlier()) {
            write(mark.quantities(), out);
            Packed.write(out, mark.times());
        }
        Packed.write(out, marks.byFile().size());
        for (Map.Entry<String, Integer> raised : marks.byFile().entrySet()) {
            out.writeUTF(raised.getKey());
            Packed.write(out, raised.getValue());
        }
        Packed.write(out, marks.bySeries().size());
        for (Map.Entry<String, Marks.Seen> seen : marks.bySeries().entrySet()) {
            out.writeUTF(seen.getKey());
            Packed.write(out, seen.getValue().times());
            out.writeLong(seen.getValue().at());
        }
    }

    static Marks read(DataInput in) throws IOException {
        Quantities latest = quantities(in);
        long latestAt = in.readLong();
        List<Marks.Mark> earlier = new ArrayList<>();
        for (int left = Packed.readCount(in); left > 0; left--) {
            earlier.add(new Marks.Mark(quantities(in), Packed.readCount(in)));
        }
        Map<String, Integer> byFile = new HashMap<>();
        for (int left = Packed.readCount(in); left > 0; left--) {
            byFile.put(in.readUTF(), Packed.readCount(in));
        }
        Map<String, Marks.Seen> bySeries = new HashMap<>();
        for (int left = Packed.readCount(in); left > 0; left--) {
            bySeries.put(in.readUTF(), new Marks.Seen(Packed.readCount(in), in.readLong()));
        }
        return Marks.of(earlier, latest, latestAt, byFile, bySeries);
    }

    private static void write(Quantities quantities, DataOutput out) throws IOException {
        out.writeLong(quantities.low());
        out.writeLong(quantities.high());
    }

    private static Quantities quantities(DataInput in) throws IOException {
        return new Quantities(in.readLong(), in.readLong());
    }
}
