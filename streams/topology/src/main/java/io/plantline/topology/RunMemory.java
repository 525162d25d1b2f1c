package io.plantline.topology;

import io.plantline.cell.CellId;
import io.plantline.cell.Progress;
import io.plantline.kpi.Rated;
import io.plantline.model.IntervalKind;
import io.plantline.plant.Factor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;

/**
 * What is remembered of a run as a whole.
 *
 * @param restated cells whose restated values are still to be given out
 * @param restatedToDate those of which only what is added up to date is
 * @param rated the factors and tariffs it was last measured with
 * @param formerBaselines what older versions wrote here; it has a place of its own, see {@link FrozenCodec}
 */
record RunMemory(
        Progress progress,
        Set<CellId> restated,
        Set<CellId> restatedToDate,
        List<Rated> rated,
        List<String> formerBaselines) {
    private static final char KIND = 'R';

    static Bytes first() {
        return RunKey.bytes(new Packer().tag(KIND));
    }

    static Bytes afterLast() {
        return RunKey.bytes(new Packer().tag((char) (KIND + 1)));
    }

    /** The run whose memory is kept under a key. */
    static RunKey run(Bytes key) {
        Unpacker bytes = new Unpacker(key.get());
        bytes.tag();
        return RunKey.read(bytes);
    }

    static RunMemory empty() {
        return new RunMemory(
                new Progress(), new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Memories as bytes, by run. */
    static final class Codec implements HotMap.Codec<RunKey, RunMemory> {
        @Override
        public Bytes key(RunKey run) {
            return RunKey.bytes(run.prefix(KIND));
        }

        @Override
        public byte[] write(RunMemory memory) {
            Map<Long, Integer> meters = memory.progress.metersByMinute();
            Packer bytes = new Packer().sortable(memory.progress.watermark()).number(meters.size());
            meters.forEach((minute, count) -> bytes.number(minute).number(count));
            write(memory.restated, bytes);
            bytes.number(memory.rated.size());
            memory.rated.forEach(rated -> write(rated, bytes));
            bytes.number(memory.formerBaselines.size());
            memory.formerBaselines.forEach(bytes::text);
            write(memory.restatedToDate, bytes);
            return bytes.bytes();
        }

        @Override
        public RunMemory read(byte[] written) {
            Unpacker bytes = new Unpacker(written);
            long watermark = bytes.sortable();
            Map<Long, Integer> meters = new HashMap<>();
            for (int left = bytes.count(); left > 0; left--) {
                meters.put(bytes.number(), bytes.count());
            }
            Set<CellId> restated = cells(bytes);
            List<Rated> rated = new ArrayList<>();
            for (int left = bytes.hasMore() ? bytes.count() : 0; left > 0; left--) { // older versions wrote none
                rated.add(rated(bytes));
            }
            List<String> baselines = new ArrayList<>();
            for (int left = bytes.hasMore() ? bytes.count() : 0; left > 0; left--) {
                baselines.add(bytes.text());
            }
            Set<CellId> toDate = bytes.hasMore() ? cells(bytes) : new LinkedHashSet<>();
            return new RunMemory(new Progress(meters, watermark), restated, toDate, rated, baselines);
        }

        private static void write(Set<CellId> cells, Packer bytes) {
            bytes.number(cells.size());
            cells.forEach(id -> bytes.text(id.scope())
                    .text(id.meter())
                    .text(id.kind().name())
                    .number(id.start()));
        }

        private static Set<CellId> cells(Unpacker bytes) {
            Set<CellId> cells = new LinkedHashSet<>();
            for (int left = bytes.count(); left > 0; left--) {
                cells.add(new CellId(bytes.text(), bytes.text(), IntervalKind.valueOf(bytes.text()), bytes.number()));
            }
            return cells;
        }

        private static void write(Rated rated, Packer bytes) {
            Factor.Ledger ledger = rated.weight().ledger();
            bytes.text(rated.id())
                    .text(rated.weight().quantity().id())
                    .text(ledger == null ? null : ledger.name())
                    .text(rated.figure())
                    .sortable(rated.from())
                    .sortable(rated.to())
                    .sortable(rated.knownFrom());
        }

        private static Rated rated(Unpacker bytes) {
            return new Rated(
                    bytes.text(),
                    Rated.weight(bytes.text(), bytes.text()),
                    bytes.text(),
                    bytes.sortable(),
                    bytes.sortable(),
                    bytes.sortable());
        }
    }
}
