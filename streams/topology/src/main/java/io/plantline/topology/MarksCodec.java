package io.plantline.topology;

import io.plantline.cell.Cell;
import io.plantline.cell.Marks;
import io.plantline.cell.Quantities;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What of a cell was restated, as bytes: a few for each set of quantities that changed together. */
final class MarksCodec {
    /** Stands where older versions had a count. */
    static final int VERSION = -1;

    private MarksCodec() {}

    static void write(Marks marks, Packer bytes) {
        bytes.number(VERSION);
        pack(marks.latest(), bytes);
        bytes.number(marks.latestAt()).number(marks.earlier().size());
        for (Marks.Mark mark : marks.earlier()) {
            pack(mark.quantities(), bytes);
            bytes.number(mark.times());
        }
        bytes.number(marks.byFile().size());
        marks.byFile().forEach((kpi, times) -> bytes.text(kpi).number(times));
        bytes.number(marks.bySeries().size()); // they end the record: older versions had none, not even a count
        marks.bySeries()
                .forEach((kpi, seen) -> bytes.text(kpi).number(seen.times()).number(seen.at()));
    }

    /** Reads what stands after the version into the cell it is of. */
    static Cell read(Unpacker bytes, Cell cell) {
        Quantities latest = unpack(bytes);
        long latestAt = bytes.number();
        List<Marks.Mark> earlier = new ArrayList<>();
        for (int left = bytes.count(); left > 0; left--) {
            earlier.add(new Marks.Mark(unpack(bytes), bytes.count()));
        }
        Map<String, Integer> byFile = new HashMap<>();
        for (int left = bytes.count(); left > 0; left--) {
            byFile.put(bytes.text(), bytes.count());
        }
        boolean isByQuantities = !bytes.hasMore();
        Map<String, Marks.Seen> bySeries = new HashMap<>();
        for (int left = isByQuantities ? 0 : bytes.count(); left > 0; left--) {
            bySeries.put(bytes.text(), new Marks.Seen(bytes.count(), bytes.number()));
        }
        Cell marked = cell.marked(Marks.of(earlier, latest, latestAt, byFile, bySeries));
        return isByQuantities ? marked.countedByQuantities() : marked;
    }

    private static void pack(Quantities quantities, Packer bytes) {
        bytes.number(quantities.low()).number(quantities.high());
    }

    private static Quantities unpack(Unpacker bytes) {
        return new Quantities(bytes.number(), bytes.number());
    }
}
