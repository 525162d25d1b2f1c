package io.plantline.wire;

import io.plantline.model.Quantity;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import io.plantline.whatif.Replaced;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a machine that another takes the place of. */
final class ReplacedReader {
    private static final Pattern POWER = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(%|[kM]?W)");
    private static final String EXAMPLE = "write a share of what it took, as 85 %, or a power, as 400 W";
    private static final String POWER_KEY = "power";
    private static final String FUEL_KEY = "fuel";
    private static final Map<String, Quantity> TAKEN =
            new TreeMap<>(Map.of(POWER_KEY, Quantity.ELECTRICITY_IMPORT, FUEL_KEY, Quantity.FUEL_ENERGY));
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> STATES = Arrays.stream(Quantity.values())
            .filter(Quantity::isStateTime)
            .map(quantity -> quantity.id().substring("time-".length()))
            .toList();

    private final Places places;

    ReplacedReader(Places places) {
        this.places = places;
    }

    /** What the machine takes of electricity and of a fuel; none after a problem was reported. */
    List<Replaced> read(Field item) {
        int before = item.problems().count();
        Section section = item.section("scope", POWER_KEY, FUEL_KEY);
        if (section == null) {
            return List.of();
        }
        String scope = section.required("scope", "name the machine", field -> places.take(field, "machine"));
        List<Replaced> read = new ArrayList<>();
        TAKEN.forEach((key, quantity) -> {
            Map<String, Replaced.Power> power = section.optional(key, null, ReplacedReader::power);
            if (scope != null && power != null) {
                checkMetered(section, scope, key, power);
                read.add(new Replaced(scope, quantity, power));
            }
        });
        if (!section.has(POWER_KEY) && !section.has(FUEL_KEY)) {
            section.problem(POWER_KEY, "neither 'power' nor 'fuel' is there", EXAMPLE + ", or one for each state");
        }
        return item.problems().count() > before ? List.of() : read;
    }

    private static Map<String, Replaced.Power> power(Field field) {
        Map<String, Replaced.Power> power = new HashMap<>();
        if (field.node() instanceof YamlNode.Text) {
            power.put(Replaced.EACH_STATE, one(field));
        } else {
            Section section = field.section(STATES.toArray(String[]::new));
            if (section != null) {
                section.fields().forEach((state, each) -> power.put(state, one(each)));
            }
        }
        return power.isEmpty() || power.containsValue(null) ? null : power;
    }

    private static Replaced.Power one(Field field) {
        String text = field.text();
        Matcher matcher = text == null ? null : POWER.matcher(text);
        if (matcher == null || !matcher.matches()) {
            if (text != null) {
                field.problem("'%s' is no share and no power".formatted(text), EXAMPLE);
            }
            return null;
        }
        BigDecimal figure = new BigDecimal(matcher.group(1));
        return matcher.group(2).equals("%")
                ? new Replaced.Power(figure.divide(HUNDRED), null)
                : new Replaced.Power(
                        null, Unit.of(matcher.group(2)).orElseThrow().toBase(figure));
    }

    private void checkMetered(Section section, String scope, String key, Map<String, Replaced.Power> power) {
        if (!places.measures(scope, TAKEN.get(key))) {
            section.problem(
                    key,
                    "%s has no meter of %s, so nobody knows what it took".formatted(scope, TAKEN.get(key)),
                    "name a machine that has one");
        }
        if (!power.containsKey(Replaced.EACH_STATE)
                && places.metersOf(scope).stream().noneMatch(meter -> meter.kind() == Meter.Kind.STATE)) {
            section.problem(key, "nobody tells the states of %s".formatted(scope), "write one for all of its time");
        }
    }
}
