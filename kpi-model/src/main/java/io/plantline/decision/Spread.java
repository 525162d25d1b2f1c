package io.plantline.decision;

/**
 * Between what a plan costs and emits, eight times of ten, where forecasts are off as they were before.
 *
 * @param costLow in the smallest coin
 * @param carbonLow in grams
 * @param forecasts how many were held against what came true, the fewer of price and carbon where both are forecast
 */
public record Spread(long costLow, long costHigh, long carbonLow, long carbonHigh, int forecasts) {}
