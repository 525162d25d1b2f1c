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

import java.util.List;

/** What machines took their energy for: adding value, waiting, or making scrap. */
final class StateEnergyKpis {
    private static final String NO_ENERGY = "no machine took energy";
    private static final Term TOTAL = ByState.total();
    private static final Term VALUE_ADDED = ByState.processingOf(GOOD_COUNT);

    static final List<Kpi> ALL = List.of(
            environmental("energy-by-state-processing", "kWh")
                    .named("Energy of processing", "Energi under bearbetning", "Energia em processamento")
                    .per(FROM_HOUR)
                    .means(
                            "Σ energy of machines while processing; within a minute in proportion to time",
                            "ISO 14955-1; ISO 20140-3")
                    .towards("7.3")
                    .serves("ESRS E1-5")
                    .is(Formula.of(ByState.energy(ENERGY_PROCESSING))),
            environmental("energy-by-state-idle", "kWh")
                    .named("Energy of idling", "Energi på tomgång", "Energia em vazio")
                    .per(FROM_HOUR)
                    .means(
                            "Σ energy of machines while idle; within a minute in proportion to time",
                            "ISO 14955-1; ISO 20140-3")
                    .towards("7.3")
                    .serves("ESRS E1-5")
                    .is(Formula.of(ByState.energy(ENERGY_IDLE))),
            environmental("energy-by-state-setup", "kWh")
                    .named("Energy of setting up", "Energi under omställning", "Energia em preparação")
                    .per(FROM_HOUR)
                    .means(
                            "Σ energy of machines while in setup, warm-up or cleaning; within a minute in proportion to time",
                            "ISO 14955-1; ISO 20140-3")
                    .towards("7.3")
                    .serves("ESRS E1-5")
                    .is(Formula.of(ByState.energy(ENERGY_SETUP))),
            environmental("energy-by-state-standby", "kWh")
                    .named("Energy of standby", "Energi i beredskap", "Energia em espera")
                    .per(FROM_HOUR)
                    .means(
                            "Σ energy of machines while in standby; within a minute in proportion to time",
                            "ISO 14955-1; ISO 20140-3")
                    .towards("7.3")
                    .serves("ESRS E1-5")
                    .is(Formula.of(ByState.energy(ENERGY_STANDBY))),
            environmental("energy-by-state-off", "kWh")
                    .named("Energy while off", "Energi i frånslaget läge", "Energia em desligado")
                    .per(FROM_HOUR)
                    .means(
                            "Σ energy of machines while switched off; within a minute in proportion to time",
                            "ISO 14955-1; ISO 20140-3")
                    .towards("7.3")
                    .serves("ESRS E1-5")
                    .is(Formula.of(ByState.energy(ENERGY_OFF))),
            environmental("energy-by-state-down", "kWh")
                    .named("Energy while down", "Energi under stopp", "Energia em avaria")
                    .per(FROM_HOUR)
                    .means(
                            "Σ energy of machines while down, with a fault or in repair; within a minute in proportion to time",
                            "ISO 14955-1; ISO 20140-3")
                    .towards("7.3")
                    .serves("ESRS E1-5")
                    .is(Formula.of(ByState.energy(ENERGY_DOWN))),
            dataQuality("energy-by-state-unknown", "kWh")
                    .named("Energy in no known state", "Energi utan känt tillstånd", "Energia sem estado conhecido")
                    .per(FROM_HOUR)
                    .means("Σ energy of machines in the time in which they told no state", "ISO 14955-1; ISO 20140-3")
                    .is(Formula.of(ByState.energy(ENERGY_STATE_UNKNOWN))),
            dataQuality("unknown-state-energy-share", "%")
                    .named(
                            "Share of energy in no known state",
                            "Andel energi utan känt tillstånd",
                            "Quota de energia sem estado conhecido")
                    .per(FROM_HOUR)
                    .means("Σ energy of machines in no known state / Σ energy of machines", "ISO 14955-1; ISO 20140-3")
                    .is(Formula.ratio(ByState.energy(ENERGY_STATE_UNKNOWN), TOTAL, 100, NO_ENERGY)),
            environmental("idle-energy-share", "%")
                    .named(
                            "Share of idle and standby energy",
                            "Andel energi på tomgång och i beredskap",
                            "Quota de energia em vazio e em espera")
                    .per(FROM_HOUR)
                    .means(
                            "(Σ energy of machines idle + Σ in standby) / Σ energy of machines, whatever their state",
                            "ISO 14955-1; ISO 20140-3")
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
}
