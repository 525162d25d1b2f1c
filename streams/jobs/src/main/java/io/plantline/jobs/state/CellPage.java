package io.plantline.jobs.state;

import io.plantline.cell.Cell;
import io.plantline.cell.Sums;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.ObjLongConsumer;

/** Cells of one scope and kind of interval whose intervals follow each other, ascending by start. */
final class CellPage {
    private static final int FIRST_CAPACITY = 16;

    private long[] starts = new long[FIRST_CAPACITY];
    private Cell[] cells = new Cell[FIRST_CAPACITY];
    private int size;

    Cell find(long start) {
        int index = index(start);
        return index < 0 ? null : cells[index];
    }

    void put(long start, Cell cell) {
        int index = index(start);
        if (index < 0) {
            index = -index - 1;
            makeRoomAt(index);
            starts[index] = start;
        }
        cells[index] = cell;
    }

    /** Visits the cells with their starts, by time. */
    void forEach(ObjLongConsumer<Cell> visitor) {
        for (int i = 0; i < size; i++) {
            visitor.accept(cells[i], starts[i]);
        }
    }

    private int index(long start) {
        return Arrays.binarySearch(starts, 0, size, start);
    }

    private void makeRoomAt(int index) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            cells = Arrays.copyOf(cells, 2 * size);
        }
        System.arraycopy(starts, index, starts, index + 1, size - index);
        System.arraycopy(cells, index, cells, index + 1, size - index);
        size++;
    }

    /** Such pages as bytes. */
    static final class Codec implements Pages.Codec<CellPage> {
        @Override
        public void write(CellPage page, DataOutput out) throws IOException {
            Packed.write(out, page.size);
            for (int i = 0; i < page.size; i++) {
                Packed.write(out, page.starts[i]);
                write(page.cells[i], out);
            }
        }

        @Override
        public CellPage read(DataInput in) throws IOException {
            CellPage page = new CellPage();
            for (int left = Packed.readCount(in); left > 0; left--) {
                page.put(Packed.read(in), readCell(in));
            }
            return page;
        }

        private static void write(Cell cell, DataOutput out) throws IOException {
            Sums sums = cell.sums();
            long[] flat = new long[2 * sums.size()];
            int[] at = {0};
            sums.forEach((account, value) -> {
                flat[at[0]++] = account;
                flat[at[0]++] = value;
            });
            Packed.write(out, sums.size());
            for (long number : flat) {
                Packed.write(out, number);
            }
            Packed.write(out, cell.revision());
            out.writeLong(cell.revisedAt());
            out.writeLong(cell.peak());
            Packed.write(out, cell.peakStart());
            out.writeBoolean(cell.revised() != null);
            if (cell.revised() != null) {
                PackedMarks.write(cell.revised(), out);
            }
        }

        private static Cell readCell(DataInput in) throws IOException {
            Sums sums = new Sums();
            for (int left = Packed.readCount(in); left > 0; left--) {
                sums.add(Packed.read(in), Packed.read(in));
            }
            int revision = Packed.readCount(in);
            long revisedAt = in.readLong();
            long peak = in.readLong();
            Cell cell = new Cell(sums, peak, Packed.read(in), revision, revisedAt);
            return in.readBoolean() ? cell.marked(PackedMarks.read(in)) : cell;
        }
    }
}
