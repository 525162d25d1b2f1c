package io.plantline.ingest.quarantine;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** A set of places on a topic; so many bits as the topic is long. */
final class Positions {
    private static final int BLOCK = 1 << 16;

    private final Map<Integer, Map<Long, BitSet>> blocks = new HashMap<>();

    void add(int partition, long offset) {
        blocks.computeIfAbsent(partition, any -> new HashMap<>())
                .computeIfAbsent(offset / BLOCK, any -> new BitSet())
                .set((int) (offset % BLOCK));
    }

    boolean contains(int partition, long offset) {
        BitSet block = blocks.getOrDefault(partition, Map.of()).get(offset / BLOCK);
        return block != null && block.get((int) (offset % BLOCK));
    }
}
