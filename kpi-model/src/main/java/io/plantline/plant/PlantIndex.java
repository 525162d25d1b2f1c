package io.plantline.plant;

/** A plant with what is looked up for every reading: its calendar, its meter tree, what of it counts, its rates and its batch lines. Not thread-safe. */
public final class PlantIndex {
    private final Plant plant;
    private final PlantCalendar calendar;
    private final MeterTree tree;
    private final Machines machines;
    private final CountedOnce countedOnce;
    private final Rates rates;
    private final BatchLines batchLines;

    public PlantIndex(Plant plant) {
        this.plant = plant;
        this.calendar = plant.calendar();
        this.tree = new MeterTree(plant);
        this.machines = new Machines(plant, tree);
        this.countedOnce = new CountedOnce(plant, tree);
        this.rates = plant.rates();
        this.batchLines = new BatchLines(plant);
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

    public CountedOnce countedOnce() {
        return countedOnce;
    }

    public Rates rates() {
        return rates;
    }

    public BatchLines batchLines() {
        return batchLines;
    }
}
