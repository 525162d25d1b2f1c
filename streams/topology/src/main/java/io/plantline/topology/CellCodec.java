package io.plantline.topology;

import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.Sums;
import io.plantline.model.IntervalKind;
import org.apache.kafka.common.utils.Bytes;

/** Cells as bytes; keys sort by run, kind of interval and start. */
record CellCodec(RunKey run) implements HotMap.Codec<CellId, Cell> {
    private static final char KIND = 'C';

    @Override
    public Bytes key(CellId id) {
        return RunKey.bytes(from(id.kind(), id.start()).text(id.scope()).text(id.meter()));
    }

    /** The lowest key of cells of a kind that start at a time or later. */
    Bytes first(IntervalKind kind, long start) {
        return RunKey.bytes(from(kind, start));
    }

    CellId id(Bytes key) {
        Unpacker bytes = new Unpacker(key.get());
        bytes.tag();
        RunKey.read(bytes);
        IntervalKind kind = IntervalKind.valueOf(bytes.text());
        long start = bytes.sortable();
        return new CellId(bytes.text(), bytes.text(), kind, start);
    }

    @Override
    public byte[] write(Cell cell) {
        Packer bytes = new Packer();
        pack(bytes, cell.sums());
        bytes.number(cell.revision())
                .number(cell.revision() == 0 ? 0 : cell.revisedAt())
                .flag(cell.peak() != Cell.NO_PEAK)
                .number(cell.peak() == Cell.NO_PEAK ? 0 : cell.peak())
                .number(cell.peakStart());
        if (cell.revised() != null) {
            MarksCodec.write(cell.revised(), bytes);
        }
        return bytes.bytes();
    }

    @Override
    public Cell read(byte[] written) {
        Unpacker bytes = new Unpacker(written);
        Sums sums = unpack(bytes);
        int revision = bytes.count();
        long revisedAt = bytes.number();
        boolean hasPeak = bytes.flag();
        long peak = bytes.number();
        Cell cell = new Cell(
                sums,
                hasPeak ? peak : Cell.NO_PEAK,
                bytes.number(),
                revision,
                revision == 0 ? Long.MIN_VALUE : revisedAt);
        if (!bytes.hasMore()) {
            return cell.countedByQuantities();
        }
        int version = bytes.count();
        return version == MarksCodec.VERSION
                ? MarksCodec.read(bytes, cell)
                : cell.countedByQuantities()
                        .toDate(version, bytes.number()); // older versions wrote a second count here
    }

    private Packer from(IntervalKind kind, long start) {
        return run.prefix(KIND).text(kind.name()).sortable(start);
    }

    private static void pack(Packer bytes, Sums sums) {
        bytes.number(sums.size());
        sums.forEach((account, value) -> bytes.number(account).number(value));
    }

    private static Sums unpack(Unpacker bytes) {
        Sums sums = new Sums();
        for (int left = bytes.count(); left > 0; left--) {
            sums.add(bytes.number(), bytes.number());
        }
        return sums;
    }
}
