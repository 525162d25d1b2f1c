package io.plantline.ingest.discover;

import io.plantline.model.Unit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What unit a name suggests, where neither message nor format tells. */
final class UnitGuess {
    private static final Map<Pattern, Unit> NAMES = new LinkedHashMap<>();

    static {
        put("kwh", Unit.KWH);
        put("(?<![a-z])wh(?![a-z])", Unit.WH);
        put("(?<![a-z])kw(?![a-z])", Unit.KW);
        put("(?<![a-z])m3(?![a-z0-9])", Unit.M3);
        put("(?<![a-z])gj(?![a-z])", Unit.GJ);
        put("liter|litre", Unit.L);
        put("power(?!.*(factor|on|supply|source))|watt|leistung", Unit.W);
        put("(^|[/_])(e|total)_(in|out)($|[/_])", Unit.KWH);
        put("energy|energi[ae]|zaehlerstand", Unit.KWH);
        put("water|volume", Unit.M3);
    }

    private UnitGuess() {}

    static Optional<Unit> of(String name) {
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(name).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static void put(String regex, Unit unit) {
        NAMES.put(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), unit);
    }
}
