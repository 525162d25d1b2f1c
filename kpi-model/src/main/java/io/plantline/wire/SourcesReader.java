package io.plantline.wire;

import io.plantline.model.Quality;
import io.plantline.model.Quantity;
import io.plantline.plant.Layout;
import io.plantline.plant.Mapping;
import io.plantline.plant.Meter;
import io.plantline.plant.PayloadFormat;
import io.plantline.plant.Source;
import io.plantline.plant.TopicPattern;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Reads the sources: which MQTT topics tell what of which meters. */
final class SourcesReader {
    private static final String[] KEYS = {
        "topics",
        "format",
        "meter",
        "value",
        "meters",
        "unit",
        "unitAt",
        "time",
        "quality",
        "seq",
        "optional",
        "steam",
        "names",
        "states",
        "qualities",
        "timeZone",
        "clock",
        "each",
        "columns",
        "separator",
        "decimal",
        "timePattern"
    };
    private static final List<String> FORMATS =
            Arrays.stream(PayloadFormat.values()).map(PayloadFormat::id).toList();
    private static final List<String> CLOCKS = List.of("device", "arrival");
    private static final List<String> STATES = Arrays.stream(Quantity.values())
            .filter(Quantity::isStateTime)
            .map(quantity -> quantity.id().substring("time-".length()))
            .toList();

    private final ZoneId plantZone;
    private final List<Meter> meters;
    private final Ids ids;
    private final ReadTwice twice;

    /**
     * @param meters those that could be read
     * @param ids the ids of all, of those that could not be read too
     */
    SourcesReader(ZoneId plantZone, List<Meter> meters, Ids ids) {
        this.plantZone = plantZone;
        this.meters = meters;
        this.ids = ids;
        this.twice = new ReadTwice(meters);
    }

    List<Source> read(List<Field> items) {
        return items.stream().map(this::source).filter(Objects::nonNull).toList();
    }

    private Source source(Field item) {
        int before = item.problems().count();
        Section section = item.section(KEYS);
        if (section == null) {
            return null;
        }
        TopicPattern topics = section.required(
                "topics", "write an MQTT topic filter, for example tele/{device}/SENSOR", SourcesReader::topics);
        PayloadFormat format =
                section.required("format", "use one of " + String.join(", ", FORMATS), SourcesReader::format);
        if (topics != null && format == PayloadFormat.SPARKPLUG_B) {
            SparkplugTopics.check(section, topics);
        }
        Layout layout = LayoutReader.read(section, format);
        ZoneId zone = section.optional("timeZone", plantZone, Words::zone);
        String clock = section.optional("clock", "device", field -> Words.choice(field, "clock", CLOCKS));
        Map<String, String> names = section.optional("names", Map.of(), field -> words(field, Words::id));
        Map<String, String> states = section.optional("states", Map.of(), field -> words(field, SourcesReader::state));
        Map<String, Quality> qualities =
                section.optional("qualities", Map.of(), field -> words(field, Words.oneOf("quality", Quality.class)));
        List<Mapping> mappings = topics == null || format == null
                ? List.of()
                : new MappingsReader(topics, format, layout, new MappedMeters(topics, format, meters, ids))
                        .read(section);
        if (item.problems().count() == before) {
            Section given = section.optional("names", null, field -> field.section());
            if (given != null) {
                new GivenNames(mappings, ids).check(given.fields());
            }
        }
        if (item.problems().count() > before) {
            return null;
        }
        Source source =
                new Source(topics, format, layout, zone, "device".equals(clock), names, states, qualities, mappings);
        twice.check(item, source);
        return source;
    }

    private static TopicPattern topics(Field field) {
        String text = field.text();
        if (text == null) {
            return null;
        }
        if (text.startsWith("plantline/") || text.startsWith("$share/")) {
            field.problem(
                    "'%s' is not for a source".formatted(text),
                    "name the device's own topics; " + Channels.MQTT_PREFIX + "... is read without a source");
            return null;
        }
        try {
            return TopicPattern.of(text);
        } catch (IllegalArgumentException wrong) {
            field.problem(
                    "'%s' is not an MQTT topic filter: %s".formatted(text, wrong.getMessage()),
                    "write for example shellies/+/emeter/0/total");
            return null;
        }
    }

    private static PayloadFormat format(Field field) {
        String text = Words.choice(field, "format", FORMATS);
        return text == null ? null : PayloadFormat.of(text).orElseThrow();
    }

    private static String state(Field field) {
        return Words.choice(field, "state", STATES);
    }

    /** What a source says, by what it means. */
    private static <T> Map<String, T> words(Field field, Function<Field, T> form) {
        Section section = field.section();
        Map<String, T> words = new LinkedHashMap<>();
        if (section != null) {
            section.fields().forEach((said, meant) -> {
                T value = form.apply(meant);
                if (value != null) {
                    words.put(said, value);
                }
            });
        }
        return words;
    }
}
