package io.plantline.dashboards.explain;

import io.plantline.model.Signal;
import java.math.BigDecimal;

/**
 * What a unit of a quantity was worth at a time.
 *
 * @param by the tariff, factor or signal; null where none holds
 * @param value null where none is known
 * @param signal what was told, where a signal tells it; else null
 */
record FigureAt(String by, String band, String version, BigDecimal value, String unit, String source, Signal signal) {

    /** By a signal, in the unit the plant uses. */
    static FigureAt told(SignalsCut.Told told, String unit) {
        Signal signal = told.signal();
        return new FigureAt(signal.id(), null, null, told.value(), unit, "signal " + signal.id(), signal);
    }

    /** The one figure of all of its time; of a signal, which tells many, none. */
    FigureAt throughout() {
        return signal == null ? this : missing("signal " + signal.id(), unit);
    }

    static FigureAt missing(String by, String unit) {
        return new FigureAt(by, null, null, null, unit, null, null);
    }
}
