package io.plantline.ingest.parts;

import io.plantline.model.Quantity;
import io.plantline.model.Unit;
import io.plantline.plant.Dated;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import io.plantline.plant.ShiftCalendar;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** Plants in a few words. */
public final class Plants {
    private Plants() {}

    /** A foundry in Portugal with one meter of every kind. */
    public static Plant foundry() {
        return plant(
                "foundry",
                "Europe/Lisbon",
                meter("grid", Quantity.ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.KWH),
                meter("furnace", Quantity.ELECTRICITY_IMPORT, Meter.Kind.POWER, Unit.KW),
                meter("water", Quantity.WATER_WITHDRAWAL, Meter.Kind.REGISTER, Unit.M3),
                meter("castings", Quantity.GOOD_COUNT, Meter.Kind.COUNT, Unit.PIECE),
                meter("gas-pulses", Quantity.GAS_VOLUME, Meter.Kind.COUNT, Unit.M3),
                meter("moulder", null, Meter.Kind.STATE, null));
    }

    /** The steel works of the real recording. */
    public static Plant steel() {
        return plant(
                "steel",
                "Asia/Seoul",
                meter("usage", Quantity.ELECTRICITY_IMPORT, Meter.Kind.INTERVAL, Unit.KWH),
                meter("lagging", Quantity.REACTIVE_IMPORT, Meter.Kind.INTERVAL, Unit.KVARH),
                meter("leading", Quantity.REACTIVE_EXPORT, Meter.Kind.INTERVAL, Unit.KVARH));
    }

    /** The household of the real recording. */
    public static Plant konstanz() {
        return plant(
                "konstanz",
                "Europe/Berlin",
                Stream.of(
                                "dishwasher",
                                "ev",
                                "freezer",
                                "grid_export",
                                "grid_import",
                                "heat_pump",
                                "pv",
                                "refrigerator",
                                "washing_machine")
                        .map(id ->
                                meter("residential4_" + id, Quantity.ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.KWH))
                        .toArray(Meter[]::new));
    }

    public static Plant plant(String id, String zone, Meter... meters) {
        return new Plant(
                id,
                id,
                "PT",
                ZoneId.of(zone),
                Currency.getInstance("EUR"),
                15,
                Duration.ofHours(1),
                Duration.ofDays(400),
                Quantity.GOOD_MASS,
                List.of(new Scope(id, id, "plant", null)),
                Stream.of(meters).map(meter -> at(meter, id)).toList(),
                new ShiftCalendar(List.of()),
                List.of(),
                List.of(),
                List.of());
    }

    public static Meter meter(String id, Quantity quantity, Meter.Kind kind, Unit unit) {
        return new Meter(
                id,
                id,
                quantity,
                null,
                kind,
                unit,
                Duration.ofMinutes(15),
                Duration.ofHours(2),
                Meter.Label.END,
                0,
                0,
                0,
                Dated.always(BigDecimal.ONE),
                Dated.always("plant"),
                List.of());
    }

    private static Meter at(Meter meter, String scope) {
        return new Meter(
                meter.id(),
                meter.name(),
                meter.quantity(),
                meter.reverse(),
                meter.kind(),
                meter.unit(),
                meter.period(),
                meter.maxGap(),
                meter.label(),
                meter.modulus(),
                meter.quantum(),
                meter.maxRate(),
                meter.multiplier(),
                Dated.always(scope),
                meter.replacements());
    }
}
