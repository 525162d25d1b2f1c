package io.plantline.cell;

/** The signals of a plant, by settlement interval. */
@FunctionalInterface
public interface SignalSource {

    /** What a signal says of the settlement interval that starts then, per kWh in units of 1e-9, or null. */
    Entry at(String signal, long settlementStart);
}
