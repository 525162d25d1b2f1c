package io.plantline.wire;

import io.plantline.alert.AlertPlan;
import io.plantline.alert.AlertRoute;
import io.plantline.alert.Grouping;
import io.plantline.alert.Inhibition;
import io.plantline.alert.Urgency;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.plant.Plant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the blocks of an alerting file; what it does not say is as in {@link AlertPlan#STANDARD}. */
final class AlertPlanReader {
    private static final String FIRE = "fire-after";
    private static final String REMIND = "remind-after";
    private static final String ESCALATE = "escalate-after";
    private static final String NEVER = "never";

    private final Problems problems;
    private final AlertRoutesReader routes;

    AlertPlanReader(Problems problems, Map<String, String> environment, List<Plant> plants) {
        this.problems = problems;
        this.routes = new AlertRoutesReader(new AlertChannelReader(environment), plants);
    }

    /** The plan, or null after a problem was reported. */
    AlertPlan read(YamlNode root) {
        Section top = new Field("", root.line(), root, problems)
                .section(FIRE, REMIND, ESCALATE, "group", "inhibit", "routes");
        if (top == null) {
            return null;
        }
        Map<Severity, Urgency> urgencies = urgencies(top);
        Grouping grouping = top.optional("group", Grouping.STANDARD, AlertPlanReader::grouping);
        List<Inhibition> inhibitions = top.optional("inhibit", Inhibition.STANDARD, AlertPlanReader::inhibitions);
        List<AlertRoute> read = routes.read(top.items("routes"));
        return problems.count() > 0 ? null : new AlertPlan(urgencies, grouping, inhibitions, read);
    }

    private static Map<Severity, Urgency> urgencies(Section top) {
        Map<Severity, Urgency> urgencies = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            Urgency standard = Urgency.STANDARD.get(severity);
            Optional<Duration> fire = pause(top, FIRE, severity, Optional.of(standard.fireAfter()));
            urgencies.put(
                    severity,
                    new Urgency(
                            fire.orElse(standard.fireAfter()),
                            pause(top, REMIND, severity, standard.remindAfter()),
                            pause(top, ESCALATE, severity, standard.escalateAfter())));
        }
        return urgencies;
    }

    /** How long for one severity; empty for never, which cannot be said of firing. */
    private static Optional<Duration> pause(Section top, String key, Severity severity, Optional<Duration> standard) {
        return top.optional(key, standard, field -> {
            Section bySeverity = field.section("critical", "warning", "info");
            return bySeverity == null
                    ? standard
                    : bySeverity.optional(Words.written(severity), standard, value -> pause(key, value));
        });
    }

    private static Optional<Duration> pause(String key, Field value) {
        if (!key.equals(FIRE) && NEVER.equals(value.text())) {
            return Optional.empty();
        }
        return Optional.ofNullable(key.equals(FIRE) ? Times.durationOrZero(value) : Times.duration(value));
    }

    private static Grouping grouping(Field field) {
        Section group = field.section("by", "wait", "interval");
        if (group == null) {
            return Grouping.STANDARD;
        }
        Set<Grouping.Trait> traits = EnumSet.noneOf(Grouping.Trait.class);
        group.items("by").forEach(item -> {
            Grouping.Trait trait = Words.oneOf("trait", Grouping.Trait.class).apply(item);
            if (trait != null) {
                traits.add(trait);
            }
        });
        return new Grouping(
                group.has("by") ? traits : Grouping.STANDARD.by(),
                group.optional("wait", Grouping.STANDARD.patience(), Times::durationOrZero),
                group.optional("interval", Grouping.STANDARD.interval(), Times::durationOrZero));
    }

    private static List<Inhibition> inhibitions(Field field) {
        List<Inhibition> read = new ArrayList<>();
        for (Field item : field.items()) {
            Section section = item.section("by", "of", "within");
            if (section != null) {
                Set<String> by = AlertRoutesReader.ids(section.items("by"));
                if (by.isEmpty()) {
                    section.problem("by", "no rule is named", "write a list of rules, for example [plant-silent]");
                }
                Inhibition.Reach within = section.required(
                        "within", "write plant, scope or meter", Words.oneOf("reach", Inhibition.Reach.class));
                if (within != null) {
                    read.add(new Inhibition(by, AlertRoutesReader.ids(section.items("of")), within));
                }
            }
        }
        return read;
    }
}
