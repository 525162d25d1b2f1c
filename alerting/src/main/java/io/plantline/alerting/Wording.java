package io.plantline.alerting;

import io.plantline.alert.Alert;
import io.plantline.alert.Kind;
import io.plantline.alert.LinkSigner.Action;
import io.plantline.alert.Notification;
import io.plantline.anomaly.Anomaly;
import io.plantline.plant.Plant;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Messages for people: what it is, where, since when in the plant's own time, what it has cost, and what to do. */
final class Wording {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm zzz", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK);
    private static final double MINUTE = 60_000;

    private final Messages messages;
    private final InstantSource clock;

    Wording(Messages messages, InstantSource clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String subject(Notification notification) {
        Alert first = notification.alerts().get(0);
        int count = notification.alerts().size();
        String severity = first.severity().name();
        String plant =
                messages.plant(first).map(Plant::name).orElse(first.anomaly().plant());
        String what = count == 1
                ? first.anomaly().sentence()
                : "%d alerts, %s".formatted(count, first.anomaly().rule());
        return "[%s] %s%s: %s".formatted(severity, prefix(notification.kind(), first), plant, oneLine(what));
    }

    private String prefix(Kind kind, Alert alert) {
        return switch (kind) {
            case FIRING -> "";
            case REMINDER -> "still open, ";
            case ESCALATED ->
                "nobody has taken it on since %s, ".formatted(SHORT.format(local(alert.since(), zone(alert))));
            case ACKNOWLEDGED -> "taken on, ";
            case CLEARED -> "over, ";
        };
    }

    String text(Notification notification) {
        return notification.alerts().stream()
                .map(alert -> text(alert, notification))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String text(Alert alert, Notification notification) {
        Anomaly anomaly = alert.anomaly();
        ZoneId zone = zone(alert);
        List<String> lines = new ArrayList<>();
        lines.add(oneLine(anomaly.sentence()));
        lines.add("");
        lines.add("  where     " + place(anomaly));
        lines.add("  since     %s%s".formatted(time(anomaly.start(), zone), length(alert)));
        if (anomaly.end() != null) {
            lines.add("  until     " + time(anomaly.end(), zone));
        }
        lines.add("  severity  " + anomaly.severity().name().toLowerCase(Locale.ROOT));
        lines.add((alert.isOpen() ? "  so far    " : "  in all    ") + price(alert));
        lines.add("  found by  " + anomaly.rule());
        if (alert.acknowledged() != null) {
            lines.add("  taken on  by %s %s"
                    .formatted(alert.acknowledged().by(), alert.acknowledged().note())
                    .strip());
        }
        if (alert.isOpen()) {
            links(alert, notification, lines);
        }
        return String.join("\n", lines);
    }

    private void links(Alert alert, Notification notification, List<String> lines) {
        messages.links().ifPresent(links -> {
            lines.add("");
            lines.add("  take it on    " + links.link(Action.ACKNOWLEDGE, alert.id(), notification.decided()));
            lines.add("  silence it    " + links.link(Action.SILENCE, alert.id(), notification.decided()));
            lines.add("  look at it    " + links.plant(alert.anomaly().plant()));
        });
    }

    private static String place(Anomaly anomaly) {
        return anomaly.meter() == null ? anomaly.scope() : "%s, meter %s".formatted(anomaly.scope(), anomaly.meter());
    }

    private String length(Alert alert) {
        if (!alert.isOpen()) {
            return "";
        }
        long minutes = Math.round((clock.millis() - alert.anomaly().start()) / MINUTE);
        return minutes < 1
                ? ""
                : minutes < 120 ? " (%d min)".formatted(minutes) : " (%d h)".formatted(Math.round(minutes / 60.0));
    }

    private String price(Alert alert) {
        Anomaly.Impact impact = alert.anomaly().impact();
        String currency = messages.plant(alert)
                .map(plant -> plant.currency().getCurrencyCode())
                .orElse("");
        List<String> parts = new ArrayList<>();
        add(parts, impact.cost(), currency);
        add(parts, impact.energyKWh(), "kWh");
        add(parts, impact.co2Kg(), "kg CO2e");
        if (!impact.reason().isEmpty()) {
            parts.add("(" + oneLine(impact.reason()) + ")");
        }
        return parts.isEmpty() ? "not priced" : String.join(", ", parts);
    }

    private static void add(List<String> parts, Double amount, String unit) {
        if (amount != null) {
            parts.add(amount(amount, unit));
        }
    }

    /** An amount with its unit, to two digits behind the point. */
    static String amount(double amount, String unit) {
        return String.format(Locale.ROOT, "%.2f %s", amount, unit).strip();
    }

    private static String time(long millis, ZoneId zone) {
        return TIME.format(local(millis, zone));
    }

    private static ZonedDateTime local(long millis, ZoneId zone) {
        return Instant.ofEpochMilli(millis).atZone(zone);
    }

    private ZoneId zone(Alert alert) {
        return messages.plant(alert).map(Plant::zone).orElse(ZoneOffset.UTC);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
