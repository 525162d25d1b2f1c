package io.plantline.ingest.simulator;

/**
 * The steam of a beet sugar factory: the waste heat of the turbine first, as far as it is wanted, and the auxiliary boiler
 * for the rest. The boiler burns what biogas the effluent gives, and gas. Waste heat that nobody wants goes up the stack.
 */
final class BoilerHouse {
    private static final double MILLIGRAMS = 1e9;
    private static final double LEAST_OF_BOILER = 2;
    private static final double BIOGAS_KILOWATTS = 900;

    private final Chance digester;
    private final Steam condition;
    private final Tap main;
    private final Tap heat;
    private final Tap ofTurbine;
    private final Tap ofBoiler;
    private final Tap gas;
    private final Tap biogas;

    BoilerHouse(Steam condition, Taps taps, Chance chance) {
        this.condition = condition;
        this.digester = chance.of("digester");
        this.main = taps.feed("steam");
        this.heat = taps.feed("steam-heat");
        this.ofTurbine = taps.feed("steam-chp");
        this.ofBoiler = taps.feed("steam-boiler");
        this.gas = taps.feed("gas-boiler");
        this.biogas = taps.feed("biogas-boiler");
    }

    /**
     * Lives through a minute.
     *
     * @param wanted tonnes of steam an hour
     * @param offered what the turbine's waste heat could make of it
     */
    void minute(long minute, double wanted, double offered) {
        double taken = Math.max(0, Math.min(offered, wanted - LEAST_OF_BOILER));
        long fromTurbine = Math.round(taken / 60 * MILLIGRAMS);
        long fromBoiler = Math.round((wanted - taken) / 60 * MILLIGRAMS);
        ofTurbine.flow(fromTurbine);
        ofBoiler.flow(fromBoiler);
        main.flow(fromTurbine + fromBoiler);
        heat.flow(Energy.ofMinute(condition.kilowatts(wanted)));
        double burnt = condition.fuelKilowatts(wanted - taken);
        double own = Math.min(burnt, BIOGAS_KILOWATTS * (1 + 0.1 * digester.wander(minute, 400)));
        biogas.flow(Energy.ofMinute(own));
        gas.flow(Energy.ofMinute(burnt - own));
    }
}
