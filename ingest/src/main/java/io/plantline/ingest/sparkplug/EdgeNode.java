package io.plantline.ingest.sparkplug;

import io.plantline.ingest.payload.Reply;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Rejection.Reason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The session of one edge node with its devices, from birth to death. A message that calls metrics by aliases of no known
 * birth waits for one; aliases that are known stay so over a gap, since a session that began anew would have ended first,
 * and its death is not lost.
 */
final class EdgeNode {
    /** More would be no device of this world; what is beyond it is refused. */
    private static final int MOST_METRICS = 200_000;

    private static final String ITSELF = "";

    private final Interest interest;
    private final WaitingRoom room;
    private final Tally tally;
    private final Map<String, Roster> rosters = new HashMap<>();
    private final Numbering numbering = new Numbering();
    private final Rebirth rebirth = new Rebirth();
    private final Deque<Spoken> waiting = new ArrayDeque<>();
    private final Term term = new Term();

    EdgeNode(Interest interest, WaitingRoom room, Tally tally) {
        this.interest = interest;
        this.room = room;
        this.tally = tally;
    }

    boolean isAlive() {
        return term.isAlive();
    }

    boolean isWaiting() {
        return !waiting.isEmpty();
    }

    /** Takes up the session that went on when the gateway was stopped, and has it confirmed. */
    void resume(FormerSession former) {
        rosters.putAll(former.rosters(interest));
        term.resume(former);
        rebirth.need();
    }

    /** The end of a session that was taken up may have been missed. */
    void doubt() {
        if (term.isResumed()) {
            end();
        }
    }

    Hearing hear(Spoken said) {
        List<Heard> heard = new ArrayList<>(1);
        boolean held = false;
        boolean introduces = false;
        switch (said.topic().type()) {
            case NBIRTH -> introduces = heard.addAll(born(said));
            case DBIRTH -> introduces = heard.addAll(deviceBorn(said));
            case NDATA, DDATA -> held = !data(said, heard);
            case NDEATH -> introduces = died(said, heard);
            case DDEATH -> introduces = heard.add(deviceDied(said));
        }
        if (!term.isAlive() && said.topic().type() != SparkplugTopic.Type.NDEATH) {
            rebirth.need();
        }
        Optional<Reply> asked = rebirth.ask(said.topic(), said.arrival().at());
        asked.ifPresent(any -> tally.count(Event.REBIRTH_ASKED));
        return new Hearing(heard, held, introduces, asked.map(List::of).orElse(List.of()));
    }

    /** Gives up on messages that came before a time, and says why; each with what could be understood of it. */
    List<Heard> giveUp(long before, String why) {
        List<Heard> given = new ArrayList<>();
        waiting.removeIf(said -> {
            boolean over = said.arrival().at() < before;
            if (over) {
                given.add(interpret(said).heard(why));
                room.leave(said);
            }
            return over;
        });
        return given;
    }

    private List<Heard> born(Spoken said) {
        if (!term.isAlive() || !numbering.wasHeard(said)) {
            tally.count(Event.BIRTH);
            rosters.clear();
            numbering.restart();
            numbering.follows(said);
            term.begin(said);
            rebirth.settle();
        }
        return introduced(said, ITSELF);
    }

    private List<Heard> deviceBorn(Spoken said) {
        follow(said);
        tally.count(Event.BIRTH);
        return introduced(said, said.topic().device());
    }

    /** What a birth tells, and then what had waited for it. */
    private List<Heard> introduced(Spoken said, String name) {
        rosters.remove(name);
        int known = rosters.values().stream().mapToInt(Roster::size).sum();
        if (known + said.payload().getMetricsCount() > MOST_METRICS) {
            return List.of(Heard.bad(
                    said.arrival(),
                    new Unusable(
                            Reason.OUT_OF_RANGE,
                            "its edge node tells of more than %d metrics".formatted(MOST_METRICS))));
        }
        rosters.put(name, Roster.of(said, interest));
        List<Heard> heard = new ArrayList<>(List.of(interpret(said).heard()));
        waiting.removeIf(waited -> {
            Interpretation now = interpret(waited);
            if (now.isComplete()) {
                heard.add(now.heard());
                room.leave(waited);
            }
            return now.isComplete();
        });
        return heard;
    }

    /** False where it has to wait for a birth. */
    private boolean data(Spoken said, List<Heard> heard) {
        follow(said);
        Interpretation interpretation = interpret(said);
        if (interpretation.isComplete()) {
            heard.add(interpretation.heard());
            return true;
        }
        rebirth.need();
        if (term.isAfter(said)) {
            heard.add(interpretation.heard("it is of a session that has ended, as a later one is known"));
            return true;
        }
        if (room.enter(said)) {
            tally.count(Event.HELD);
            waiting.add(said);
            return false;
        }
        heard.add(interpretation.heard("and more than %d messages wait for births".formatted(WaitingRoom.MOST)));
        return true;
    }

    /** False where it is of a session before. */
    private boolean died(Spoken said, List<Heard> heard) {
        heard.add(Heard.nothing(said.arrival()));
        if (term.wasBefore(said)) {
            return false;
        }
        tally.count(Event.DEATH);
        end();
        rebirth.settle();
        heard.addAll(giveUp(Long.MAX_VALUE, "the session has ended"));
        return true;
    }

    private void end() {
        term.end();
        rosters.clear();
        numbering.restart();
    }

    private Heard deviceDied(Spoken said) {
        follow(said);
        tally.count(Event.DEATH);
        rosters.remove(said.topic().device());
        return Heard.nothing(said.arrival());
    }

    private void follow(Spoken said) {
        if (!numbering.follows(said) && term.isAlive()) {
            tally.count(Event.GAP);
            rebirth.need();
        }
    }

    private Interpretation interpret(Spoken said) {
        String name = said.topic().device() == null ? ITSELF : said.topic().device();
        boolean ofAnother = term.isInDoubt(said) || term.isAfter(said);
        Roster roster = ofAnother ? Roster.EMPTY : rosters.getOrDefault(name, Roster.EMPTY);
        return Interpretation.of(said, roster, interest);
    }
}
