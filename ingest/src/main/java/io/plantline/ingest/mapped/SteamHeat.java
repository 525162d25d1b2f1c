package io.plantline.ingest.mapped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.plantline.ingest.format.Piece;
import io.plantline.ingest.payload.Digits;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Quality;
import io.plantline.model.Rejection.Reason;
import io.plantline.model.SteamSeen;
import io.plantline.model.Unit;
import io.plantline.plant.Mapping;
import io.plantline.plant.Source;
import io.plantline.plant.Steam;
import io.plantline.plant.Steam.Sensed;
import io.plantline.wire.SteamTables;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The heat of steam as one message tells it: a power where it tells a flow, an energy where it tells the mass of a period.
 * It is worked out here, once, so that whoever reads the reading, live or in years, reads the same digits.
 *
 * @param quality uncertain where the plant file stood in for what the message does not tell
 * @param seen what it was worked out of
 */
record SteamHeat(BigDecimal value, Unit unit, Quality quality, SteamSeen seen) {
    private static final BigDecimal KILOJOULES_PER_KILOWATT_HOUR = new BigDecimal(3_600);
    private static final int MILLIWATTS = 6;

    static SteamHeat of(Mapping mapping, Piece piece, BigDecimal mass, Source source) throws Unusable {
        Steam steam = mapping.steam();
        BigDecimal bar = told("pressure", steam.pressure(), piece, source);
        BigDecimal celsius =
                steam.temperature() == null ? null : told("temperature", steam.temperature(), piece, source);
        boolean measured =
                isTold(steam.pressure(), piece) && (steam.temperature() == null || isTold(steam.temperature(), piece));
        SteamSeen seen = seen(steam, steam.mass().kilograms(checked("mass", mass)), bar, celsius);
        BigDecimal heat = seen.kilograms()
                .multiply(BigDecimal.valueOf(seen.perKilogram()))
                .divide(KILOJOULES_PER_KILOWATT_HOUR, MathContext.DECIMAL64)
                .setScale(MILLIWATTS, RoundingMode.HALF_EVEN);
        return new SteamHeat(
                heat, steam.mass().isFlow() ? Unit.KW : Unit.KWH, measured ? Quality.GOOD : Quality.UNCERTAIN, seen);
    }

    private static SteamSeen seen(Steam steam, BigDecimal kilograms, BigDecimal bar, BigDecimal celsius)
            throws Unusable {
        try {
            return SteamTables.of(kilograms, bar, celsius, steam.feedwater());
        } catch (IllegalArgumentException none) {
            throw new Unusable(Reason.OUT_OF_RANGE, none.getMessage());
        }
    }

    /** In bar absolute or °C, as the message tells it or else as it usually is. */
    private static BigDecimal told(String what, Sensed sensed, Piece piece, Source source) throws Unusable {
        if (isTold(sensed, piece)) {
            return sensed.unit().absolute(checked(what, Wording.number(piece.at(sensed.at()), source)));
        }
        if (sensed.nominal() == null) {
            throw new Unusable(
                    Reason.MISSING_VALUE,
                    "nothing at %s tells the %s of the steam, so that its heat is not known; write its 'nominal' %s in the source if an estimate will do"
                            .formatted(sensed.at(), what, what));
        }
        return sensed.unit().absolute(sensed.nominal());
    }

    /** Before anything is worked out with it: what nobody can have measured would take all time and memory there is. */
    private static BigDecimal checked(String what, BigDecimal said) throws Unusable {
        BigDecimal number = Digits.tidy(said);
        if (Digits.areTooMany(number)) {
            throw new Unusable(
                    Reason.OUT_OF_RANGE,
                    "%s %s of the steam is beyond anything that can be measured"
                            .formatted(what, Unusable.quoted(number.toString())));
        }
        return number;
    }

    private static boolean isTold(Sensed sensed, Piece piece) throws Unusable {
        JsonNode said = sensed.at() == null ? MissingNode.getInstance() : piece.at(sensed.at());
        return !Wording.isNoValue(said);
    }
}
