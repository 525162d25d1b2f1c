package io.plantline.plant;

/**
 * A plant with what is looked up for every reading: its calendar, its meter tree, its supply meters, what of it counts, its rates, its batch lines
 * and its regimes. Not thread-safe.
 */
public final class PlantIndex {
    private final Plant plant;
    private final PlantCalendar calendar;
    private final MeterTree tree;
    private final Machines machines;
    private final SupplyMeters supplyMeters;
    private final CountedOnce countedOnce;
    private final Rates rates;
    private final BatchLines batchLines;
    private final Regimes regimes;

    public PlantIndex(Plant plant) {
        this.plant = plant;
        this.calendar = plant.calendar();
        this.tree = new MeterTree(plant);
        this.machines = new Machines(plant, tree);
        this.supplyMeters = new SupplyMeters(plant, tree);
        this.countedOnce = new CountedOnce(plant, tree);
        this.rates = plant.rates();
        this.batchLines = new BatchLines(plant);
        this.regimes = Regimes.of(plant, calendar);
    }

    public Plant plant() {
        return plant;
    }

    public PlantCalendar calendar() {
        return calendar;
    }

    public MeterTree tree() {
        return tree;
    }

    public Machines machines() {
        return machines;
    }

    public SupplyMeters supplyMeters() {
        return supplyMeters;
    }

    public CountedOnce countedOnce() {
        return countedOnce;
    }

    public Rates rates() {
        return rates;
    }

    public BatchLines batchLines() {
        return batchLines;
    }

    public Regimes regimes() {
        return regimes;
    }
}
