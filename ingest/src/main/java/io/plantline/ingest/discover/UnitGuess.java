package io.plantline.ingest.discover;

import io.plantline.model.Unit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What unit a name suggests, where neither message nor format tells. */
final class UnitGuess {
    /** What is measured of water, air and machines that flows into no account. */
    private static final Pattern BESIDE = Pattern.compile(
            "temp|humid|volt(age)?(?![a-z])|(?<![a-z])current$|ampere|freq|pressure|druck(?!luft)|rssi|uptime|battery|speed|rpm"
                    + "|set_?point|level|dew_?point|m3/?h(?![a-z])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern POSITIONS = Pattern.compile("(/\\d+)+$");
    private static final Map<Pattern, Unit> NAMES = new LinkedHashMap<>();

    static {
        put("kwh", Unit.KWH);
        put("(?<![a-z])mwh(?![a-z])", Unit.MWH);
        put("(?<![a-z])wh(?![a-z])", Unit.WH);
        put("(?<![a-z])kw(?![a-z])", Unit.KW);
        put("(?<![a-z])(m3|m³|cbm)(?![a-z0-9/])", Unit.M3);
        put("(?<![a-z])gj(?![a-z])", Unit.GJ);
        put("(?<![a-z])mj(?![a-z])", Unit.MJ);
        put("(?<![a-z])nm3(?![a-z0-9/])", Unit.NM3);
        put("(?<![a-z])kg(?![a-z/])", Unit.KG);
        put("liter|litre", Unit.L);
        put("power(?!.*(factor|on|supply|source))|watt|leistung", Unit.W);
        put("(^|[/_])(e|total)_(in|out)($|[/_])", Unit.KWH);
        put("energy|energi[ae]|zaehlerstand|zählerstand|wirkarbeit|strom(?![a-z])|w(ae|ä)rme|electricity", Unit.KWH);
        put("compressed[_ -]?air|druckluft", Unit.NM3);
        put("wa(ter|sser)|volume|(?<![a-z])(natural|erd)?gas(?![a-z])", Unit.M3);
        put("pieces|good[_ -]?(count|parts)|part[_ -]?count|st(ue|ü)ck", Unit.PIECE);
    }

    private UnitGuess() {}

    /** True where a word is a unit that measures. */
    static boolean isUnit(String word) {
        return new Beside(null, word, null).unit().isPresent();
    }

    /** The name of a value without its positions in arrays: a channel of several is named as one alone is. */
    static String withoutPositions(String name) {
        return POSITIONS.matcher(name).replaceFirst("");
    }

    static Optional<Unit> of(String name) {
        if (BESIDE.matcher(withoutPositions(name)).find()) {
            return Optional.empty();
        }
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(name).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static void put(String regex, Unit unit) {
        NAMES.put(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), unit);
    }
}
