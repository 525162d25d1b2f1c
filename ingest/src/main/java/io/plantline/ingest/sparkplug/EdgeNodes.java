package io.plantline.ingest.sparkplug;

import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Unusable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sessions of all edge nodes that are heard. What is remembered is bounded: of so many edge nodes, the one that was
 * silent for longest is forgotten, and introduces itself again if it comes back.
 */
public final class EdgeNodes {
    /** How long a message waits for the birth that makes it understood. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(EdgeNodes.class);
    private static final int MOST = 10_000;

    private final Interest interest;
    private final Introductions introductions;
    private final WaitingRoom room = new WaitingRoom();
    private final Tally tally = new Tally();
    private final Map<String, EdgeNode> nodes = new LinkedHashMap<>(16, 0.75f, true);

    public EdgeNodes(Interest interest) {
        this.interest = interest;
        this.introductions = new Introductions(interest, MOST);
    }

    /** What follows from a message. One that a broker has kept is none of this session, and tells nothing. */
    public synchronized Hearing hear(Arrival arrival, SparkplugTopic topic) {
        if (arrival.retained()) {
            return Hearing.of(Heard.nothing(arrival));
        }
        try {
            Hearing hearing = node(topic.node()).hear(Spoken.of(arrival, topic));
            count(hearing.heard());
            return hearing;
        } catch (Unusable malformed) {
            return Hearing.of(Heard.bad(arrival, malformed));
        }
    }

    /** Takes up the sessions that went on when the gateway was stopped, as births and deaths tell that were noted. */
    public synchronized void resume(Collection<Arrival> noted) {
        Map<String, FormerSession> former = new LinkedHashMap<>();
        for (Arrival arrival : noted) {
            try {
                SparkplugTopic topic = SparkplugTopic.of(arrival.topic()).orElseThrow();
                former.computeIfAbsent(topic.node(), any -> new FormerSession()).take(Spoken.of(arrival, topic));
            } catch (Unusable malformed) {
                LOG.warn("What {} told of itself is left out: {}", arrival.topic(), malformed.getMessage());
            }
        }
        former.forEach((name, session) -> {
            if (session.goesOn()) {
                node(name).resume(session);
            }
        });
    }

    /** A broker has not kept what came meanwhile: the end of a session that was taken up may have been missed. */
    public synchronized void doubt() {
        nodes.values().forEach(EdgeNode::doubt);
    }

    /** Takes note of a birth or death that came some time ago, to understand what was told in its session. */
    public void introduce(Arrival arrival, SparkplugTopic topic) throws Unusable {
        introductions.take(Spoken.of(arrival, topic));
    }

    /** What a message tells by itself, and by the introductions that were noted. */
    public Heard alone(Arrival arrival, SparkplugTopic topic) {
        try {
            Spoken said = Spoken.of(arrival, topic);
            Roster roster = topic.type().isBirth() ? Roster.of(said, interest) : introductions.roster(said);
            return Interpretation.of(said, roster, interest).heard("no birth of its session is known");
        } catch (Unusable malformed) {
            return Heard.bad(arrival, malformed);
        }
    }

    /** The messages that have waited in vain, each with what could be understood of it. */
    public synchronized List<Heard> overdue(long now) {
        if (room.count() == 0) {
            return List.of();
        }
        List<Heard> given = new ArrayList<>();
        nodes.values()
                .forEach(node -> given.addAll(node.giveUp(
                        now - PATIENCE.toMillis(), "the edge node was asked for a rebirth, and none came")));
        count(given);
        return given;
    }

    /** How often it has happened. */
    public long count(Event event) {
        return tally.of(event);
    }

    /** How many edge nodes are alive. */
    public synchronized long alive() {
        return nodes.values().stream().filter(EdgeNode::isAlive).count();
    }

    /** How many messages wait for a birth. */
    public synchronized int waiting() {
        return room.count();
    }

    private EdgeNode node(String name) {
        EdgeNode known = nodes.get(name);
        if (known != null) {
            return known;
        }
        if (nodes.size() >= MOST) {
            forgetOne();
        }
        EdgeNode unheard = new EdgeNode(interest, room, tally);
        nodes.put(name, unheard);
        return unheard;
    }

    /** The longest silent of those that nothing waits for, of which there are always some. */
    private void forgetOne() {
        Iterator<EdgeNode> oldest = nodes.values().iterator();
        while (oldest.hasNext()) {
            if (!oldest.next().isWaiting()) {
                oldest.remove();
                return;
            }
        }
    }

    private void count(List<Heard> heard) {
        heard.stream()
                .flatMap(one -> one.told().stream())
                .filter(told -> told.value().isNull())
                .forEach(none -> tally.count(Event.NULL_VALUE));
    }
}
