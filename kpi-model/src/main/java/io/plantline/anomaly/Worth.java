package io.plantline.anomaly;

import io.plantline.plant.Charges;
import io.plantline.plant.Plant;
import io.plantline.plant.Rate;

/** What a kilowatt-hour, another unit or a demand costs at a time, in money and in greenhouse gas. */
public interface Worth {
    /** Nothing is known of either. */
    Worth UNKNOWN = new Worth() {
        @Override
        public Double cost(long time) {
            return null;
        }

        @Override
        public Double co2Kg(long time) {
            return null;
        }
    };

    /** Price of a kWh in the plant's currency, or null. */
    Double cost(long time);

    /** kg CO2e of a kWh by the grid's mix, or null. */
    Double co2Kg(long time);

    /** Price of a cubic metre of water drawn, or null. */
    default Double waterCost(long time) {
        return null;
    }

    /** kg CO2e of supplying a cubic metre of water, or null. */
    default Double waterCo2Kg(long time) {
        return null;
    }

    /** What the plant pays for power and for reactive energy. */
    default Charges charges() {
        return Charges.NONE;
    }

    /** The band of the electricity tariff. */
    default String band(long time) {
        return Rate.NO_BAND;
    }

    /** The currency of prices; empty where none is known. */
    default String currency() {
        return "";
    }

    /** By the tariffs, charges and factors of a plant. */
    static Worth of(Plant plant) {
        return new WorthOfPlant(plant);
    }
}
