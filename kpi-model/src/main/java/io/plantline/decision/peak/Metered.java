package io.plantline.decision.peak;

import io.plantline.plant.DemandCharge;

/** Power as a charge measures it, in kW or in kVA at the reactive power of the last minutes. */
record Metered(DemandCharge charge, Curve reactive) {
    private static final long MINUTES = 180_000;

    /** The kW that go with what is billed; NaN where its reactive power is not known. */
    double active(double billed) {
        if (!charge.apparent()) {
            return billed;
        }
        double vars = reactive.mean(MINUTES);
        return billed > Math.abs(vars) ? Math.sqrt(billed * billed - vars * vars) : Double.NaN;
    }

    /** What is billed of so many kW. */
    double billed(double active) {
        double vars = charge.apparent() ? reactive.mean(MINUTES) : 0;
        return Double.isNaN(vars) ? active : Math.sqrt(active * active + vars * vars);
    }
}
