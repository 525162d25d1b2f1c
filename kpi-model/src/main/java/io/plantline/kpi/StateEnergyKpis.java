package io.plantline.kpi;

import static io.plantline.kpi.Draft.FROM_HOUR;
import static io.plantline.kpi.Draft.FROM_SHIFT;
import static io.plantline.kpi.Draft.dataQuality;
import static io.plantline.kpi.Draft.environmental;
import static io.plantline.kpi.Kpi.Aggregation.FUNCTION;
import static io.plantline.model.Quantity.ENERGY_DOWN;
import static io.plantline.model.Quantity.ENERGY_IDLE;
import static io.plantline.model.Quantity.ENERGY_OFF;
import static io.plantline.model.Quantity.ENERGY_PROCESSING;
import static io.plantline.model.Quantity.ENERGY_SETUP;
import static io.plantline.model.Quantity.ENERGY_STANDBY;
import static io.plantline.model.Quantity.ENERGY_STATE_UNKNOWN;
import static io.plantline.model.Quantity.GOOD_COUNT;
import static io.plantline.model.Quantity.SCRAP_COUNT;

import io.plantline.model.Quantity;
import java.util.List;

/** What machines took their energy for: adding value, waiting, or making scrap. */
final class StateEnergyKpis {
    private static final String BY_STATE = "ISO 14955-1; ISO 20140-3";
    private static final String NO_ENERGY = "no machine took energy";
    private static final Term TOTAL = ByState.total();
    private static final Term VALUE_ADDED = ByState.processingOf(GOOD_COUNT);

    static final List<Kpi> ALL = List.of(
            ofState(
                    ENERGY_PROCESSING,
                    "processing",
                    "Energy of processing",
                    "Energi under bearbetning",
                    "Energia em processamento"),
            ofState(ENERGY_IDLE, "idle", "Energy of idling", "Energi på tomgång", "Energia em vazio"),
            ofState(
                    ENERGY_SETUP,
                    "in setup, warm-up or cleaning",
                    "Energy of setting up",
                    "Energi under omställning",
                    "Energia em preparação"),
            ofState(ENERGY_STANDBY, "in standby", "Energy of standby", "Energi i beredskap", "Energia em espera"),
            ofState(ENERGY_OFF, "switched off", "Energy while off", "Energi i frånslaget läge", "Energia em desligado"),
            ofState(
                    ENERGY_DOWN,
                    "down, with a fault or in repair",
                    "Energy while down",
                    "Energi under stopp",
                    "Energia em avaria"),
            dataQuality("energy-by-state-unknown", "kWh")
                    .named("Energy in no known state", "Energi utan känt tillstånd", "Energia sem estado conhecido")
                    .per(FROM_HOUR)
                    .means("Σ energy of machines in the time in which they told no state", BY_STATE)
                    .is(Formula.of(ByState.energy(ENERGY_STATE_UNKNOWN))),
            dataQuality("unknown-state-energy-share", "%")
                    .named(
                            "Share of energy in no known state",
                            "Andel energi utan känt tillstånd",
                            "Quota de energia sem estado conhecido")
                    .per(FROM_HOUR)
                    .means("Σ energy of machines in no known state / Σ energy of machines", BY_STATE)
                    .is(Formula.ratio(ByState.energy(ENERGY_STATE_UNKNOWN), TOTAL, 100, NO_ENERGY)),
            environmental("idle-energy-share", "%")
                    .named(
                            "Share of idle and standby energy",
                            "Andel energi på tomgång och i beredskap",
                            "Quota de energia em vazio e em espera")
                    .per(FROM_HOUR)
                    .means(
                            "(Σ energy of machines idle + Σ in standby) / Σ energy of machines, whatever their state",
                            BY_STATE)
                    .towards("7.3")
                    .serves("ESRS E1-5")
                    .is(Formula.ratio(ByState.energy(ENERGY_IDLE, ENERGY_STANDBY), TOTAL, 100, NO_ENERGY)),
            environmental("value-added-energy", "kWh")
                    .named("Value-adding energy", "Värdeskapande energi", "Energia de valor acrescentado")
                    .per(FROM_SHIFT)
                    .means(
                            "Σ energy of processing × Σ good pieces / Σ pieces made, good and scrap",
                            "energy value stream mapping")
                    .towards("7.3")
                    .is(FUNCTION, Formula.of(VALUE_ADDED)),
            environmental("scrap-embodied-energy", "kWh")
                    .named("Energy spent on scrap", "Energi i kassation", "Energia gasta em refugo")
                    .per(FROM_SHIFT)
                    .means(
                            "Σ energy of processing × Σ scrapped pieces / Σ pieces made: of the steps within the scope",
                            "energy value stream mapping; ISO 14051")
                    .towards("12.2")
                    .is(FUNCTION, Formula.of(ByState.processingOf(SCRAP_COUNT))),
            environmental("value-added-energy-ratio", "%")
                    .named(
                            "Share of value-adding energy",
                            "Andel värdeskapande energi",
                            "Quota de energia de valor acrescentado")
                    .per(FROM_SHIFT)
                    .means(
                            "Σ energy of processing × (Σ good pieces / Σ pieces made) / Σ energy of machines, whatever their state",
                            "energy value stream mapping")
                    .towards("7.3")
                    .serves("ESRS E1-5")
                    .is(FUNCTION, Formula.ratio(VALUE_ADDED, TOTAL, 100, NO_ENERGY)));

    private StateEnergyKpis() {}

    /** The energy of machines while they were in a state, which is told in words. */
    private static Kpi ofState(Quantity energy, String state, String english, String swedish, String portuguese) {
        return environmental(energy.id().replace("energy-", "energy-by-state-"), "kWh")
                .named(english, swedish, portuguese)
                .per(FROM_HOUR)
                .means(
                        "Σ energy of machines while %s; within a minute in proportion to time".formatted(state),
                        BY_STATE)
                .towards("7.3")
                .serves("ESRS E1-5")
                .is(Formula.of(ByState.energy(energy)));
    }
}
