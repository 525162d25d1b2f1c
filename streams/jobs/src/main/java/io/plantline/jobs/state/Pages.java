package io.plantline.jobs.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pages of one kind. Those used last are at hand as objects; the others are put down as bytes. */
final class Pages<P> {
    private final Codec<P> codec;
    private final int atHand;
    private final PageFile file;
    private final Map<Slot, P> used = new LinkedHashMap<>(16, 0.75f, true);

    /** A page as bytes. */
    interface Codec<P> {
        void write(P page, DataOutput out) throws IOException;

        P read(DataInput in) throws IOException;
    }

    /** Where a page is. */
    static final class Slot {
        private long at = -1;
        private int length;
        private boolean changed = true;
    }

    /** @param atHand how many pages stay objects; more than any one step of the measures touches */
    Pages(Codec<P> codec, int atHand, PageFile file) {
        this.codec = codec;
        this.atHand = atHand;
        this.file = file;
    }

    /** Keeps a new page. */
    Slot keep(P page) {
        Slot slot = new Slot();
        use(slot, page);
        return slot;
    }

    /** The page, to be looked at. */
    P get(Slot slot) {
        P page = used.get(slot);
        if (page == null) {
            page = read(slot);
            use(slot, page);
        }
        return page;
    }

    /** The page, to be changed. */
    P change(Slot slot) {
        slot.changed = true;
        return get(slot);
    }

    void drop(Slot slot) {
        used.remove(slot);
    }

    private void use(Slot slot, P page) {
        used.put(slot, page);
        if (used.size() > atHand) {
            Iterator<Map.Entry<Slot, P>> longestUnused = used.entrySet().iterator();
            Map.Entry<Slot, P> put = longestUnused.next();
            if (put.getKey().changed) {
                write(put.getKey(), put.getValue());
            }
            longestUnused.remove();
        }
    }

    private void write(Slot slot, P page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            codec.write(page, new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        slot.at = file.put(bytes.toByteArray());
        slot.length = bytes.size();
        slot.changed = false;
    }

    private P read(Slot slot) {
        try {
            return codec.read(new DataInputStream(new ByteArrayInputStream(file.get(slot.at, slot.length))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
