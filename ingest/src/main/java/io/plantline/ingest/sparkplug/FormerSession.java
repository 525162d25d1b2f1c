package io.plantline.ingest.sparkplug;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The session of one edge node as its births and deaths tell that were noted before. Where they leave it open whether it
 * or a device was still alive, it was not: a wrong alias would make a wrong reading, a missing one only a question.
 */
final class FormerSession {
    private static final String ITSELF = "";

    private final Map<String, Spoken> births = new HashMap<>();
    private final Map<String, Spoken> deaths = new HashMap<>();

    void take(Spoken said) {
        String name = said.topic().device() == null ? ITSELF : said.topic().device();
        Map<String, Spoken> kept = said.topic().type().isBirth() ? births : deaths;
        kept.merge(name, said, (one, other) -> at(one) > at(other) ? one : other);
    }

    /** True where it had not ended, and tells by what time a message is one of it. */
    boolean goesOn() {
        return isAlive(ITSELF) && began() != Spoken.NO_TIME;
    }

    /** The number of the session, or none. */
    long number() {
        return births.get(ITSELF).session();
    }

    /** By the clock of the edge node. */
    long began() {
        return births.get(ITSELF).time();
    }

    /** The metrics of the edge node, and of each device that was alive. */
    Map<String, Roster> rosters(Interest interest) {
        return births.entrySet().stream()
                .filter(birth -> isAlive(birth.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, birth -> Roster.of(birth.getValue(), interest)));
    }

    private boolean isAlive(String name) {
        Spoken birth = births.get(name);
        Spoken whole = births.get(ITSELF);
        Spoken death = deaths.get(name);
        return birth != null
                && whole != null
                && at(birth) >= at(whole)
                && (death == null || at(death) < at(birth) || isOfAnother(death, birth));
    }

    private static boolean isOfAnother(Spoken death, Spoken birth) {
        return death.session() != Spoken.NO_SESSION
                && birth.session() != Spoken.NO_SESSION
                && death.session() != birth.session();
    }

    private static long at(Spoken said) {
        return said.arrival().at();
    }
}
