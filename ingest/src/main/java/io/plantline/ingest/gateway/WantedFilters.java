package io.plantline.ingest.gateway;

import java.util.List;

/** What a gateway wants to be subscribed to at one broker, on whatever connection. */
final class WantedFilters {
    private final List<String> filters;
    private volatile boolean noted;

    WantedFilters(List<String> filters) {
        this.filters = List.copyOf(filters);
    }

    List<String> all() {
        return filters;
    }

    int count() {
        return filters.size();
    }

    /** True where the broker was seen to have the note of them. */
    boolean areNoted() {
        return noted;
    }

    void noted() {
        noted = true;
    }
}
