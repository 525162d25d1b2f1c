package io.plantline.wire;

import io.plantline.model.Unit;
import io.plantline.plant.Layout;
import io.plantline.plant.Mapping;
import io.plantline.plant.NamePattern;
import io.plantline.plant.PayloadFormat;
import io.plantline.plant.PayloadFormat.Places;
import io.plantline.plant.Steam;
import io.plantline.plant.TopicPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads which value of a source's messages is whose: {@code meter} for one, {@code meters} for several. */
final class MappingsReader {
    private static final String[] KEYS = {"value", "unit", "unitAt", "time", "quality", "seq", "optional", "steam"};

    private final TopicPattern topics;
    private final PayloadFormat format;
    private final Layout layout;
    private final MappedMeters meters;

    MappingsReader(TopicPattern topics, PayloadFormat format, Layout layout, MappedMeters meters) {
        this.topics = topics;
        this.format = format;
        this.layout = layout;
        this.meters = meters;
    }

    List<Mapping> read(Section source) {
        if (source.has("meter") == source.has("meters")) {
            source.problem(
                    source.has("meter") ? "meters" : "meter",
                    source.has("meter") ? "'meter' and 'meters' stand side by side" : "no meter is named",
                    "write 'meter' and its id for one value, or 'meters' with an id and a value on each line");
            return List.of();
        }
        List<Mapping> read = new ArrayList<>();
        if (source.has("meter")) {
            source.optional("meter", null, field -> read.add(mapping(field, field.text(), source, source)));
        } else {
            checkNone(source, "value");
            Section several = source.optional("meters", null, field -> field.section());
            if (several != null) {
                several.fields().forEach((id, field) -> read.add(entry(id, field, source)));
            }
        }
        return read;
    }

    private Mapping entry(String id, Field field, Section source) {
        if (field.node() instanceof YamlNode.Keys) {
            Section own = field.section(KEYS);
            return mapping(field, id, own, source);
        }
        String value = place(field);
        return value == null ? null : mapping(field, id, value, key -> source);
    }

    private Mapping mapping(Field at, String id, Section own, Section source) {
        if (!own.has("value")) {
            checkTold(at);
        }
        return mapping(at, id, own.optional("value", null, this::place), key -> own.has(key) ? own : source);
    }

    /** @param holder the block that holds a key: that of the meter, or that of the source for all its meters */
    private Mapping mapping(Field at, String id, String value, Function<String, Section> holder) {
        if (id == null) {
            return null;
        }
        NamePattern meter = new NamePattern(id);
        checkAlone(holder);
        checkOptional(holder.apply("optional"));
        Unit unit = holder.apply("unit").optional("unit", null, Words::unit);
        String unitAt = holder.apply("unitAt").optional("unitAt", null, this::place);
        Steam steam = steam(holder.apply("steam"), unit);
        meters.check(at, meter, value, steam == null ? unit : heat(steam), unitAt, layout);
        return new Mapping(
                meter,
                value,
                unit,
                unitAt,
                holder.apply("time").optional("time", null, this::place),
                holder.apply("quality").optional("quality", null, this::place),
                holder.apply("seq").optional("seq", null, this::place),
                holder.apply("optional").optional("optional", false, MappingsReader::truth),
                steam);
    }

    /** The heat of steam needs several values of one message. */
    private Steam steam(Section holder, Unit unit) {
        if (holder.has("steam") && format.places() != Places.POINTER) {
            holder.problem("steam", "only messages in JSON tell the condition of steam", "remove the key");
        }
        if (holder.has("steam") && unit != null) {
            holder.problem("unit", "what is told of steam is in the unit of its 'mass'", "remove the key");
        }
        return holder.optional("steam", null, SteamReader::read);
    }

    /** What the gateway makes of a flow, or of the mass of a period; a counter of mass has no heat of its own. */
    private static Unit heat(Steam steam) {
        return steam.mass().isFlow() ? Unit.KW : Unit.KWH;
    }

    private static boolean truth(Field field) {
        return "true".equals(Words.choice(field, "choice", List.of("true", "false")));
    }

    /** Elsewhere nothing is missed in a message that is without a place. */
    private void checkOptional(Section holder) {
        if (format.places() != Places.POINTER && holder.has("optional")) {
            holder.problem("optional", "only places in JSON can be optional", "remove the key");
        }
    }

    /** Where no value is named, the topic alone must tell which it is. */
    private void checkTold(Field at) {
        boolean toldByTopic = format.places() == Places.TOPIC;
        boolean open = topics.filter().endsWith("#") || topics.filter().endsWith("+");
        if (!toldByTopic || (open && format != PayloadFormat.NUMBER)) {
            at.problem(
                    "it is not said which value of the message it is",
                    "write its place behind the id or as 'value', for example " + format.example());
        }
    }

    /** A metric comes with its own time and quality; what other metrics say belongs to those. */
    private void checkAlone(Function<String, Section> holder) {
        if (format.places() == Places.METRIC) {
            Stream.of("unitAt", "time", "quality", "seq")
                    .filter(key -> holder.apply(key).has(key))
                    .forEach(key -> holder.apply(key)
                            .problem(
                                    key,
                                    "a metric of %s has no '%s' elsewhere".formatted(format, key),
                                    "remove the key"));
        }
    }

    private static void checkNone(Section source, String key) {
        if (source.has(key)) {
            source.problem(key, "'%s' does not say of which meter".formatted(key), "write it behind the meter's id");
        }
    }

    /** A place as the format of the source writes it. */
    private String place(Field field) {
        if (format.places() == Places.POINTER) {
            return LayoutReader.pointer(field);
        }
        if (format.places() == Places.COLUMN && !layout.columns().isEmpty()) {
            return Words.choice(field, "column", layout.columns());
        }
        return field.text();
    }
}
