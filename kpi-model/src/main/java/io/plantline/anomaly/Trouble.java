package io.plantline.anomaly;

import io.plantline.anomaly.Anomaly.Severity;

/** What can be the matter with a meter. */
public enum Trouble {
    SILENT("meter-silent", Severity.WARNING),
    CLOCK("clock-skew", Severity.WARNING),
    SCALE("scale-suspect", Severity.WARNING),
    FAULTY("meter-faulty", Severity.WARNING),
    TOO_FAST("register-too-fast", Severity.WARNING),
    /** Of the plant as a whole. */
    PLANT_SILENT("plant-silent", Severity.CRITICAL);

    private final String rule;
    private final Severity severity;

    Trouble(String rule, Severity severity) {
        this.rule = rule;
        this.severity = severity;
    }

    /** The id of its rule in events. */
    public String rule() {
        return rule;
    }

    Severity severity() {
        return severity;
    }
}
