package io.plantline.ingest.simulator;

/** The physics of a plant. What it takes from one tap it gives to others: energy and mass are conserved to the unit. */
interface PlantModel {
    /** Lets a minute happen: every flow of it goes to the taps. Minutes are lived one after the other. */
    void minute(long time);
}
