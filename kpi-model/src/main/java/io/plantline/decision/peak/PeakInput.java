package io.plantline.decision.peak;

import io.plantline.decision.Advice.Given;

/** What peak advice is worked out from, and what became of it, by the names that it is told with. */
public enum PeakInput {
    LIMIT("limit"),
    ENERGY("energy so far"),
    POWER("power of the rest"),
    DEMAND("projected demand"),
    LOW("projected demand, one in twenty below"),
    HIGH("projected demand, one in twenty above"),
    SURE("projected demand, four in five below"),
    CHANCE("chance of exceeding"),
    LEARNED("intervals learned from"),
    AGE("age of what the supply said last"),
    ALLOWED("power allowed for the rest"),
    NEEDED("to be held back"),
    MINUTES("minutes left"),
    REBOUND("taken later, by the rebound of the loads"),
    AVOIDED("power of the interval that holding avoids"),
    COUNTING("power of that expected to be billed at the end of the month"),
    DAYS("days learned from"),
    PRICE("price of a kilowatt more"),
    COST("cost of holding back"),
    LEAST("least of the last seven days"),
    TAKEN("demand"),
    WITHOUT("demand without holding back"),
    HELD("held back");

    private final String english;

    PeakInput(String english) {
        this.english = english;
    }

    public String english() {
        return english;
    }

    /** A number of it that was worked out. */
    Given given(double value, String unit) {
        return from("", value, unit);
    }

    /** A number of it, with what it was read from. */
    Given from(String origin, double value, String unit) {
        return new Given(english, value, unit, origin, null);
    }
}
