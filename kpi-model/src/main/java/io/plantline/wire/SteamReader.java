package io.plantline.wire;

import io.plantline.plant.Steam;
import io.plantline.plant.Steam.Mass;
import io.plantline.plant.Steam.Scale;
import io.plantline.plant.Steam.Sensed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the condition of steam: how a message tells it, or what it usually is. */
final class SteamReader {
    private static final Pattern FIGURE = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*([^\\s\\d]\\S*)");
    private static final List<String> MASSES =
            Arrays.stream(Mass.values()).map(Mass::toString).toList();
    private static final BigDecimal KILOJOULES_PER_KILOWATT_HOUR = new BigDecimal(3_600);
    private static final BigDecimal KILOGRAMS_PER_TONNE = new BigDecimal(1_000);
    private static final int WATT_HOURS = 3;

    private SteamReader() {}

    /** What a message tells; null after a problem was reported. */
    static Steam read(Field field) {
        int before = field.problems().count();
        Section section = field.section("mass", "pressure", "temperature", "feedwater");
        if (section == null) {
            return null;
        }
        String mass = section.required(
                "mass", "write what the value is in, for example t/h", each -> Words.choice(each, "mass", MASSES));
        Sensed pressure = section.required(
                "pressure",
                "write where it is told, as {value: /p, unit: barg}, or what it is, as 11 barg",
                each -> sensed(each, true));
        Sensed temperature = section.optional("temperature", null, each -> sensed(each, false));
        BigDecimal feedwater = feedwater(section);
        if (field.problems().count() > before) {
            return null;
        }
        Steam steam = new Steam(
                Arrays.stream(Mass.values())
                        .filter(each -> each.toString().equals(mass))
                        .findFirst()
                        .orElseThrow(),
                pressure,
                temperature,
                feedwater);
        if (pressure.nominal() != null && (temperature == null || temperature.nominal() != null)) {
            check(field, nominal(pressure), temperature == null ? null : nominal(temperature), feedwater);
        }
        return steam;
    }

    /** The heat of steam that is always in one condition, in kWh/t; null after a problem was reported. */
    static BigDecimal perTonne(Field field) {
        int before = field.problems().count();
        Section section = field.section("pressure", "temperature", "feedwater");
        if (section == null) {
            return null;
        }
        BigDecimal pressure = section.required("pressure", "write it as 11 barg", each -> figure(each, true));
        BigDecimal temperature = section.optional("temperature", null, each -> figure(each, false));
        BigDecimal feedwater = feedwater(section);
        if (field.problems().count() > before) {
            return null;
        }
        Double heat = check(field, pressure, temperature, feedwater);
        return heat == null
                ? null
                : BigDecimal.valueOf(heat)
                        .multiply(KILOGRAMS_PER_TONNE)
                        .divide(KILOJOULES_PER_KILOWATT_HOUR, MathContext.DECIMAL64)
                        .setScale(WATT_HOURS, RoundingMode.HALF_EVEN);
    }

    private static Double check(Field field, BigDecimal bar, BigDecimal celsius, BigDecimal feedwater) {
        try {
            return SteamTables.kilojoulesPerKilogram(bar, celsius, feedwater);
        } catch (IllegalArgumentException none) {
            field.problem(none.getMessage(), "correct the condition; a gauge shows barg, not bar");
            return null;
        }
    }

    private static BigDecimal feedwater(Section section) {
        return section.required(
                "feedwater", "write the temperature of the water, for example 105 °C", each -> figure(each, false));
    }

    private static Sensed sensed(Field field, boolean pressure) {
        if (field.node() instanceof YamlNode.Text) {
            Matcher known = matcher(field, pressure);
            return known == null ? null : new Sensed(null, scale(known.group(2)), new BigDecimal(known.group(1)));
        }
        Section section = field.section("value", "unit", "nominal");
        if (section == null) {
            return null;
        }
        String at = section.required("value", "write its place in the message, as /pressure", LayoutReader::pointer);
        String unit = section.required(
                "unit",
                "write its unit, one of " + scales(pressure),
                each -> Words.choice(each, "unit", names(pressure)));
        BigDecimal nominal = section.optional("nominal", null, Figures::decimal);
        return at == null || unit == null ? null : new Sensed(at, scale(unit), nominal);
    }

    /** A figure with its unit, in bar absolute or °C; null after a problem was reported. */
    private static BigDecimal figure(Field field, boolean pressure) {
        Matcher known = matcher(field, pressure);
        return known == null ? null : scale(known.group(2)).absolute(new BigDecimal(known.group(1)));
    }

    private static Matcher matcher(Field field, boolean pressure) {
        String text = field.text();
        if (text == null) {
            return null;
        }
        Matcher matcher = FIGURE.matcher(text);
        if (!matcher.matches() || !names(pressure).contains(matcher.group(2))) {
            field.problem(
                    "'%s' is no %s".formatted(text, pressure ? "pressure" : "temperature"),
                    "write a number and one of " + scales(pressure));
            return null;
        }
        return matcher;
    }

    private static BigDecimal nominal(Sensed sensed) {
        return sensed.unit().absolute(sensed.nominal());
    }

    private static Scale scale(String symbol) {
        return Arrays.stream(Scale.values())
                .filter(scale -> scale.toString().equals(symbol))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(boolean pressure) {
        return Arrays.stream(Scale.values())
                .filter(scale -> scale.isPressure() == pressure)
                .map(Scale::toString)
                .toList();
    }

    private static String scales(boolean pressure) {
        return String.join(", ", names(pressure));
    }
}
