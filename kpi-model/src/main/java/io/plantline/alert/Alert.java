package io.plantline.alert;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.Anomaly.Severity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people are told of one anomaly, from its first telling to its end.
 *
 * @param anomaly what it is about, as it was told last
 * @param since when it came into its state, epoch milliseconds
 * @param heard when the anomaly was heard of first, epoch milliseconds
 * @param updated when it was heard of last, epoch milliseconds
 * @param acknowledged who has taken it on, null while nobody has
 * @param escalated when others were called, epoch milliseconds; null while they were not
 * @param muted what keeps it from being told; null while nothing does
 * @param told what each route was told, by the route's name
 * @param notes what people wrote about it, the oldest first
 */
public record Alert(
        Anomaly anomaly,
        AlertState state,
        long since,
        long heard,
        long updated,
        Acknowledgement acknowledged,
        Long escalated,
        Muting muted,
        List<Told> told,
        List<Note> notes) {

    /** So many notes one alert keeps; further ones are not written. */
    public static final int MOST_NOTES = 100;

    /**
     * What keeps an alert from being told.
     *
     * @param inhibitedBy the id of an alert that explains it, or null
     * @param silencedBy the id of a silence, or null
     */
    public record Muting(String inhibitedBy, String silencedBy) {
        public Muting {
            if (inhibitedBy == null && silencedBy == null) {
                throw new IllegalArgumentException("muting: neither an alert nor a silence is named");
            }
        }
    }

    public Alert {
        Objects.requireNonNull(anomaly, "alert: anomaly is missing");
        Objects.requireNonNull(state, "alert: state is missing");
        told = told.stream().sorted(Comparator.comparing(Told::route)).toList();
        notes = List.copyOf(notes);
    }

    static Alert of(Anomaly anomaly, long now) {
        return new Alert(anomaly, AlertState.PENDING, now, now, now, null, null, null, List.of(), List.of());
    }

    /** The same for every telling of an anomaly, and fit for addresses: the plant and a fingerprint. */
    public static String idOf(Anomaly anomaly) {
        return anomaly.plant() + '-' + Fingerprint.of(anomaly.id());
    }

    public String id() {
        return idOf(anomaly);
    }

    public Severity severity() {
        return anomaly.severity();
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    public Optional<Told> toldTo(String route) {
        return told.stream().filter(each -> each.route().equals(route)).findFirst();
    }

    /** When anybody was called first since it came into its state; empty while nobody was. */
    Optional<Long> firstCall() {
        return told.stream()
                .filter(each -> each.kind().isCall() && each.last() >= since)
                .map(each -> Math.max(each.first(), since))
                .min(Comparator.naturalOrder());
    }

    Alert in(AlertState next, long now) {
        return new Alert(anomaly, next, now, heard, updated, acknowledged, escalated, muted, told, notes);
    }

    Alert about(Anomaly newer, long now) {
        return new Alert(newer, state, since, heard, now, acknowledged, escalated, muted, told, notes);
    }

    /** As it was when nobody had taken it on. */
    Alert unanswered() {
        return new Alert(anomaly, state, since, heard, updated, null, null, muted, told, notes);
    }

    Alert acknowledged(Acknowledgement by) {
        return new Alert(anomaly, AlertState.ACKNOWLEDGED, by.at(), heard, updated, by, escalated, muted, told, notes);
    }

    /** With one more note; one that was heard already, or is one too many, changes nothing. */
    Alert with(Note note) {
        if (notes.contains(note) || notes.size() >= MOST_NOTES) {
            return this;
        }
        List<Note> more = Stream.concat(notes.stream(), Stream.of(note)).toList();
        return new Alert(anomaly, state, since, heard, updated, acknowledged, escalated, muted, told, more);
    }

    Alert escalated(long now) {
        return new Alert(anomaly, state, since, heard, updated, acknowledged, now, muted, told, notes);
    }

    Alert muted(Muting by) {
        return new Alert(anomaly, state, since, heard, updated, acknowledged, escalated, by, told, notes);
    }

    Alert told(String route, Kind kind, long now) {
        Map<String, Told> all = new HashMap<>();
        told.forEach(each -> all.put(each.route(), each));
        all.merge(
                route,
                Told.first(route, kind, severity(), now),
                (before, first) -> before.again(kind, severity(), now));
        return new Alert(
                anomaly,
                state,
                since,
                heard,
                updated,
                acknowledged,
                escalated,
                muted,
                List.copyOf(all.values()),
                notes);
    }
}
