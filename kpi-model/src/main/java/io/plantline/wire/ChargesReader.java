package io.plantline.wire;

import io.plantline.model.Quantity;
import io.plantline.plant.Charges;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.Holidays;
import io.plantline.plant.ReactiveCharge;
import io.plantline.plant.Tariff;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the charges: those of power by {@link DemandChargeReader}, those of reactive energy by its like. */
final class ChargesReader {
    private final ZoneId zone;
    private final Holidays holidays;
    private final List<String> bands;
    private final int settlementMinutes;
    private final Ids ids = new Ids("charge");
    private final Validity validity;

    ChargesReader(ZoneId zone, Times times, Holidays holidays, List<Tariff> tariffs, int settlementMinutes) {
        this.zone = zone;
        this.holidays = holidays;
        this.settlementMinutes = settlementMinutes;
        this.validity = new Validity("charge", times);
        this.bands = List.copyOf(tariffs.stream()
                .filter(tariff -> tariff.quantity() == Quantity.ELECTRICITY_IMPORT)
                .flatMap(tariff -> tariff.bands().stream().map(Tariff.Band::name))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The charges, or null after a problem was reported. */
    Charges read(Field field) {
        Section section = field.section("demand", "reactive");
        if (section == null) {
            return null;
        }
        DemandChargeReader demand = new DemandChargeReader(this, holidays, settlementMinutes);
        ReactiveChargeReader reactive = new ReactiveChargeReader(this);
        List<DemandCharge> demandCharges = section.items("demand").stream()
                .map(demand::read)
                .filter(Objects::nonNull)
                .toList();
        List<ReactiveCharge> reactiveCharges = section.items("reactive").stream()
                .map(reactive::read)
                .filter(Objects::nonNull)
                .toList();
        return new Charges(demandCharges, reactiveCharges);
    }

    String id(Section section) {
        return section.required("id", "give the charge an id, for example peak-power-2026", ids::declare);
    }

    /** The validity: bills are of months, so a charge begins and ends with one. */
    Validity.Span span(Section section, String id, Quantity quantity, Object purpose) {
        Validity.Span span = validity.read(section, id, quantity, purpose);
        if (span != null) {
            checkBeginsMonth(section, "validFrom", span.from());
            checkBeginsMonth(section, "validTo", span.to());
        }
        return span;
    }

    /** The price, not below zero; null where it is not known, which needs a status. */
    static BigDecimal price(Section section) {
        if (!section.names("price")) {
            section.problem("price", "'price' is missing", "write the figure, or null where no verified one exists");
        } else if (!section.has("price") && !section.has("status")) {
            section.problem("status", "a charge without price needs a status", "write why there is no figure");
        }
        return section.optional("price", null, ChargesReader::notNegative);
    }

    static BigDecimal notNegative(Field field) {
        BigDecimal read = Figures.decimal(field);
        if (read != null && read.signum() < 0) {
            field.problem("%s is below zero".formatted(read), "write it without the minus sign");
            return null;
        }
        return read;
    }

    /** A band of the tariff of imported electricity. */
    String band(Field field) {
        if (bands.isEmpty()) {
            field.problem(
                    "there is no tariff of electricity-import whose band it could be",
                    "write the tariff with its bands first");
            return null;
        }
        return Words.choice(field, "band", bands);
    }

    private void checkBeginsMonth(Section section, String key, long time) {
        ZonedDateTime local = Instant.ofEpochMilli(time).atZone(zone);
        if (section.has(key)
                && (local.getDayOfMonth() != 1 || !local.toLocalTime().equals(LocalTime.MIDNIGHT))) {
            section.problem(
                    key, "charges are of whole months, and no month begins then", "write the first day of a month");
        }
    }
}
