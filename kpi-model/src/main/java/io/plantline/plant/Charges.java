package io.plantline.plant;

import io.plantline.model.Quantity;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the whole plant pays for electricity beyond the energy itself: for power, and for reactive energy. */
public record Charges(List<DemandCharge> demand, List<ReactiveCharge> reactive) {
    public static final Charges NONE = new Charges(List.of(), List.of());

    public Charges {
        demand = List.copyOf(demand);
        reactive = List.copyOf(reactive);
    }

    public boolean areNone() {
        return demand.isEmpty() && reactive.isEmpty();
    }

    public Optional<ReactiveCharge> reactive(long time) {
        return reactive.stream().filter(charge -> charge.validAt(time)).findFirst();
    }

    public List<DemandCharge> demand(long time) {
        return demand.stream().filter(charge -> charge.validAt(time)).toList();
    }

    /** True where reactive energy has to be told apart by the bands of the electricity tariff. */
    boolean areByBand() {
        return reactive.stream().anyMatch(charge -> !charge.except().isEmpty());
    }

    /** The charges as prices of what they charge, one band for each. */
    Stream<Tariff> prices() {
        return Stream.concat(
                demand.stream()
                        .map(charge -> price(
                                charge.id(),
                                charge.quantity(),
                                charge.validFrom(),
                                charge.validTo(),
                                charge.price(),
                                charge.source()
                                        + (charge.perDay() ? "; price of a day" : "; price of a month")
                                        + said(charge.status()))),
                reactive.stream()
                        .map(charge -> price(
                                charge.id(),
                                Quantity.REACTIVE_EXCESS,
                                charge.validFrom(),
                                charge.validTo(),
                                charge.price(),
                                charge.source() + said(charge.status()))));
    }

    private static Tariff price(String id, Quantity of, long from, long to, BigDecimal price, String source) {
        Tariff.Band always = new Tariff.Band(
                id,
                Tariff.Season.ALL,
                null,
                null,
                EnumSet.allOf(DayOfWeek.class),
                LocalTime.MIDNIGHT,
                LocalTime.MIDNIGHT);
        return new Tariff(id, of, from, to, List.of(always), price == null ? Map.of() : Map.of(id, price), source);
    }

    private static String said(String status) {
        return status == null ? "" : "; " + status;
    }
}
