package io.plantline.dashboards.explain;

import io.plantline.dashboards.explain.Said.Multiplier;
import io.plantline.dashboards.http.Json;
import io.plantline.model.Dimension;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import io.plantline.plant.PlantIndex;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Optional;

/** What a value of a meter is worth in its quantity: times a number, or so much for each of what it counts. */
final class Worth {
    /** The plant file's figure was divided to 16 digits; with fewer it is the same again. */
    private static final MathContext AS_WRITTEN = new MathContext(14);

    private final PlantIndex plant;
    private final Meter meter;

    Worth(PlantIndex plant, Meter meter) {
        this.plant = plant;
        this.meter = meter;
    }

    /** @param since null for always */
    Multiplier of(BigDecimal factor, Long since) {
        String from = since == null ? null : Json.time(since);
        if (!meter.countsSomethingElse()) {
            return new Multiplier(from, factor, null, null);
        }
        BigDecimal counted = new BigDecimal(meter.unit().toBase(BigDecimal.ONE));
        BigDecimal each = factor.multiply(counted).round(AS_WRITTEN);
        BigDecimal one = new BigDecimal(meter.quantity().unit().toBase(BigDecimal.ONE));
        return new Multiplier(from, each.divide(one, MathContext.DECIMAL128), in(written(), each), kept());
    }

    /** The unit a plant file writes it in. */
    private Unit written() {
        return meter.quantity().dimension() == Dimension.DURATION
                ? Unit.S
                : meter.quantity().unit();
    }

    /** The step in which amounts are kept. */
    private String kept() {
        Optional<Unit> step = Arrays.stream(Unit.values())
                .filter(unit -> unit.dimension() == meter.quantity().dimension())
                .filter(unit -> !unit.isLevel() && unit.toBase(BigDecimal.ONE) == 1)
                .findFirst();
        return step.map(Unit::symbol).orElseGet(() -> in(written(), BigDecimal.ONE));
    }

    private String in(Unit unit, BigDecimal base) {
        BigDecimal amount = base.divide(new BigDecimal(unit.toBase(BigDecimal.ONE)), MathContext.DECIMAL64);
        String symbol = unit == Unit.CURRENCY ? plant.plant().currency().getCurrencyCode() : unit.symbol();
        return amount.stripTrailingZeros().toPlainString() + ' ' + symbol;
    }
}
