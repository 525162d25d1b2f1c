package io.plantline.dashboards.entries;

import io.plantline.dashboards.rejected.Advice;
import io.plantline.decision.AdviceSaid;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Sentence;
import java.util.List;
import java.util.Map;

/** Where readings are entered by hand, checked as strictly as what meters send, and all that was ever entered. */
public interface HandEntries {

    /** All that was entered for a plant, by meter, time read, and the order in which it was entered. */
    List<Entry> of(String plant) throws Unavailable;

    /** Enters one; what it took the place of counts no more. */
    Reading enter(Wanted wanted) throws Wrong, Unavailable;

    /** Enters several together with what is said of advice: all of it is kept, or nothing. */
    void enter(String plant, List<Wanted> wanted, List<AdviceSaid> said) throws Wrong, Unavailable;

    /**
     * One entry.
     *
     * @param stands true where no later one for the same meter and time took its place
     */
    record Entry(Reading reading, boolean stands) {}

    /**
     * What somebody wants to enter, as they wrote it.
     *
     * @param time by the clock of the plant, or with an offset
     * @param unit null for that of the meter
     * @param note null where there is nothing to say
     */
    record Wanted(String plant, String meter, String time, String value, String unit, String by, String note) {}

    /** What somebody wants to enter cannot be a reading; the message says what would be right. */
    final class Wrong extends Exception {
        private final String field;
        private final transient Sentence sentence;

        public Wrong(String field, Sentence sentence) {
            super(sentence.text());
            this.field = field;
            this.sentence = sentence;
        }

        /** For what would be wrong with it whoever said it. */
        public Wrong(String field, Rejection.Reason reason, String message) {
            super(message);
            this.field = field;
            this.sentence = new Sentence(Sentence.id(reason), Advice.on(reason).meaning(), Map.of());
        }

        /** For people, in general; the message is more exact. */
        public Sentence sentence() {
            return sentence;
        }

        /** What of it is wrong: {@code meter}, {@code time}, {@code value}, {@code unit}, {@code by}, {@code note}. */
        public String field() {
            return field;
        }
    }

    /** Entries cannot be read or written now; the message says where it was tried. */
    final class Unavailable extends Exception {
        private final boolean mayBeKept;

        public Unavailable(String message, Throwable cause) {
            this(message, false, cause);
        }

        public Unavailable(String message, boolean mayBeKept, Throwable cause) {
            super(message, cause);
            this.mayBeKept = mayBeKept;
        }

        /** True where nobody knows: it was written, and what came of it was not heard. */
        public boolean mayBeKept() {
            return mayBeKept;
        }
    }
}
