package io.plantline.parity;

import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.cell.CellValue;
import io.plantline.flow.Cost;
import io.plantline.flow.FlowAccounting;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import io.plantline.plant.PlantIndex;
import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A mill buys its power at the price of the hour: what that came to over the day is what it costs in the flows. */
class SignalPricedFlowTest {
    private static final String MILL =
            """
            plant: {id: mill, country: PT, timeZone: UTC, currency: EUR, settlement: 15m}
            meters:
              - {id: power, scope: mill, quantity: electricity-import, kind: register, unit: kWh, quantum: 0.1, max: 900 kW}
              - {id: grain, scope: mill, quantity: material-input, kind: register, unit: t, quantum: 0.001, max: 9 t/h}
            tariffs:
              - {id: spot, quantity: electricity-import, signal: spot-pt, validFrom: 2026-01-01, source: day-ahead market}
            flows:
              centres: [{id: milling, systemCost: [{price: 40, validFrom: 2026-01-01, source: books}]}]
              flows:
                - {id: grain, from: outside, to: milling, meter: grain, uncertainty: 1 %}
                - {id: power, kind: energy, from: outside, to: milling, meter: power}
                - {id: flour, kind: product, from: milling, to: outside}
            """;
    private static final Interval DAY = new Interval(
            IntervalKind.DAY,
            Instant.parse("2026-01-14T00:00:00Z").toEpochMilli(),
            Instant.parse("2026-01-15T00:00:00Z").toEpochMilli());

    /** The mill's only meter: what was worked out hour by hour of the mill is what its power cost. */
    @Test
    void whatTheScopeWasChargedIsTheCost() throws PlantFileException {
        assertThat(power(MILL).value()).isEqualTo(3.25);
        assertThat(power(MILL.replace("meter: power}", "scope: mill, quantity: electricity-import}"))
                        .value())
                .isEqualTo(3.25);
    }

    @Test
    void oneMeterOfSeveralHasNoPriceOfTheHour() throws PlantFileException {
        String another = MILL.replace(
                "meters:\n",
                "meters:\n  - {id: office, scope: mill, quantity: electricity-import, kind: register, unit: kWh, quantum: 0.1, max: 9 kW}\n");
        assertThat(power(another).missing())
                .isEqualTo(
                        "price missing: the tariff spot of electricity-import is the signal 'spot-pt', which prices what a"
                                + " whole scope takes, and the meter 'power' is one of several; measure the flow 'power' by a"
                                + " scope, or give it prices of its own");
    }

    @Test
    void aPriceOfItsOwnCounts() throws PlantFileException {
        String own = "meter: power, prices: [{price: 0.1, validFrom: 2026-01-01, source: contract}]}";
        assertThat(power(MILL.replace("meter: power}", own)).value()).isEqualTo(2.0);
    }

    private static Cost power(String file) throws PlantFileException {
        CellValue heard = new CellValue(
                "mill",
                "live",
                "mill",
                "power",
                DAY,
                0,
                Status.FINAL,
                List.of(new CellValue.Line(ELECTRICITY_IMPORT, "none since 2026-01-01T00:00:00Z", 20, 0, 86_400)));
        return new FlowAccounting(new PlantIndex(PlantFile.read("mill.yaml", file)))
                        .of(
                                "live",
                                DAY,
                                List.of(DAY),
                                List.of(heard),
                                scope -> new Cost(scope.equals("mill") ? 3.25 : 0, null))
                        .flows()
                        .stream()
                        .filter(stated -> stated.flow().id().equals("power"))
                        .findFirst()
                        .orElseThrow()
                        .cost();
    }
}
