package io.plantline.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a plant measures and Plantline adds up. Each has a stable number, because state and internal records carry it:
 * never renumber, only append.
 */
public enum Quantity {
    /** Active energy delivered to the scope; at the grid connection OBIS 1.8.0. */
    ELECTRICITY_IMPORT(1, "electricity-import", Dimension.ENERGY, Unit.KWH),
    /** Active energy delivered by the scope, reported positive; OBIS 2.8.0. */
    ELECTRICITY_EXPORT(2, "electricity-export", Dimension.ENERGY, Unit.KWH),
    ELECTRICITY_GENERATION(3, "electricity-generation", Dimension.ENERGY, Unit.KWH),
    /** Inductive (lagging) reactive energy. */
    REACTIVE_IMPORT(4, "reactive-import", Dimension.REACTIVE_ENERGY, Unit.KVARH),
    /** Capacitive (leading) reactive energy. */
    REACTIVE_EXPORT(5, "reactive-export", Dimension.REACTIVE_ENERGY, Unit.KVARH),
    /** Energy of fuels burnt, gross calorific value. */
    FUEL_ENERGY(6, "fuel-energy", Dimension.ENERGY, Unit.KWH),
    HEAT(7, "heat", Dimension.ENERGY, Unit.KWH),
    /** Heat, steam and cooling bought. */
    HEAT_IMPORT(19, "heat-import", Dimension.ENERGY, Unit.KWH),
    /** Heat, steam and cooling sold. */
    HEAT_EXPORT(20, "heat-export", Dimension.ENERGY, Unit.KWH),
    /** Generated on site from sun, wind or water: from nothing that is metered as a fuel. */
    RENEWABLE_GENERATION(21, "renewable-generation", Dimension.ENERGY, Unit.KWH),
    /** Energy of biogenic fuels burnt, gross calorific value. */
    BIOFUEL_ENERGY(22, "biofuel-energy", Dimension.ENERGY, Unit.KWH),
    /** Energy of oil, diesel and other liquid fuels burnt, gross calorific value. */
    LIQUID_FUEL_ENERGY(23, "liquid-fuel-energy", Dimension.ENERGY, Unit.KWH),
    BATTERY_CHARGE(24, "battery-charge", Dimension.ENERGY, Unit.KWH),
    BATTERY_DISCHARGE(25, "battery-discharge", Dimension.ENERGY, Unit.KWH),
    COMPRESSED_AIR(8, "compressed-air", Dimension.VOLUME, Unit.NM3),
    GAS_VOLUME(9, "gas-volume", Dimension.VOLUME, Unit.M3),
    WATER_WITHDRAWAL(10, "water-withdrawal", Dimension.VOLUME, Unit.M3),
    WATER_DISCHARGE(11, "water-discharge", Dimension.VOLUME, Unit.M3),
    WATER_REUSED(26, "water-reused", Dimension.VOLUME, Unit.M3),
    /** Dry flue gas at the reference conditions of its limit value. */
    FLUE_GAS(27, "flue-gas", Dimension.VOLUME, Unit.NM3),
    MATERIAL_INPUT(12, "material-input", Dimension.MASS, Unit.T),
    GOOD_MASS(13, "good-mass", Dimension.MASS, Unit.T),
    BYPRODUCT(14, "byproduct", Dimension.MASS, Unit.T),
    WASTE(15, "waste", Dimension.MASS, Unit.T),
    /** The part of the waste that goes to reuse, recycling or other recovery but energy. */
    WASTE_RECOVERED(28, "waste-recovered", Dimension.MASS, Unit.T),
    /** The part of the waste that is hazardous. */
    WASTE_HAZARDOUS(29, "waste-hazardous", Dimension.MASS, Unit.T),
    /** The part of the material input that was recycled or reused; own scrap run around does not count. */
    RECYCLED_INPUT(30, "recycled-input", Dimension.MASS, Unit.T),
    /** The part of the material input that is renewable and not recycled. */
    RENEWABLE_INPUT(31, "renewable-input", Dimension.MASS, Unit.T),
    /** The part of the material input that is not renewable. */
    NONRENEWABLE_INPUT(38, "nonrenewable-input", Dimension.MASS, Unit.T),
    /** What leaves the materials as vapour or effluent, as the water of beet. */
    MATERIAL_RELEASED(39, "material-released", Dimension.MASS, Unit.T),
    /** Carbonate calcined, whose carbon dioxide comes from no fuel. */
    CARBONATE(40, "carbonate", Dimension.MASS, Unit.T),
    /** Carbonate made on site of carbon dioxide, as in the carbonatation of juice: what it binds does not leave. */
    CARBONATE_FORMED(102, "carbonate-formed", Dimension.MASS, Unit.T),
    REFRIGERANT_LOSS(41, "refrigerant-loss", Dimension.MASS, Unit.KG),
    GOOD_COUNT(16, "good-count", Dimension.COUNT, Unit.PIECE),
    SCRAP_COUNT(17, "scrap-count", Dimension.COUNT, Unit.PIECE),
    /** Pieces reworked, once each however often; they end as good or as scrap and are counted there too. */
    REWORK_COUNT(42, "rework-count", Dimension.COUNT, Unit.PIECE),
    STEAM_MASS(18, "steam-mass", Dimension.MASS, Unit.T),
    /** Heat of steam above the water it is made of, where its condition is measured beside its mass. */
    STEAM_ENERGY(55, "steam-energy", Dimension.ENERGY, Unit.KWH),
    /** The planned run time of what was made: pieces times the time planned for each, product by product. */
    PLANNED_RUN(43, "planned-run", Dimension.DURATION, Unit.H),
    /** Of employees and contractors. */
    HOURS_WORKED(44, "hours-worked", Dimension.DURATION, Unit.H),
    OVERTIME(45, "overtime", Dimension.DURATION, Unit.H),
    LOST_TIME_INJURIES(46, "lost-time-injuries", Dimension.COUNT, Unit.PIECE),
    RECORDABLE_INJURIES(47, "recordable-injuries", Dimension.COUNT, Unit.PIECE),
    LOST_DAYS(48, "lost-days", Dimension.COUNT, Unit.PIECE),
    NEAR_MISSES(49, "near-misses", Dimension.COUNT, Unit.PIECE),
    /** What flows in each of three phases, as the charge that a current adds up to: to see whether they share the load. */
    CURRENT_L1(60, "current-l1", Dimension.CHARGE, Unit.AH),
    CURRENT_L2(61, "current-l2", Dimension.CHARGE, Unit.AH),
    CURRENT_L3(62, "current-l3", Dimension.CHARGE, Unit.AH),
    /** Of employees: planned, and of these not worked. */
    PLANNED_WORK(58, "planned-work", Dimension.DURATION, Unit.H),
    ABSENCE(57, "absence", Dimension.DURATION, Unit.H),
    /** Substances whose use the law restricts, as the chemical register lists them. */
    RESTRICTED_SUBSTANCE(56, "restricted-substance", Dimension.MASS, Unit.KG),
    /** The voltage between each two of three phases, over time: to see whether the supply is balanced. */
    VOLTAGE_L1_L2(96, "voltage-l1-l2", Dimension.VOLTAGE_TIME, Unit.VH),
    VOLTAGE_L2_L3(97, "voltage-l2-l3", Dimension.VOLTAGE_TIME, Unit.VH),
    VOLTAGE_L3_L1(98, "voltage-l3-l1", Dimension.VOLTAGE_TIME, Unit.VH),
    /** The voltage between each of three phases and the neutral, where nobody meters it between phases. */
    VOLTAGE_L1(99, "voltage-l1", Dimension.VOLTAGE_TIME, Unit.VH),
    VOLTAGE_L2(100, "voltage-l2", Dimension.VOLTAGE_TIME, Unit.VH),
    VOLTAGE_L3(101, "voltage-l3", Dimension.VOLTAGE_TIME, Unit.VH),
    /** Sound pressure squared over time at a place, A-weighted, as microphones tell it by its level. */
    SOUND_EXPOSURE(110, "sound-exposure", Dimension.SOUND_EXPOSURE, Unit.PA2H),
    /** What the air of a workplace holds of the pollutant it is watched for, over time. */
    AIR_POLLUTANT(111, "air-pollutant", Dimension.DOSE, Unit.MG_H_PER_M3),
    /** Time in which it was warmer at a workplace than its limit (WBGT or temperature). */
    HEAT_LIMIT_EXCEEDED(112, "heat-limit-exceeded", Dimension.DURATION, Unit.MIN),
    /** Hours of training that employees were given. */
    TRAINING(113, "training", Dimension.DURATION, Unit.H),
    /** Employees, as of full time, over time. */
    WORKFORCE(114, "workforce", Dimension.WORKFORCE_TIME, Unit.FTE_HOUR),
    /** The area of the site over time, and what of it is natural: neither built on, sealed nor mown short. */
    SITE_AREA(115, "site-area", Dimension.AREA_TIME, Unit.HA_DAY),
    NATURAL_AREA(116, "natural-area", Dimension.AREA_TIME, Unit.HA_DAY),
    /** The refrigerant that the cooling plant holds, over time: its charge. */
    REFRIGERANT_CHARGE(117, "refrigerant-charge", Dimension.HELD_MASS_TIME, Unit.KG_DAY),
    /** Sales less what was bought for them. */
    VALUE_ADDED(50, "value-added", Dimension.MONEY, Unit.CURRENCY),
    /** How far below the temperature that heating begins at it was outside, and how long; metered once, for the plant. */
    HEATING_DEGREE_DAYS(51, "heating-degree-days", Dimension.DEGREE_TIME, Unit.DEGREE_DAY),
    /** The same above the temperature that cooling begins at. */
    COOLING_DEGREE_DAYS(52, "cooling-degree-days", Dimension.DEGREE_TIME, Unit.DEGREE_DAY),
    /** How warm it was outside, above 0 °C, and how long: temperature adds up over time as power does. */
    OUTDOOR_TEMPERATURE(53, "outdoor-temperature", Dimension.DEGREE_TIME, Unit.DEGREE_HOUR),
    /** The same below 0 °C, from the same meter. */
    OUTDOOR_FROST(54, "outdoor-frost", Dimension.DEGREE_TIME, Unit.DEGREE_HOUR),
    /** Time spent in each machine state, after ISO 20140 and OPC 40001-1. */
    TIME_PROCESSING(32, "time-processing", Dimension.DURATION, Unit.H),
    TIME_IDLE(33, "time-idle", Dimension.DURATION, Unit.H),
    TIME_SETUP(34, "time-setup", Dimension.DURATION, Unit.H),
    TIME_STANDBY(35, "time-standby", Dimension.DURATION, Unit.H),
    TIME_OFF(36, "time-off", Dimension.DURATION, Unit.H),
    TIME_DOWN(37, "time-down", Dimension.DURATION, Unit.H),
    /** Derived per settlement interval: energy taken while nothing was produced. No meter measures it. */
    ENERGY_WITHOUT_OUTPUT(64, "energy-without-output", Dimension.ENERGY, Unit.KWH),
    /** Derived: emissions of imported electricity, where the factor of the grid is a signal. */
    SIGNAL_CARBON(65, "signal-carbon", Dimension.MASS, Unit.KG),
    /** Derived: what one kilowatt would have emitted over the time observed. */
    SIGNAL_EVEN_CARBON(66, "signal-even-carbon", Dimension.MASS, Unit.KG),
    /** Derived: meter time whose carbon intensity is not known. */
    SIGNAL_CARBON_UNKNOWN(67, "signal-carbon-unknown", Dimension.DURATION, Unit.H),
    /** Derived: cost of imported electricity, where its price is a signal. */
    SIGNAL_COST(68, "signal-cost", Dimension.MONEY, Unit.CURRENCY),
    /** Derived: meter time whose price is not known. */
    SIGNAL_COST_UNKNOWN(69, "signal-cost-unknown", Dimension.DURATION, Unit.H),
    /** Derived: energy of the time in which it can be compared with a baseline. */
    BASELINE_ACTUAL(70, "baseline-actual", Dimension.ENERGY, Unit.KWH),
    /** Derived: what the baseline expects of that time. */
    BASELINE_EXPECTED(71, "baseline-expected", Dimension.ENERGY, Unit.KWH),
    /** Derived: that time. */
    BASELINE_TIME(72, "baseline-time", Dimension.DURATION, Unit.H),
    /** Derived: time in which a baseline holds, but its energy or a driver was not read. */
    BASELINE_UNKNOWN(73, "baseline-unknown", Dimension.DURATION, Unit.H),
    /** Derived per day and month: reactive energy beyond what goes free, weighted by the tiers of its charge. */
    REACTIVE_EXCESS(74, "reactive-excess", Dimension.REACTIVE_ENERGY, Unit.KVARH),
    /** Derived per day and month: what a demand charge charges. Never added up. */
    DEMAND(75, "demand", Dimension.POWER, Unit.KW),
    /** The same of a charge in kVA. */
    APPARENT_DEMAND(76, "apparent-demand", Dimension.APPARENT_POWER, Unit.KVA),
    /** Derived: gas by volume whose energy is metered as well, under the rates of the gas; see {@link TwoWays}. */
    GAS_VOLUME_REPEATED(77, "gas-volume-repeated", Dimension.VOLUME, Unit.M3),
    /** Derived: energy of fuels that went through a meter of volume above. */
    FUEL_ENERGY_REPEATED(78, "fuel-energy-repeated", Dimension.ENERGY, Unit.KWH),
    /** Derived: steam by mass whose heat is metered as well. */
    STEAM_MASS_REPEATED(79, "steam-mass-repeated", Dimension.MASS, Unit.T),
    /** Derived: heat of steam that went through a meter of mass above. */
    STEAM_ENERGY_REPEATED(87, "steam-energy-repeated", Dimension.ENERGY, Unit.KWH),
    /** Derived per minute of a machine: its energy by the state it was in; together they are its energy. */
    ENERGY_PROCESSING(80, "energy-processing", Dimension.ENERGY, Unit.KWH),
    ENERGY_IDLE(81, "energy-idle", Dimension.ENERGY, Unit.KWH),
    ENERGY_SETUP(82, "energy-setup", Dimension.ENERGY, Unit.KWH),
    ENERGY_STANDBY(83, "energy-standby", Dimension.ENERGY, Unit.KWH),
    ENERGY_OFF(84, "energy-off", Dimension.ENERGY, Unit.KWH),
    ENERGY_DOWN(85, "energy-down", Dimension.ENERGY, Unit.KWH),
    /** Derived: energy of a machine in the time in which nobody told its state. */
    ENERGY_STATE_UNKNOWN(86, "energy-state-unknown", Dimension.ENERGY, Unit.KWH),
    /** Derived per minute of a scope with a supply meter of its own: what those right below it used by theirs. */
    ELECTRICITY_BELOW(92, "electricity-below", Dimension.ENERGY, Unit.KWH),
    /** Derived per minute: time whose three voltages are known, and of it the time in which they were not balanced. */
    VOLTAGE_JUDGED(93, "voltage-judged", Dimension.DURATION, Unit.H),
    VOLTAGE_UNBALANCED(94, "voltage-unbalanced", Dimension.DURATION, Unit.H);

