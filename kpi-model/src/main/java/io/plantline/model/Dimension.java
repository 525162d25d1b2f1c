package io.plantline.model;

/** What kind of thing a number counts, and the integer base unit it is summed in. */
public enum Dimension {
    /** Millijoules: the one base in which Wh, kWh, MJ and GJ are all exact integers. */
    ENERGY("mJ"),
    /** Millivar-seconds, the reactive twin of the millijoule. */
    REACTIVE_ENERGY("mvar·s"),
    VOLUME("mL"),
    MASS("mg"),
    COUNT("piece"),
    DURATION("ms"),
    POWER("mW"),
    REACTIVE_POWER("mvar"),
    CURRENT("mA"),
    /** Milliampere-seconds: a current over time, and over its length its mean again. */
    CHARGE("mA·s"),
    VOLTAGE("mV"),
    /** Millivolt-seconds: a voltage over time, and over its length its mean again. */
    VOLTAGE_TIME("mV·s"),
    APPARENT_POWER("mVA"),
    /** Millionths of the currency of the plant. */
    MONEY("millionth"),
    /** Millikelvin-seconds: how far from a base temperature it was, and how long. */
    DEGREE_TIME("mK·s"),
    /** Millikelvins above the melting point of ice. */
    TEMPERATURE("mK"),
    /** How many times the sound pressure squared is that of the threshold of hearing, p0 = 20 µPa: decibels do not add up. */
    SOUND_LEVEL("p0²"),
    /** Sound pressure squared over time, the sound exposure of IEC 61672: what does add up. */
    SOUND_EXPOSURE("p0²·s"),
    /** Nanograms in a cubic metre of air. */
    CONCENTRATION("ng/m³"),
    /** A concentration over time: what somebody has breathed in by then, and over its length its mean again. */
    DOSE("ng·s/m³"),
    /** Thousandths of a full-time employee. */
    WORKFORCE("mFTE"),
    WORKFORCE_TIME("mFTE·s"),
    /** Square decimetres. */
    AREA("dm²"),
    AREA_TIME("dm²·s"),
    /** Milligrams that are somewhere, rather than go in or out. */
    HELD_MASS("mg"),
    HELD_MASS_TIME("mg·s");

    private final String base;

    Dimension(String base) {
        this.base = base;
    }

    /** The base unit, as printed. */
    public String base() {
        return base;
    }

    /** The dimension of this one accumulated over time, or this one where it already accumulates. */
    public Dimension integrated() {
        return switch (this) {
            case POWER -> ENERGY;
            case REACTIVE_POWER -> REACTIVE_ENERGY;
            case CURRENT -> CHARGE;
            case VOLTAGE -> VOLTAGE_TIME;
            case TEMPERATURE -> DEGREE_TIME;
            case SOUND_LEVEL -> SOUND_EXPOSURE;
            case CONCENTRATION -> DOSE;
            case WORKFORCE -> WORKFORCE_TIME;
            case AREA -> AREA_TIME;
            case HELD_MASS -> HELD_MASS_TIME;
            default -> this;
        };
    }
}
