package io.plantline.plant;

import io.plantline.model.Quantity;
import io.plantline.model.TwoWays;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the rate of an amount by its time, and the prices and factors of a rate. */
public final class Rates {
    private final ZoneId zone;
    private final List<Tariff> tariffs;
    private final boolean reactiveByBand;
    private final List<Factor> factors;
    private final Map<Quantity, NavigableSet<Long>> changes = new EnumMap<>(Quantity.class);
    private final Map<Quantity, Quarters> byQuarter = new EnumMap<>(Quantity.class);
    private final Map<Quantity, Map<Integer, Rate>> byId = new EnumMap<>(Quantity.class);
    private final Map<Rate, String> keys = new HashMap<>();

    private static final long QUARTER = 900_000;
    private static final int REMEMBERED_QUARTERS = 20_000;

    Rates(ZoneId zone, List<Tariff> energy, Charges charges, List<Factor> factors) {
        this.zone = zone;
        this.tariffs = Stream.concat(energy.stream(), charges.prices()).toList();
        this.reactiveByBand = charges.areByBand();
        this.factors = factors.stream()
                .sorted(Comparator.comparingLong(Factor::knownFrom).reversed())
                .toList();
        tariffs.forEach(tariff -> change(tariff.quantity(), tariff.validFrom(), tariff.validTo()));
        if (reactiveByBand) {
            energy.stream()
                    .filter(tariff -> tariff.quantity() == Quantity.ELECTRICITY_IMPORT)
                    .forEach(tariff -> change(Quantity.REACTIVE_IMPORT, tariff.validFrom(), tariff.validTo()));
        }
        factors.forEach(factor -> change(factor.quantity(), factor.validFrom(), factor.validTo()));
        rates().forEach(rate -> {
            keys.put(rate, rate.key());
            Rate other = byId.computeIfAbsent(rate.quantity(), any -> new HashMap<>())
                    .put(rate.id(), rate);
            if (other != null && !other.key().equals(rate.key())) {
                throw new IllegalArgumentException("rates '%s' and '%s' have the same number; rename a tariff band"
                        .formatted(other.key(), rate.key()));
            }
        });
    }

    /**
     * The id of the rate an amount at this time belongs to, or 0 where the quantity has neither price nor factor; what is
     * repeated has the rates of what it repeats.
     */
    public int idAt(Quantity quantity, long time) {
        Quarters quarters = byQuarter.get(TwoWays.metered(quantity));
        return quarters == null ? 0 : quarters.idAt(Math.floorDiv(time, QUARTER) * QUARTER);
    }

    /** The rate in force; bands and validities change on quarter hours. */
    public Rate at(Quantity quantity, long time) {
        Long since = changes.get(quantity).floor(time);
        String band = tariff(banded(quantity), time)
                .map(tariff -> tariff.band(Instant.ofEpochMilli(time).atZone(zone)))
                .orElse(Rate.NO_BAND);
        return new Rate(quantity, since == null ? Long.MIN_VALUE : since, band);
    }

    /** The rate of what a charge charges at a time: its band is the charge. */
    public Rate at(Quantity quantity, long time, String charge) {
        return new Rate(quantity, changes.get(quantity).floor(time), charge);
    }

    /** The rate of a quantity by an id once given by {@link #idAt}. */
    public Optional<Rate> ofId(Quantity quantity, int id) {
        return Optional.ofNullable(
                byId.getOrDefault(TwoWays.metered(quantity), Map.of()).get(id));
    }

    /** The {@link Rate#key} of the rate of an id, or null where there is none. */
    public String keyOf(Quantity quantity, int id) {
        return ofId(quantity, id).map(keys::get).orElse(null);
    }

    public Optional<Tariff> tariff(Quantity quantity, long time) {
        return tariffs.stream()
                .filter(tariff -> tariff.quantity() == quantity && tariff.validAt(time))
                .findFirst();
    }