    /** What holds at the place where it is measured and says nothing of a whole. */
    private static final Set<Quantity> LOCAL = EnumSet.of(
            SOUND_EXPOSURE,
            AIR_POLLUTANT,
            HEAT_LIMIT_EXCEEDED,
            VOLTAGE_L1_L2,
            VOLTAGE_L2_L3,
            VOLTAGE_L3_L1,
            VOLTAGE_L1,
            VOLTAGE_L2,
            VOLTAGE_L3,
            ELECTRICITY_BELOW,
            VOLTAGE_JUDGED,
            VOLTAGE_UNBALANCED);

    /** The codes of those that are worked out; there are codes for measured ones on either side. */
    private static final int FIRST_DERIVED = 64;

    private static final int LAST_DERIVED = 95;

    private static final String STATE_PREFIX = "time-";
    private static final Map<String, Quantity> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Quantity::id, Function.identity()));
    private static final Quantity[] BY_CODE = new Quantity[128];

    static {
        for (Quantity quantity : values()) {
            BY_CODE[quantity.code] = quantity;
        }
    }

    private final int code;
    private final String id;
    private final Dimension dimension;
    private final Unit unit;

    Quantity(int code, String id, Dimension dimension, Unit unit) {
        this.code = code;
        this.id = id;
        this.dimension = dimension;
        this.unit = unit;
    }

    /** The quantity a plant file names. */
    public static Optional<Quantity> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The time quantity of a machine state such as {@code processing}. */
    public static Optional<Quantity> ofState(String state) {
        return of(STATE_PREFIX + state);
    }

    public static Quantity ofCode(int code) {
        return BY_CODE[code];
    }

    public int code() {
        return code;
    }

    public String id() {
        return id;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** The unit KPIs show it in. */
    public Unit unit() {
        return unit;
    }

    public boolean isStateTime() {
        return id.startsWith(STATE_PREFIX);
    }

    /** True for the energy a machine took in one of its states, or in none that is known. */
    public boolean isEnergyByState() {
        return code >= ENERGY_PROCESSING.code && code <= ENERGY_STATE_UNKNOWN.code;
    }

    /** True for what holds where it is measured only: the noise of two halls is not that of the plant. */
    public boolean isLocal() {
        return LOCAL.contains(this);
    }

    /** The quantity under which it is noted that a source was heard: one for all the states of a machine. */
    public Quantity observedAs() {
        if (isEnergyByState()) {
            return ENERGY_PROCESSING;
        }
        return isStateTime() ? TIME_PROCESSING : this;
    }

    /** True for an energy that meters measure. */
    public boolean isEnergy() {
        return dimension == Dimension.ENERGY && !isDerived();
    }

    /** True where Plantline computes it and no meter can measure it. */
    public boolean isDerived() {
        return code >= FIRST_DERIVED && code <= LAST_DERIVED;
    }

    @Override
    public String toString() {
        return id;
    }
}
