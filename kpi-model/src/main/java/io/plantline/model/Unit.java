package io.plantline.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A unit a meter may speak, with its exact factor to the integer base unit of its {@link Dimension}. */
public enum Unit {
    WH("Wh", Dimension.ENERGY, "3600000"),
    KWH("kWh", Dimension.ENERGY, "3600000000"),
    MWH("MWh", Dimension.ENERGY, "3600000000000"),
    GWH("GWh", Dimension.ENERGY, "3600000000000000"),
    J("J", Dimension.ENERGY, "1000"),
    KJ("kJ", Dimension.ENERGY, "1000000"),
    MJ("MJ", Dimension.ENERGY, "1000000000"),
    GJ("GJ", Dimension.ENERGY, "1000000000000"),
    VARH("varh", Dimension.REACTIVE_ENERGY, "3600000"),
    KVARH("kvarh", Dimension.REACTIVE_ENERGY, "3600000000"),
    MVARH("Mvarh", Dimension.REACTIVE_ENERGY, "3600000000000"),
    ML("mL", Dimension.VOLUME, "1"),
    L("L", Dimension.VOLUME, "1000"),
    M3("m3", Dimension.VOLUME, "1000000"),
    NM3("Nm3", Dimension.VOLUME, "1000000"),
    MG("mg", Dimension.MASS, "1"),
    G("g", Dimension.MASS, "1000"),
    KG("kg", Dimension.MASS, "1000000"),
    T("t", Dimension.MASS, "1000000000"),
    PIECE("pcs", Dimension.COUNT, "1"),
    MS("ms", Dimension.DURATION, "1"),
    S("s", Dimension.DURATION, "1000"),
    H("h", Dimension.DURATION, "3600000"),
    W("W", Dimension.POWER, "1000"),
    KW("kW", Dimension.POWER, "1000000"),
    MW("MW", Dimension.POWER, "1000000000"),
    VAR("var", Dimension.REACTIVE_POWER, "1000"),
    KVAR("kvar", Dimension.REACTIVE_POWER, "1000000"),
    MVAR("Mvar", Dimension.REACTIVE_POWER, "1000000000"),
    KVA("kVA", Dimension.APPARENT_POWER, "1000000"),
    GW("GW", Dimension.POWER, "1000000000000"),
    A("A", Dimension.CURRENT, "1000"),
    KA("kA", Dimension.CURRENT, "1000000"),
    AH("Ah", Dimension.CHARGE, "3600000"),
    V("V", Dimension.VOLTAGE, "1000"),
    KV("kV", Dimension.VOLTAGE, "1000000"),
    VH("Vh", Dimension.VOLTAGE_TIME, "3600000"),
    /** Watt-minutes: what small plugs count in. */
    WMIN("Wmin", Dimension.ENERGY, "60000"),
    /** The calories of the steam tables, 4.1868 J each, in which older heat meters count. */
    KCAL("kcal", Dimension.ENERGY, "4186800"),
    MCAL("Mcal", Dimension.ENERGY, "4186800000"),
    GCAL("Gcal", Dimension.ENERGY, "4186800000000"),
    DM3("dm3", Dimension.VOLUME, "1000"),
    HL("hL", Dimension.VOLUME, "100000"),
    /** The currency of the plant, whichever it is. */
    CURRENCY("currency", Dimension.MONEY, "1000000"),
    DEGREE_HOUR("K·h", Dimension.DEGREE_TIME, "3600000"),
    DEGREE_DAY("K·d", Dimension.DEGREE_TIME, "86400000"),
    CELSIUS("°C", Dimension.TEMPERATURE, "1000"),
    MIN("min", Dimension.DURATION, "60000"),
    /** A sound level, A-weighted: ten times the logarithm of what it is in the base unit. */
    DB_A("dB(A)", Dimension.SOUND_LEVEL, "1") {
        @Override
        public long toBase(BigDecimal level) {
            if (level.signum() < 0 || level.compareTo(LOUDEST) > 0) {
                throw new ArithmeticException("no sound in air is of " + level + " dB(A)");
            }
            return Math.round(StrictMath.pow(10, level.doubleValue() / DECI)); // the same bits on every machine
        }

        @Override
        public double fromBase(long base) {
            return DECI * StrictMath.log10((double) Math.max(1, base));
        }

        @Override
        public BigDecimal decimalFromBase(long base) {
            return BigDecimal.valueOf(fromBase(base));
        }
    },
    PA2S("Pa²·s", Dimension.SOUND_EXPOSURE, "2500000000"),
    PA2H("Pa²·h", Dimension.SOUND_EXPOSURE, "9000000000000"),
    MG_PER_M3("mg/m3", Dimension.CONCENTRATION, "1000000"),
    UG_PER_M3("µg/m3", Dimension.CONCENTRATION, "1000"),
    MG_H_PER_M3("mg·h/m3", Dimension.DOSE, "3600000000"),
    FTE("FTE", Dimension.WORKFORCE, "1000"),
    FTE_HOUR("FTE·h", Dimension.WORKFORCE_TIME, "3600000"),
    M2("m2", Dimension.AREA, "100"),
    HA("ha", Dimension.AREA, "1000000"),
    HA_DAY("ha·d", Dimension.AREA_TIME, "86400000000"),
    /** Kilograms that are in something, over time; kilograms alone go in or out. */
    KG_HELD("kg-held", Dimension.HELD_MASS, "1000000"),
    KG_DAY("kg·d", Dimension.HELD_MASS_TIME, "86400000000");

    /** Steps of a bel. */
    private static final int DECI = 10;

    /** Beyond it air does not carry sound but a blast: a broken microphone. */
    private static final BigDecimal LOUDEST = BigDecimal.valueOf(180);

    private static final long EXACT_IN_DOUBLE = 1L << 53;
    private static final Map<String, Unit> BY_SYMBOL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Unit::symbol, Function.identity()));

    private final String symbol;
    private final Dimension dimension;
    private final BigDecimal factor;
    private final long longFactor;

    Unit(String symbol, Dimension dimension, String factor) {
        this.symbol = symbol;
        this.dimension = dimension;
        this.factor = new BigDecimal(factor);
        this.longFactor = this.factor.longValueExact();
    }

    /** The unit of a symbol as meters and plant files write it; case matters, as in the SI. */
    public static Optional<Unit> of(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }

    public String symbol() {
        return symbol;
    }

    public Dimension dimension() {
        return dimension;
    }

    /**
     * A value in this unit as an integer in the base unit, rounded half-even beyond its resolution.
     *
     * @throws ArithmeticException if it does not fit a 64-bit integer
     */
    public long toBase(BigDecimal value) {
        return value.multiply(factor).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    /** A base amount in this unit, correctly rounded once. */
    public double fromBase(long base) {
        if (Math.abs(base) < EXACT_IN_DOUBLE) {
            return (double) base / longFactor;
        }
        return new BigDecimal(base).divide(factor, MathContext.DECIMAL128).doubleValue();
    }

    /** A base amount in this unit as a decimal that {@link #toBase} turns into the same integer. */
    public BigDecimal decimalFromBase(long base) {
        return BigDecimal.valueOf(base).divide(factor, MathContext.DECIMAL128);
    }

    /** True where one of two such values is not twice as much as half of them: they are not added, nor averaged. */
    public boolean isLevel() {
        return dimension == Dimension.SOUND_LEVEL;
    }

    @Override
    public String toString() {
        return symbol;
    }
}
