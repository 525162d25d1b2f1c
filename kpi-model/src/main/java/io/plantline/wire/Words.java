package io.plantline.wire;

import io.plantline.model.Quantity;
import io.plantline.model.Unit;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the words of a plant file: ids, quantities, units, places, and the choices of closed lists. */
final class Words {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final List<String> UNITS =
            Arrays.stream(Unit.values()).map(Unit::symbol).toList();

    private Words() {}

    /** An id: it travels in MQTT topics and in record keys, so it has neither blanks nor slashes. */
    static String id(Field field) {
        String text = field.text();
        if (text != null && !ID.matcher(text).matches()) {
            field.problem(
                    "'%s' is not an id".formatted(text), "use letters, digits, '-', '_' and '.', for example line-1");
            return null;
        }
        return text;
    }

    /** A quantity that a meter can measure. */
    static Quantity quantity(Field field) {
        List<String> measurable = Arrays.stream(Quantity.values())
                .filter(quantity -> !quantity.isDerived() && !quantity.isStateTime())
                .map(Quantity::id)
                .toList();
        String text = choice(field, "quantity", measurable);
        return text == null ? null : Quantity.of(text).orElseThrow();
    }

    static Unit unit(Field field) {
        String text = choice(field, "unit", UNITS);
        return text == null ? null : Unit.of(text).orElseThrow();
    }

    /** One of the constants of an enum, written in lower case with hyphens. */
    static <E extends Enum<E>> Function<Field, E> oneOf(String what, Class<E> type) {
        Map<String, E> byName =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Words::written, e -> e));
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Words::written).toList();
        return field -> {
            String text = choice(field, what, names);
            return text == null ? null : byName.get(text);
        };
    }

    /** One of the known words, or null after a problem was reported. */
    static String choice(Field field, String what, Collection<String> known) {
        String text = field.text();
        if (text != null && !known.contains(text)) {
            field.problem("unknown %s '%s'".formatted(what, text), Nearest.remedy(text, known));
            return null;
        }
        return text;
    }

    static ZoneId zone(Field field) {
        String text = field.text();
        if (text == null) {
            return null;
        }
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            field.problem(
                    "unknown time zone '%s'".formatted(text),
                    Nearest.remedy(
                            text,
                            new TreeSet<>(ZoneId.getAvailableZoneIds()),
                            "use an IANA name, for example Europe/Lisbon"));
            return null;
        }
        return ZoneId.of(text);
    }

    static Currency currency(Field field) {
        List<String> codes = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList();
        String text = code(field, "currency", codes, "use an ISO 4217 code, for example EUR, GBP or SEK");
        return text == null ? null : Currency.getInstance(text);
    }

    static String country(Field field) {
        return code(
                field,
                "country",
                List.of(Locale.getISOCountries()),
                "use a two-letter ISO 3166 code, for example PT, GB or SE");
    }

    private static String code(Field field, String what, Collection<String> known, String remedy) {
        String text = field.text();
        if (text != null && !known.contains(text)) {
            field.problem("unknown %s '%s'".formatted(what, text), remedy);
            return null;
        }
        return text;
    }

    /** How a plant file writes a constant. */
    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
