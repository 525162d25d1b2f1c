package io.plantline.ingest.payload;

import io.plantline.model.Dimension;
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
        if (!fits(unit.dimension(), meter)) {
            throw new Unusable(
                    Reason.WRONG_UNIT,
                    "unit %s does not measure what %s tells (%s, %s); it is read in %s"
                            .formatted(quoted(symbol), meter.id(), meter.quantity(), meter.kind(), meter.unit()));
        }
        return unit;
    }

    private static boolean fits(Dimension dimension, Meter meter) {
        boolean flow = dimension != dimension.integrated();
        return flow == tellsFlow(meter)
                && dimension.integrated() == meter.quantity().dimension();
    }

    private static boolean tellsFlow(Meter meter) {
        return switch (meter.kind()) {
            case POWER, POWER_HOLD, POWER_MEAN -> true;
            default -> false;
        };
    }

    private static String quoted(String symbol) {
        return Unusable.quoted(symbol);
    }
}
