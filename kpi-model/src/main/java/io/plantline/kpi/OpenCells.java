package io.plantline.kpi;

import io.plantline.cell.CellId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The cells that are not final, by the end of their interval. */
final class OpenCells {
    private final TreeMap<Long, Set<CellId>> byEnd = new TreeMap<>();

    void add(CellId id, long end) {
        byEnd.computeIfAbsent(end, any -> new LinkedHashSet<>()).add(id);
    }

    List<CellId> endingUntil(long time) {
        Map<Long, Set<CellId>> ended = byEnd.headMap(time, true);
        List<CellId> ids = new ArrayList<>();
        ended.values().forEach(ids::addAll);
        ended.clear();
        return ids;
    }
}
