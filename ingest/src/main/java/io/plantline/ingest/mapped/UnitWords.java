package io.plantline.ingest.mapped;

import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Rejection.Reason;
import io.plantline.model.Unit;
import java.util.Locale;
import java.util.Map;

/** Units as devices write them. What could be two units, as mwh, is none. */
public final class UnitWords {
    private static final Map<String, Unit> WORDS = Map.ofEntries(
            Map.entry("wh", Unit.WH),
            Map.entry("kwh", Unit.KWH),
            Map.entry("gwh", Unit.GWH),
            Map.entry("kj", Unit.KJ),
            Map.entry("gj", Unit.GJ),
            Map.entry("varh", Unit.VARH),
            Map.entry("kvarh", Unit.KVARH),
            Map.entry("w", Unit.W),
            Map.entry("kw", Unit.KW),
            Map.entry("var", Unit.VAR),
            Map.entry("kvar", Unit.KVAR),
            Map.entry("m3", Unit.M3),
            Map.entry("nm3", Unit.NM3),
            Map.entry("dm3", Unit.DM3),
            Map.entry("l", Unit.L),
            Map.entry("ltr", Unit.L),
            Map.entry("liter", Unit.L),
            Map.entry("liters", Unit.L),
            Map.entry("litre", Unit.L),
            Map.entry("litres", Unit.L),
            Map.entry("kg", Unit.KG),
            Map.entry("t", Unit.T),
            Map.entry("ton", Unit.T),
            Map.entry("tons", Unit.T),
            Map.entry("tonne", Unit.T),
            Map.entry("tonnes", Unit.T),
            Map.entry("pcs", Unit.PIECE),
            Map.entry("pc", Unit.PIECE),
            Map.entry("piece", Unit.PIECE),
            Map.entry("pieces", Unit.PIECE));

    private UnitWords() {}

    /**
     * The unit of a word: by its symbol, or by another way to write it.
     *
     * @param expected what is meant where only the case of the letters differs; may be null
     * @param otherwise what else can be done about a word that is no unit
     */
    public static Unit of(String word, Unit expected, String otherwise) throws Unusable {
        if (expected != null && expected.symbol().equalsIgnoreCase(word)) {
            return expected;
        }
        String written = word.strip().replace("³", "3").replace("^", "").replace("ℓ", "L");
        Unit exact = Unit.of(written).orElse(null);
        Unit unit = exact == null ? WORDS.get(written.toLowerCase(Locale.ROOT)) : exact;
        if (unit == null) {
            throw new Unusable(
                    Reason.WRONG_UNIT,
                    "unit %s is not known; let the device write one of Plantline's, or %s"
                            .formatted(Unusable.quoted(word), otherwise));
        }
        return unit;
    }
}
