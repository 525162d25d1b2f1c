package io.plantline.ingest.sparkplug;

/** How long a session of an edge node goes on, and which messages are of it. */
final class Term {
    private boolean alive;
    private long session = Spoken.NO_SESSION;

    /** True where the session is one that was noted before, until it is heard of anew. */
    private boolean resumed;

    /** What was said before is of no session that is known; none where that cannot be told. */
    private long began = Spoken.NO_TIME;

    boolean isAlive() {
        return alive;
    }

    boolean isResumed() {
        return resumed;
    }

    void resume(FormerSession former) {
        session = former.number();
        began = former.began();
        resumed = true;
        alive = true;
    }

    /** A birth is heard, of a new session or of this one anew. */
    void begin(Spoken birth) {
        boolean same = birth.session() == session && session != Spoken.NO_SESSION;
        began = same ? began : Spoken.NO_TIME;
        session = birth.session();
        resumed = false;
        alive = true;
    }

    void end() {
        alive = false;
        resumed = false;
        began = Spoken.NO_TIME;
    }

    /** True where a death is that of a session before, as the number of the session tells: the broker says it late. */
    boolean wasBefore(Spoken death) {
        long ended = death.session();
        return alive && ended != Spoken.NO_SESSION && session != Spoken.NO_SESSION && ended != session;
    }

    /** A broker sends again what was not acknowledged, also of a session before the one that was noted last. */
    boolean isAfter(Spoken said) {
        return said.time() != Spoken.NO_TIME && said.time() < began;
    }

    /** True where it may be of this session and of one before, for all it tells. */
    boolean isInDoubt(Spoken said) {
        return resumed && said.time() == Spoken.NO_TIME;
    }
}
