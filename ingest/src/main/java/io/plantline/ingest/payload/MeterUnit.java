package io.plantline.ingest.payload;

import io.plantline.model.Rejection.Reason;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;

/** The units a meter may speak: those of its quantity, or of the flow of it where it tells power. */
public final class MeterUnit {
    private MeterUnit() {}

    /** The unit of a symbol, if the meter may speak it. */
    public static Unit check(String symbol, Meter meter) throws Unusable {
        Unit unit = Unit.of(symbol)
                .orElseThrow(() -> new Unusable(
                        Reason.WRONG_UNIT,
                        "unit %s is not known; %s is read in %s".formatted(quoted(symbol), meter.id(), meter.unit())));
        if (!meter.speaks(unit)) {
            throw new Unusable(
                    Reason.WRONG_UNIT,
                    "unit %s does not measure what %s tells (%s, %s); it is read in %s"
                            .formatted(quoted(symbol), meter.id(), meter.quantity(), meter.kind(), meter.unit()));
        }
        return unit;
    }

    private static String quoted(String symbol) {
        return Unusable.quoted(symbol);
    }
}
