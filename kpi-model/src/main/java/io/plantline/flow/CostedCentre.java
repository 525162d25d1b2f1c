package io.plantline.flow;

/**
 * What a quantity centre costs.
 *
 * @param lossShare the mass of its losses by the mass of all that comes out of it, which is what goes in; null where nothing
 *     flowed, or not all of it is known
 * @param added what came new to it: material from outside, its energy, its system cost, its waste management
 * @param positive what its products carry on, of what was added and of what came with its input
 * @param negative what its losses cost
 * @param stranded what fell on nothing, because nothing flowed
 */
public record CostedCentre(Double lossShare, Costs added, Costs positive, Costs negative, Costs stranded) {}
