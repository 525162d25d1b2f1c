package io.plantline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A KPI of a plant file that cannot be meant is refused with what is wrong, where, and what to do. */
class FormulaMistakesTest {
    private static final String KPI =
            """
            kpis:
              - id: baking
                pillar: environmental
                unit: kWh/pcs
                intervals: [day]
                scopes: [bakery]
                formula: electricity_import / good_count
            """;

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            textBlock =
                    """
                    electricity_import / good_count | electricity_inport / good_count | formula | unknown quantity 'electricity_inport', at character 1 of | did you mean 'electricity_import'
                    electricity_import / good_count | electricity_import / good-count | formula | unknown quantity 'good', at character 22 | did you mean
                    electricity_import / good_count | (electricity_import / good_count | formula | not a formula | brackets
                    electricity_import / good_count | electricity_import ^ 2 / good_count | formula | not a formula: Undefined operator '^', at character 20 | write amounts
                    electricity_import / good_count | max(electricity_import) / good_count | formula | not a formula: Undefined function 'max', at character 1 | write amounts
                    electricity_import / good_count | (electricity_import + good_count) / good_count | formula | energy (kWh) and count (pcs) do not add, at character 21 | same kind
                    electricity_import / good_count | (electricity_import + 5) / good_count | formula | energy (kWh) and a bare number (1) do not add | same kind
                    electricity_import / good_count | electricity_import * good_count | formula | multiplied with another, at character 20 | ledger 'conversion'
                    electricity_import / good_count | 1 / good_count | formula | a number is divided by an amount | above the line
                    electricity_import / good_count | electricity_import / 0 | formula | divided by zero | another number
                    electricity_import / good_count | 1 + electricity_import / good_count | formula | a ratio is added up | divide once
                    electricity_import / good_count | (1e100000000 + 1) * electricity_import / good_count | formula | '1e100000000' has more than 60 digits, at character 2 | shorter
                    electricity_import / good_count | 12 * 3 | formula | nothing in it is measured | write amounts
                    electricity_import / good_count | electricity_import.scope9 / good_count | formula | neither a price nor a ledger | did you mean 'scope1'
                    electricity_import / good_count | good_count.scope1 / good_count | formula | good-count has no factor of scope1 | under 'factors'
                    electricity_import / good_count | water_withdrawal / good_count | unit | the formula gives m3/pcs, and 'kWh/pcs' is no unit of that | write m3/pcs
                    unit: kWh/pcs | unit: kg/pcs | unit | gives kWh/pcs | write kWh/pcs or another
                    unit: kWh/pcs | unit: kWh | unit | gives kWh/pcs | write kWh/pcs
                    id: baking | id: peak-demand | id | the catalogue has a KPI 'peak-demand' already | another id
                    scopes: [bakery] | scopes: [oven-2] | scopes[0] | unknown scope 'oven-2' | did you mean 'oven-1'
                    scopes: [bakery] | scopes: [oven-1] | scopes | 'oven-1' has no meter of good-count | leave the scope out
                    intervals: [day] | intervals: [week] | intervals[0] | unknown interval 'week' | use one of
                    intervals: [day] | intervals: [batch] | intervals[0] | unknown interval 'batch' | use one of
                    pillar: environmental | pillar: green | pillar | unknown pillar | environmental
                    pillar: environmental | colour: red | colour | unknown key 'colour' | use one of
                    """)
    void isRefused(String right, String wrong, String key, String message, String remedy) {
        String text = PlantFileText.BAKERY + KPI.replace(right, wrong);
        PlantFileException refused =
                catchThrowableOfType(PlantFileException.class, () -> PlantFile.read("bakery.yaml", text));
        assertThat(refused).hasMessageContaining("bakery.yaml:").hasMessageContaining("kpis[0]." + key);
        assertThat(refused).hasMessageContaining(message).hasMessageContaining(remedy);
    }

    /** A part of what goes in has no unit, and a number beside it would be taken for a part as well. */
    @ParameterizedTest
    @ValueSource(strings = {"material_input.conversion + 5", "5 - material_input.conversion"})
    void aNumberIsNotAddedToAnAmount(String formula) {
        String works =
                """
                plant: {id: works, country: PT, timeZone: UTC, currency: EUR, settlement: 15m}
                meters:
                  - {id: in, scope: works, quantity: material-input, kind: register, unit: t, quantum: 0.001, max: 9 t/h}
                factors:
                  - {id: part, quantity: material-input, ledger: conversion, value: 0.3, unit: 1/t, version: "1", validFrom: 2026-01-01, source: laboratory}
                kpis:
                  - {id: parts, pillar: economic, unit: "1", formula: %s}
                """;
        PlantFileException refused = catchThrowableOfType(
                PlantFileException.class, () -> PlantFile.read("works.yaml", works.formatted(formula)));
        assertThat(refused).hasMessageContaining("kpis[0].formula: a number is added to an amount, at character");
    }

    @ParameterizedTest
    @CsvSource({
        "kWh/pcs, electricity_import / good_count, 1",
        "Wh/pcs, electricity_import / good_count, 1000",
        "MJ/pcs, electricity_import / good_count, 3.6",
        "kW, electricity_import / time_processing, 1",
        "'\"%\"', electricity_import / electricity_import, 100",
        "MJ, 2 * electricity_import - electricity_import / 4, 1",
    })
    void aFormulaIsBroughtToItsUnit(String unit, String formula, double scale) throws PlantFileException {
        String text = PlantFileText.BAKERY
                + KPI.replace("kWh/pcs", unit)
                        .replace("electricity_import / good_count", formula)
                        .replace("    scopes: [bakery]\n", "");
        assertThat(PlantFile.read("bakery.yaml", text).indicators())
                .singleElement()
                .satisfies(indicator -> assertThat(indicator.scale()).isEqualTo(scale));
    }
}
