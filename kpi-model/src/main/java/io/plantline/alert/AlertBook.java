package io.plantline.alert;

import io.plantline.anomaly.Anomaly;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Every alert, silence and unsent message, and what becomes of them. It reads no clock and sends nothing: it is told
 * what happens and when, and answers with what has to be kept and sent. Not thread-safe.
 */
public final class AlertBook {
    /** How long what is over is remembered. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    private final AlertPlan plan;
    private final Places places;
    private final Kept<Alert> alerts = new Kept<>();
    private final Kept<Silence> silences = new Kept<>();
    private final Kept<Notification> unsent = new Kept<>();

    public AlertBook(AlertPlan plan, List<Plant> plants) {
        this.plan = plan;
        this.places = new Places(plants);
    }

    public void restore(Alert alert) {
        alerts.restore(alert.id(), alert);
    }

    public void restore(Silence silence) {
        silences.restore(silence.id(), silence);
    }

    public void restore(Notification notification) {
        unsent.restore(notification.key(), notification);
    }

    public Collection<Alert> alerts() {
        return List.copyOf(alerts.all());
    }

    /** What was decided and is not known to have been sent, in the order in which it was decided. */
    public List<Notification> unsent() {
        return Changes.inOrder(unsent.all());
    }

    /** Hears of an anomaly. One of a replay concerns nobody; one that is told again changes its alert. */
    public void hear(Anomaly anomaly, long now) {
        if (!anomaly.run().equals(Reading.LIVE)) {
            return;
        }
        String id = Alert.idOf(anomaly);
        Alert known = alerts.get(id).orElse(null);
        if (known == null) {
            alerts.put(id, LifeCycle.begin(anomaly, now));
        } else if (anomaly.revision() > known.anomaly().revision()) {
            alerts.put(id, LifeCycle.goOn(known, anomaly, now));
        }
    }

    /** Does what somebody asked for. An alert that is over is not taken on any more, but may be written about. */
    public void obey(Command command) {
        if (command instanceof Command.Acknowledge asked) {
            alerts.get(asked.alert())
                    .filter(Alert::isOpen)
                    .ifPresent(alert -> alerts.put(asked.alert(), alert.acknowledged(asked.by())));
        } else if (command instanceof Command.Annotate asked) {
            alerts.get(asked.alert()).ifPresent(alert -> alerts.put(asked.alert(), alert.with(asked.note())));
        } else if (command instanceof Command.Hush asked) {
            if (silences.get(asked.silence().id()).isEmpty()) {
                silences.put(asked.silence().id(), asked.silence());
            }
        } else if (command instanceof Command.Lift asked) {
            silences.get(asked.silence()).ifPresent(silence -> silences.put(silence.id(), silence.until(asked.at())));
        }
    }

    /** A message was sent, or given up. */
    public void done(String key) {
        unsent.remove(key);
    }

    /** Works out what follows by now, and answers with all that has changed since the last time. */
    public Changes turn(long now) {
        LifeCycle lifeCycle = new LifeCycle(plan, places);
        Mutes mutes = new Mutes(plan.inhibitions(), alerts(), silences.all(), places, now);
        for (Alert alert : alerts()) {
            alerts.put(alert.id(), lifeCycle.advance(mutes.apply(alert), now));
        }
        new Calls(plan, places, alerts, unsent).decide(now);
        withdraw();
        forget(now);
        return new Changes(alerts.takeChanges(), silences.takeChanges(), unsent.takeChanges());
    }

    /**
     * That nobody has answered is of no use any more once somebody has, or it is over: such a message that has not arrived
     * never will.
     */
    private void withdraw() {
        unsent().stream()
                .filter(message -> message.kind().saysThatNobodyAnswers())
                .filter(message -> message.alerts().stream().allMatch(alert -> isSettled(alert.id())))
                .forEach(message -> unsent.remove(message.key()));
    }

    private boolean isSettled(String alert) {
        return alerts.get(alert)
                .filter(now -> now.state() == AlertState.ACKNOWLEDGED || !now.isOpen())
                .isPresent();
    }

    private void forget(long now) {
        long oldest = now - REMEMBERED.toMillis();
        alerts().stream()
                .filter(alert -> !alert.isOpen() && alert.since() < oldest)
                .forEach(alert -> alerts.remove(alert.id()));
        List.copyOf(silences.all()).stream()
                .filter(silence -> silence.ends() < oldest)
                .forEach(silence -> silences.remove(silence.id()));
    }
}
