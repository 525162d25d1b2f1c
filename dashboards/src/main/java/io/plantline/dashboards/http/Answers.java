package io.plantline.dashboards.http;

import io.plantline.alert.Acknowledgement;
import io.plantline.alert.Alert;
import io.plantline.alert.AlertDesk;
import io.plantline.alert.AlertState;
import io.plantline.alert.Command;
import io.plantline.alert.Note;
import io.plantline.alert.Silence;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** What people answer to alerts: hands it in, and waits a moment for it to take effect. */
final class Answers {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 6;

    private final AlertDesk desk;

    Answers(AlertDesk desk) {
        this.desk = desk;
    }

    /** The alert of an id; nothing is refused for an alert only because the desk does not know yet. */
    Alert alert(String id) {
        return alert(id, any -> true);
    }

    /** The alert of an id, if whoever asks may see it. */
    Alert alert(String id, Predicate<Alert> seen) {
        known();
        return desk.alert(id)
                .filter(seen)
                .orElseThrow(() -> Refused.unknown("id", id, Refusal.NO_SUCH_ALERT.of("alert", id), List.of()));
    }

    Silence silence(String id) {
        return silence(id, any -> true);
    }

    /** The silence of an id, if whoever asks may see it. */
    Silence silence(String id, Predicate<Silence> seen) {
        known();
        return find(id).filter(seen)
                .orElseThrow(() -> Refused.unknown("id", id, Refusal.NO_SUCH_SILENCE.of("silence", id), List.of()));
    }

    /** Refuses as long as nobody knows how things stand: what is not read yet is not nothing. */
    void known() {
        desk.missing().ifPresent(missing -> {
            throw Refused.unavailable(Refusal.ALERTS_SILENT)
                    .because("Alerts cannot be told now: %s.".formatted(missing));
        });
    }

    /** Takes an alert on; true where it shows already. */
    boolean acknowledge(Alert alert, Acknowledgement by) {
        if (!alert.isOpen()) {
            throw Refused.conflict(Refusal.ALERT_IS_OVER);
        }
        send(new Command.Acknowledge(alert.id(), by));
        return await(() -> desk.alert(alert.id())
                .filter(now -> now.state() == AlertState.ACKNOWLEDGED)
                .filter(now -> now.acknowledged().by().equals(by.by()))
                .isPresent());
    }

    /** Writes a note on an alert, open or over; true where it shows already. */
    boolean note(Alert alert, Note note) {
        if (alert.notes().size() >= Alert.MOST_NOTES) {
            throw Refused.conflict(Refusal.NO_MORE_NOTES, "most", Alert.MOST_NOTES);
        }
        send(new Command.Annotate(alert.id(), note));
        return await(() ->
                desk.alert(alert.id()).filter(now -> now.notes().contains(note)).isPresent());
    }

    boolean hush(Silence silence) {
        send(new Command.Hush(silence));
        return await(() -> find(silence.id()).isPresent());
    }

    boolean lift(String silence, long now) {
        send(new Command.Lift(silence, now));
        return await(() -> find(silence).filter(kept -> !kept.isAt(now)).isPresent());
    }

    static String newId() {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Optional<Silence> find(String id) {
        return desk.silences().stream()
                .filter(silence -> silence.id().equals(id))
                .findFirst();
    }

    private void send(Command command) {
        try {
            desk.send(command);
        } catch (AlertDesk.Unavailable unkept) {
            throw Refused.unavailable(Refusal.ANSWER_NOT_KEPT).because(unkept.getMessage());
        }
    }

    private boolean await(BooleanSupplier holds) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            long version = desk.version();
            while (!holds.getAsBoolean()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                desk.awaitChange(version, Duration.ofNanos(left));
                version = desk.version();
            }
            return true;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
