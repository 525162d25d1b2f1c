// The meters of each plant as they were told last, for whatever on the page depends on whether they speak.

const known = new Map();

/** @param meters null where they could not be read */
export const remember = (plant, meters) => known.set(plant.id, meters ?? []);

/** The meters of a quantity, all where that is not known; empty where nobody has told of them. */
export const metersOf = (plant, quantity) => (known.get(plant.id) ?? []).filter((meter) => quantity === null || meter.quantity === quantity);
