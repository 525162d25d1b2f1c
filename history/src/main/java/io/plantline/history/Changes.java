package io.plantline.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is to be done in the store for one batch, one point for each key. */
final class Changes {
    private final Map<Point.Key, Point> writes = new LinkedHashMap<>();
    private final Map<Point.Key, Point> erasures = new LinkedHashMap<>();
    private int superseded;

    /** @param eraseFirst whether writing alone would leave a number behind that is no longer known */
    void write(Point point, boolean eraseFirst) {
        Point.Key key = point.key();
        if (writes.put(key, point) != null) {
            superseded++;
        }
        if (eraseFirst) {
            erasures.put(key, point);
        }
    }

    void supersede() {
        superseded++;
    }

    List<Point> writes() {
        return new ArrayList<>(writes.values());
    }

    List<Point> erasures() {
        return new ArrayList<>(erasures.values());
    }

    /** How many points were not worth writing. */
    int superseded() {
        return superseded;
    }
}
