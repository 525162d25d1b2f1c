package io.plantline.ingest.sparkplug;

import java.util.HashMap;
import java.util.Map;

/**
 * The newest births and deaths, by which a message can be understood long after it came. A birth explains what was told
 * in its session, before it or after; what was told before a death belongs to a session that has ended, whose aliases may
 * since have been given to other metrics.
 */
final class Introductions {
    private final Interest interest;
    private final Map<String, Spoken> births = new HashMap<>();
    private final Map<String, Long> deaths = new HashMap<>();
    private final Map<String, Roster> rosters = new HashMap<>();

    Introductions(Interest interest) {
        this.interest = interest;
    }

    void take(Spoken said) {
        String name = name(said.topic());
        switch (said.topic().type()) {
            case NBIRTH, DBIRTH -> {
                births.put(name, said);
                rosters.remove(name);
            }
            case NDEATH, DDEATH -> deaths.put(name, said.arrival().at());
            case NDATA, DDATA -> {}
        }
    }

    /** What is known of the metrics that a message speaks of. */
    Roster roster(Spoken said) {
        String name = name(said.topic());
        Spoken birth = births.get(name);
        long ended = Math.max(
                deaths.getOrDefault(said.topic().node(), Long.MIN_VALUE), deaths.getOrDefault(name, Long.MIN_VALUE));
        if (birth == null || birth.arrival().at() < ended || said.arrival().at() <= ended) {
            return Roster.EMPTY;
        }
        return rosters.computeIfAbsent(name, any -> Roster.of(birth, interest));
    }

    private static String name(SparkplugTopic topic) {
        return topic.device() == null ? topic.node() : topic.node() + '/' + topic.device();
    }
}
