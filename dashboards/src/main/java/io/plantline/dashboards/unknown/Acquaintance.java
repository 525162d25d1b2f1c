package io.plantline.dashboards.unknown;

import io.plantline.dashboards.unknown.Recognition.Sighting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What is remembered of one unknown meter: enough of what it said to guess what it is. */
final class Acquaintance {
    private static final int REMEMBERED = 50;

    private final Deque<Sighting> sightings = new ArrayDeque<>();
    private String topic;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private long count;

    void heard(Sighting sighting, String on, long at) {
        if (sightings.size() == REMEMBERED) {
            sightings.removeFirst();
        }
        sightings.addLast(sighting);
        topic = on;
        first = Math.min(first, at);
        last = Math.max(last, at);
        count++;
    }

    long last() {
        return last;
    }

    UnknownMeter told(Recognition recognition) {
        Sighting latest = sightings.getLast();
        List<Sighting> all = new ArrayList<>(sightings);
        return new UnknownMeter(
                latest.meter(), topic, first, last, count, latest, recognition.proposal(latest.meter(), topic, all));
    }
}
