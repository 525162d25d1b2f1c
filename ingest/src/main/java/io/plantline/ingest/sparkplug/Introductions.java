package io.plantline.ingest.sparkplug;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The newest births and deaths, by which a message can be understood long after it came. A birth explains what was told
 * in its session, before it or after; what was told before a death belongs to a session that has ended, whose aliases may
 * since have been given to other metrics. Of so many edge nodes the one that was not needed for longest is forgotten.
 */
final class Introductions {
    private static final long NEVER = Long.MIN_VALUE;

    private final Interest interest;
    private final int most;
    private final Map<String, Map<String, Life>> nodes = new LinkedHashMap<>(16, 0.75f, true);

    /** Of an edge node or a device, when it was born and died last, and what it can tell of. */
    private static final class Life {
        private Roster roster = Roster.EMPTY;
        private long born = NEVER;
        private long ended = NEVER;
    }

    /** @param most how many edge nodes are remembered */
    Introductions(Interest interest, int most) {
        this.interest = interest;
        this.most = most;
    }

    void take(Spoken said) {
        switch (said.topic().type()) {
            case NBIRTH, DBIRTH -> {
                Life life = life(said.topic());
                life.roster = Roster.of(said, interest);
                life.born = said.arrival().at();
            }
            case NDEATH, DDEATH -> life(said.topic()).ended = said.arrival().at();
            case NDATA, DDATA -> {}
        }
    }

    /** What is known of the metrics that a message speaks of. */
    Roster roster(Spoken said) {
        Map<String, Life> node = nodes.getOrDefault(said.topic().node(), Map.of());
        Life life = node.get(name(said.topic()));
        if (life == null || life.born == NEVER) {
            return Roster.EMPTY;
        }
        Life whole = node.get(said.topic().node());
        long ended = Math.max(life.ended, whole == null ? NEVER : whole.ended);
        return life.born < ended || said.arrival().at() <= ended ? Roster.EMPTY : life.roster;
    }

    private Life life(SparkplugTopic topic) {
        Map<String, Life> node = nodes.computeIfAbsent(topic.node(), any -> new HashMap<>());
        if (nodes.size() > most) {
            Iterator<String> eldest = nodes.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
        return node.computeIfAbsent(name(topic), any -> new Life());
    }

    private static String name(SparkplugTopic topic) {
        return topic.device() == null ? topic.node() : topic.node() + '/' + topic.device();
    }
}