    /** The tariff of a rate: of several at one time, as charges are, the one its band is of. */
    public Optional<Tariff> tariff(Rate rate) {
        List<Tariff> valid = tariffs.stream()
                .filter(tariff -> tariff.quantity() == rate.quantity() && tariff.validAt(rate.since()))
                .toList();
        return valid.stream()
                .filter(tariff -> valid.size() == 1 || tariff.id().equals(rate.band()))
                .findFirst();
    }

    /** Every tariff of a quantity at a time; more than one only where charges are several. */
    public List<Tariff> tariffs(Quantity quantity, long time) {
        return tariffs.stream()
                .filter(tariff -> tariff.quantity() == quantity && tariff.validAt(time))
                .toList();
    }

    /** The factor of a time; where one was corrected, the one known last. */
    public Optional<Factor> factor(Quantity quantity, Factor.Ledger ledger, long time) {
        for (Factor factor : factors) {
            if (factor.quantity() == quantity && factor.ledger() == ledger && factor.validAt(time)) {
                return Optional.of(factor);
            }
        }
        return Optional.empty();
    }

    /** True where the plant has a factor of the quantity in the ledger, of whatever time and verified or not. */
    public boolean hasFactor(Quantity quantity, Factor.Ledger ledger) {
        return factors.stream().anyMatch(factor -> factor.quantity() == quantity && factor.ledger() == ledger);
    }

    /** True where the quantity has a tariff at some time. */
    public boolean hasPrice(Quantity quantity) {
        return tariffs.stream().anyMatch(tariff -> tariff.quantity() == quantity);
    }

    /** The start of a stretch of time, and when within it a price or a factor of the quantity begins or ends. */
    public Stream<Long> changesWithin(Quantity quantity, long from, long to) {
        NavigableSet<Long> times = changes.get(quantity);
        return times == null
                ? Stream.of(from)
                : Stream.concat(Stream.of(from), times.subSet(from, false, to, false).stream());
    }

    /** Price per unit of the quantity in a rate, in the plant's currency. */
    public Optional<BigDecimal> price(Rate rate) {
        return tariff(rate).map(tariff -> tariff.prices().get(rate.band()));
    }

    /** The quantity by whose tariff the bands of a quantity are told. */
    private Quantity banded(Quantity quantity) {
        return quantity == Quantity.REACTIVE_IMPORT && reactiveByBand ? Quantity.ELECTRICITY_IMPORT : quantity;
    }

    private void change(Quantity quantity, long from, long to) {
        NavigableSet<Long> times = changes.computeIfAbsent(quantity, any -> new TreeSet<>());
        times.add(from);
        times.add(to);
        byQuarter.computeIfAbsent(quantity, Quarters::new);
    }

    private Stream<Rate> rates() {
        return changes.entrySet().stream()
                .flatMap(entry -> Stream.concat(Stream.of(Long.MIN_VALUE), entry.getValue().stream())
                        .flatMap(since -> bands(entry.getKey()).map(band -> new Rate(entry.getKey(), since, band))));
    }

    private Stream<String> bands(Quantity quantity) {
        return Stream.concat(
                        Stream.of(Rate.NO_BAND),
                        tariffs.stream()
                                .filter(tariff -> tariff.quantity() == banded(quantity))
                                .flatMap(tariff -> tariff.bands().stream().map(Tariff.Band::name)))
                .distinct();
    }

    /** The rates of a quantity by quarter hour, the one asked for last at hand. */
    private final class Quarters {
        private final Quantity quantity;
        private final Map<Long, Integer> ids = new HashMap<>();
        private long lastQuarter = Long.MIN_VALUE;
        private int lastId;

        Quarters(Quantity quantity) {
            this.quantity = quantity;
        }

        int idAt(long quarter) {
            if (quarter != lastQuarter) {
                if (ids.size() > REMEMBERED_QUARTERS) {
                    ids.clear();
                }
                lastId = ids.computeIfAbsent(
                        quarter, start -> at(quantity, start).id());
                lastQuarter = quarter;
            }
            return lastId;
        }
    }
}
