package io.plantline.anomaly.rule;

/**
 * What is charged for something besides energy, such as water or the highest demand of a month.
 *
 * @param of what it is worked out for, such as the beginning of a day: of one and the same the later figure holds, those of
 *     different ones add up
 * @param amount how much is charged, in the unit
 * @param money in the plant's currency; null where it cannot be told
 * @param co2Kg greenhouse gas, kg CO2e; null where it cannot be told
 * @param reason why figures are null: energy always is, of what is none
 * @param words what happens to the amount, or, where it is 0, why nothing is charged
 */
record Due(long of, double amount, String unit, Double money, Double co2Kg, String reason, String words) {}
