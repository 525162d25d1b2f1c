package io.plantline.wire;

import io.plantline.alert.AlertRoute;
import io.plantline.alert.Audience;
import io.plantline.alert.Channel;
import io.plantline.alert.Kind;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import io.plantline.plant.ShiftCalendar.Shift;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads whom to tell what; plants, scopes and shifts must be there. */
final class AlertRoutesReader {
    private final AlertChannelReader channels;
    private final Ids names = new Ids("route");
    private final Set<String> plants;
    private final Set<String> scopes;
    private final Set<String> shifts;

    AlertRoutesReader(AlertChannelReader channels, List<Plant> plants) {
        this.channels = channels;
        this.plants = known(plants, plant -> Stream.of(plant.id()));
        this.scopes = known(plants, plant -> plant.scopes().stream().map(Scope::id));
        this.shifts = known(
                plants,
                plant -> Stream.concat(plant.shifts().shifts().stream().map(Shift::name), Stream.of(Audience.OFF)));
    }

    private static Set<String> known(List<Plant> plants, Function<Plant, Stream<String>> names) {
        return plants.stream().flatMap(names).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<AlertRoute> read(List<Field> items) {
        List<AlertRoute> routes = new ArrayList<>();
        for (Field item : items) {
            Section section = item.section(
                    "name",
                    "plants",
                    "scopes",
                    "rules",
                    "from",
                    "shifts",
                    "on-escalation",
                    "tells",
                    "webhook",
                    "mail",
                    "mqtt",
                    "alertmanager");
            AlertRoute route = section == null ? null : route(section);
            if (route != null) {
                routes.add(route);
            }
        }
        return routes;
    }

    private AlertRoute route(Section section) {
        String name = section.required("name", "name the route, for example night-shift", names::declare);
        Audience audience = new Audience(
                chosen(section, "plants", "plant", plants),
                chosen(section, "scopes", "scope", scopes),
                ids(section.items("rules")),
                Objects.requireNonNullElse(
                        section.optional("from", Severity.INFO, Words.oneOf("severity", Severity.class)),
                        Severity.INFO),
                chosen(section, "shifts", "shift", shifts));
        boolean onEscalation =
                Boolean.TRUE.equals(section.optional("on-escalation", false, AlertRoutesReader::yesOrNo));
        Channel channel = channels.read(section);
        if (name == null || channel == null) {
            return null;
        }
        return new AlertRoute(name, audience, onEscalation, tells(section, channel), channel);
    }

    private static Set<Kind> tells(Section section, Channel channel) {
        if (!section.has("tells")) {
            return channel.tells();
        }
        return section.items("tells").stream()
                .map(Words.oneOf("kind", Kind.class))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Boolean yesOrNo(Field field) {
        String text = Words.choice(field, "answer", List.of("true", "false"));
        return text == null ? null : Boolean.valueOf(text);
    }

    private static Set<String> chosen(Section section, String key, String what, Set<String> known) {
        return section.items(key).stream()
                .map(field -> Words.choice(field, what, known))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    static Set<String> ids(List<Field> items) {
        return items.stream().map(Words::id).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
