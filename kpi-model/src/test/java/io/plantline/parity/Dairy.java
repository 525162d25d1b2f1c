package io.plantline.parity;

import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;

/** A dairy whose engineer defines KPIs by formulas in its plant file. */
final class Dairy {
    private static final String FILE =
            """
            plant: {id: dairy, country: SE, timeZone: UTC, currency: SEK, settlement: 15m, normaliser: good-mass}
            scopes:
              - {id: cheese, name: Cheese, kind: line}
              - {id: butter, name: Butter, kind: line}
            meters:
              - {id: main, scope: dairy, quantity: electricity-import, kind: register, unit: kWh, period: 60s, maxGap: 2h}
              - {id: heat, scope: dairy, quantity: heat, kind: register, unit: MJ, period: 60s, maxGap: 2h}
              - {id: cheese-milk, scope: cheese, quantity: material-input, kind: register, unit: kg, period: 60s, maxGap: 2h}
              - {id: butter-milk, scope: butter, quantity: material-input, kind: register, unit: kg, period: 60s, maxGap: 2h}
              - {id: cheese-out, scope: cheese, quantity: good-mass, kind: register, unit: kg, period: 60s, maxGap: 2h}
              - {id: water, scope: dairy, quantity: water-withdrawal, kind: register, unit: m3, period: 60s, maxGap: 2h}
            tariffs:
              - {id: water-2026, quantity: water-withdrawal, validFrom: 2026-01-01, source: made up, bands: [{name: all}], prices: {all: 30}}
            factors:
              - {id: fat-winter, quantity: material-input, ledger: conversion, value: 0.042, unit: t/t, version: "1", validFrom: 2026-01-01, validTo: 2026-04-01, source: laboratory}
              - {id: fat-summer, quantity: material-input, ledger: conversion, value: 0.040, unit: t/t, version: "2", validFrom: 2026-04-01, source: laboratory}
            kpis:
              - {id: energy-per-milk, pillar: environmental, unit: kWh/kg, formula: "%s"}
              - {id: fat, pillar: economic, unit: kg, intervals: [hour, month], scopes: [cheese], formula: material_input.conversion}
              - {id: water-bill, name: {en: Cost of water, sv: Vattenkostnad}, pillar: economic, unit: SEK/t, formula: water_withdrawal.cost / material_input}
              - {id: whey, pillar: economic, unit: "%%", scopes: [cheese], formula: (material_input - good_mass) / material_input}
            """;

    private static final String FAT = "intervals: [hour, month], scopes: [cheese]";

    private Dairy() {}

    /** The same with its fat computed elsewhere, over intervals and scopes as a plant file writes them. */
    static Plant plantWithFat(String intervals, String scopes) {
        return read(FILE.formatted("electricity_import / material_input")
                .replace(FAT, "intervals: %s, scopes: %s".formatted(intervals, scopes)));
    }

    static Plant plant() {
        return plant("(electricity_import + 0.5 * heat) / material_input");
    }

    /** The same with another formula of its energy per milk. */
    static Plant plant(String energyPerMilk) {
        return read(FILE.formatted(energyPerMilk));
    }

    private static Plant read(String file) {
        try {
            return PlantFile.read("dairy.yaml", file);
        } catch (PlantFileException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
