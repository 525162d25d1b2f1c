package io.plantline.anomaly;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a watcher can be shown of its subject, each in one unit. */
public enum Signal {
    /** What a meter said, in the unit it said it: a flow, or a register that climbs. */
    READING(""),
    /** Mean electric power of an interval. */
    POWER("kW"),
    /** Mean lagging reactive power of an interval. */
    REACTIVE("kvar"),
    /** Mean flow of compressed air in an interval. */
    AIR("Nm3/h"),
    /** Mean flow of water in an interval. */
    WATER("m3/h"),
    /** The supply meter less the meters below it, as mean power of an interval. */
    BALANCE("kW"),
    /** Energy of an interval less what its baseline expects of it, kWh. */
    RESIDUAL("kWh"),
    /** Energy of all carriers in an hour, kWh. */
    ENERGY("kWh"),
    /** Good output of an hour, in the unit of the plant's normaliser. */
    OUTPUT(""),
    /** Mean power of a minute, to foresee the settlement interval it is in. */
    MINUTE_POWER("kW"),
    /** The state of a machine from now on, as the code of a {@link MachineState}. */
    STATE(""),
    CURRENT_L1("A"),
    CURRENT_L2("A"),
    CURRENT_L3("A"),
    /** Unbalance of the supply voltage, V2/V1, mean of ten minutes. */
    VOLTAGE_UNBALANCE("%"),
    VOLTAGE_L1_L2("V"),
    VOLTAGE_L2_L3("V"),
    VOLTAGE_L3_L1("V"),
    VOLTAGE_L1("V"),
    VOLTAGE_L2("V"),
    VOLTAGE_L3("V");

    private static final Set<Signal> OF_PHASES = Collections.unmodifiableSet(EnumSet.of(
            CURRENT_L1,
            CURRENT_L2,
            CURRENT_L3,
            VOLTAGE_L1_L2,
            VOLTAGE_L2_L3,
            VOLTAGE_L3_L1,
            VOLTAGE_L1,
            VOLTAGE_L2,
            VOLTAGE_L3));

    private final String unit;

    Signal(String unit) {
        this.unit = unit;
    }

    /** True for the current or a voltage of one phase of three. */
    public boolean isPhase() {
        return OF_PHASES.contains(this);
    }

    public String unit() {
        return unit;
    }
}
