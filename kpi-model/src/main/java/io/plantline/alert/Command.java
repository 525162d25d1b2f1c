package io.plantline.alert;

import java.util.Objects;

/** What somebody asks of alerting. */
public sealed interface Command {

    /** Take an alert on. */
    record Acknowledge(String alert, Acknowledgement by) implements Command {
        public Acknowledge {
            Objects.requireNonNull(alert, "acknowledge: alert is missing");
            Objects.requireNonNull(by, "acknowledge: who it is by is missing");
        }
    }

    /** Write a note on an alert. */
    record Annotate(String alert, Note note) implements Command {
        public Annotate {
            Objects.requireNonNull(alert, "annotate: alert is missing");
            Objects.requireNonNull(note, "annotate: note is missing");
        }
    }

    /** Tell nobody of some alerts for a time. */
    record Hush(Silence silence) implements Command {
        public Hush {
            Objects.requireNonNull(silence, "hush: silence is missing");
        }
    }

    /** End a silence before its time. */
    record Lift(String silence, long at) implements Command {
        public Lift {
            Objects.requireNonNull(silence, "lift: silence is missing");
        }
    }
}
