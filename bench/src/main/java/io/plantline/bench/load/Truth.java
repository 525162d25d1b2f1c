package io.plantline.bench.load;

import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import java.util.Map;
import java.util.TreeMap;

/** What the readings of the benchmark add up to, known from how they were made and not from measuring them. */
public final class Truth {
    private final PlantIndex plant;
    private final Map<String, Long> energy = new TreeMap<>();
    private long pieces;

    public Truth(Plant plant) {
        this.plant = new PlantIndex(plant);
    }

    /** Imported electricity of every scope, in base units. */
    public Map<String, Long> energy() {
        return energy;
    }

    /** Good pieces of the whole plant. */
    public long pieces() {
        return pieces;
    }

    /** Takes in what a meter of a machine measured; it counts for all scopes above it too. */
    public void addEnergy(String machine, long amount) {
        long time = ReadingStream.START.toEpochMilli();
        for (String scope = machine; scope != null; scope = plant.tree().parentAt(scope, time)) {
            energy.merge(scope, amount, Math::addExact);
        }
    }

    public void addPieces(long more) {
        pieces += more;
    }
}
