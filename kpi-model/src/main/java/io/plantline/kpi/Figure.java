package io.plantline.kpi;

/**
 * A number, or why there is none.
 *
 * @param missing why there is none; null where there is one
 */
record Figure(double value, String missing) {

    static Figure of(double value) {
        return new Figure(value, null);
    }

    static Figure missing(String why) {
        return new Figure(Double.NaN, why);
    }

    boolean isMissing() {
        return missing != null;
    }
}
