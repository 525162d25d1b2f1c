package io.plantline.alert;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.model.Quantity;
import io.plantline.plant.Dated;
import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import io.plantline.plant.ShiftCalendar;
import io.plantline.plant.ShiftCalendar.Shift;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells an alert book what happens in a bakery, minute by minute, and writes down who is told of what. */
final class Watchkeeper {
    static final Channel HOOK = new Channel.Webhook(URI.create("http://127.0.0.1:1/"), null);

    private final AlertBook book;
    private final List<String> told = new ArrayList<>();
    private final List<Notification> unsent = new ArrayList<>();
    private boolean waysWork = true;
    private long now;

    Watchkeeper(String at, AlertRoute... routes) {
        this.now = Instant.parse(at).toEpochMilli();
        this.book = new AlertBook(AlertPlan.STANDARD.with(List.of(routes)), List.of(bakery()));
    }

    static AlertRoute route(String name) {
        return new AlertRoute(name, Audience.EVERYBODY, false, EnumSet.allOf(Kind.class), HOOK);
    }

    static AlertRoute ofShift(String name, String... shifts) {
        Audience audience = new Audience(Set.of(), Set.of(), Set.of(), Severity.INFO, Set.of(shifts));
        return new AlertRoute(name, audience, false, EnumSet.allOf(Kind.class), HOOK);
    }

    static AlertRoute onEscalation(String name) {
        return new AlertRoute(name, Audience.EVERYBODY, true, EnumSet.allOf(Kind.class), HOOK);
    }

    long now() {
        return now;
    }

    AlertBook book() {
        return book;
    }

    /** An anomaly that began just now. */
    Anomaly begins(String scope, String meter, String rule, Severity severity) {
        Anomaly anomaly = new Anomaly(
                "bakery",
                "live",
                scope,
                meter,
                rule,
                severity,
                now,
                now,
                null,
                0,
                new Anomaly.Measure(31.0, 12.0, "m3/h"),
                0.9,
                new Anomaly.Impact(4.5, 0.9, 1.2, ""),
                rule + " in " + scope);
        hears(anomaly);
        return anomaly;
    }

    /** The same, told again as it is now. */
    Anomaly goesOn(Anomaly before, Severity severity) {
        return again(before, severity, null, before.impact());
    }

    /** The same, with what it has cost by now. */
    Anomaly grows(Anomaly before, double energyKWh) {
        return again(before, before.severity(), null, new Anomaly.Impact(energyKWh, null, null, "no price"));
    }

    Anomaly ends(Anomaly before) {
        return again(before, before.severity(), now, before.impact());
    }

    private Anomaly again(Anomaly before, Severity severity, Long end, Anomaly.Impact impact) {
        Anomaly anomaly = new Anomaly(
                before.plant(),
                before.run(),
                before.scope(),
                before.meter(),
                before.rule(),
                severity,
                before.start(),
                now,
                end,
                before.revision() + 1,
                before.measure(),
                before.confidence(),
                impact,
                before.sentence());
        hears(anomaly);
        return anomaly;
    }

    void hears(Anomaly anomaly) {
        book.hear(anomaly, now);
        turn();
    }

    void acknowledges(Anomaly anomaly, String who) {
        book.obey(new Command.Acknowledge(Alert.idOf(anomaly), new Acknowledgement(who, "", now)));
        turn();
    }

    void notes(Anomaly anomaly, String text) {
        book.obey(new Command.Annotate(Alert.idOf(anomaly), new Note("Bo", text, now)));
        turn();
    }

    void silences(Matcher matcher, Duration length) {
        book.obey(new Command.Hush(new Silence("quiet", matcher, "Ana", "cleaning", now, now + length.toMillis())));
        turn();
    }

    /** Whether messages arrive from now on. */
    void ways(boolean work) {
        waysWork = work;
    }

    /** Lets time pass; every message is sent at once. */
    void passes(Duration time) {
        long until = now + time.toMillis();
        while (now < until) {
            now = Math.min(until, now + 10_000);
            turn();
        }
    }

    private void turn() {
        Changes changes = book.turn(now);
        for (Notification message : changes.decided()) {
            told.add("%s %s %d %s"
                    .formatted(
                            message.route(),
                            message.kind().id(),
                            message.alerts().size(),
                            message.group()));
            unsent.add(message);
        }
        if (waysWork) {
            unsent.forEach(message -> book.done(message.key()));
            unsent.clear();
        }
    }

    /** Who was told of what since it was asked for last. */
    List<String> told() {
        List<String> taken = List.copyOf(told);
        told.clear();
        return taken;
    }

    AlertState state(Anomaly anomaly) {
        return alert(anomaly).state();
    }

    Alert alert(Anomaly anomaly) {
        return book.alerts().stream()
                .filter(alert -> alert.id().equals(Alert.idOf(anomaly)))
                .findFirst()
                .orElseThrow();
    }

    static Plant bakery() {
        Set<java.time.DayOfWeek> days = EnumSet.allOf(java.time.DayOfWeek.class);
        List<Shift> shifts = List.of(
                new Shift("early", days, LocalTime.of(6, 0), LocalTime.of(14, 0)),
                new Shift("night", days, LocalTime.of(22, 0), LocalTime.of(6, 0)));
        return new Plant(
                "bakery",
                "Bakery",
                "PT",
                ZoneId.of("Europe/Lisbon"),
                Currency.getInstance("EUR"),
                15,
                Duration.ofMinutes(5),
                Duration.ofDays(30),
                Quantity.ELECTRICITY_IMPORT,
                Stream.of(scope("bakery", null), scope("hall", "bakery"), scope("oven", "hall"))
                        .toList(),
                List.of(),
                new ShiftCalendar(shifts),
                List.of(),
                List.of(),
                List.of());
    }

    private static Scope scope(String id, String parent) {
        return new Scope(id, id, parent == null ? "plant" : "area", parent == null ? null : Dated.always(parent));
    }
}
