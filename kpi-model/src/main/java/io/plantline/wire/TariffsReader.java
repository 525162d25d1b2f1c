package io.plantline.wire;

import io.plantline.model.Quantity;
import io.plantline.plant.Holidays;
import io.plantline.plant.Tariff;
import io.plantline.plant.Weekdays;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the tariffs: every quarter of an hour of one has a band, and every band a price. */
final class TariffsReader {
    private static final String[] KEYS = {
        "id", "quantity", "validFrom", "validTo", "source", "signal", "holidays", "bands", "prices"
    };
    private static final long QUARTER = Duration.ofMinutes(15).toMillis();
    private static final long YEAR = Duration.ofDays(366).toMillis();

    private final ZoneId zone;
    private final Holidays holidays;
    private final Ids ids = new Ids("tariff");
    private final Validity validity;

    TariffsReader(ZoneId zone, Times times, Holidays holidays) {
        this.zone = zone;
        this.holidays = holidays;
        this.validity = new Validity("tariff", times);
    }

    List<Tariff> read(List<Field> items) {
        return items.stream().map(this::tariff).filter(Objects::nonNull).toList();
    }

    private Tariff tariff(Field item) {
        int before = item.problems().count();
        Section section = item.section(KEYS);
        if (section == null) {
            return null;
        }
        String id = section.required("id", "give the tariff an id, for example grid-2026", ids::declare);
        Quantity quantity = section.required("quantity", "write the quantity it prices", Words::quantity);
        Validity.Span span = validity.read(section, id, quantity);
        String source = section.required("source", "write where the prices come from", Field::text);
        String signal = section.optional("signal", null, Words::id);
        checkSignal(section, quantity);
        Weekdays weekdays = Week.holidays(section, holidays);
        List<Tariff.Band> bands = signal == null ? bands(section) : List.of();
        Map<String, BigDecimal> prices = signal == null ? prices(section) : Map.of();
        checkPrices(section, bands, prices);
        if (item.problems().count() > before) {
            return null;
        }
        Tariff tariff = new Tariff(id, quantity, span.from(), span.to(), bands, prices, source, signal, weekdays);
        if (signal == null) {
            checkCovered(section, tariff);
        }
        return tariff;
    }

    private static void checkSignal(Section section, Quantity quantity) {
        if (!section.has("signal")) {
            return;
        }
        if (section.has("bands") || section.has("prices")) {
            section.problem("signal", "a tariff has bands and prices, or a signal", "remove one of the two");
        }
        if (quantity != null && quantity != Quantity.ELECTRICITY_IMPORT) {
            section.problem(
                    "signal", "a signal tells no price of %s".formatted(quantity), "use it for electricity-import");
        }
    }

    private static List<Tariff.Band> bands(Section section) {
        List<Field> items = section.required("bands", "write at least one '- name: ...'", Field::items);
        return items == null
                ? List.of()
                : items.stream().map(BandReader::read).filter(Objects::nonNull).toList();
    }

    private static Map<String, BigDecimal> prices(Section section) {
        Map<String, BigDecimal> prices = new LinkedHashMap<>();
        Section written = section.required("prices", "write a price for each band", Field::section);
        if (written != null) {
            written.fields().forEach((band, price) -> prices.put(band, Figures.decimal(price)));
        }
        return prices;
    }

    private static void checkPrices(Section section, List<Tariff.Band> bands, Map<String, BigDecimal> prices) {
        List<String> names = bands.stream().map(Tariff.Band::name).distinct().toList();
        names.stream()
                .filter(name -> !prices.containsKey(name))
                .forEach(name -> section.problem(
                        "prices",
                        "the band '%s' has no price".formatted(name),
                        "add '%s: ...' to prices".formatted(name)));
        prices.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> section.problem(
                        "prices", "the price '%s' has no band".formatted(name), Nearest.remedy(name, names)));
    }

    /** Tries every quarter of an hour of the first year. */
    private void checkCovered(Section section, Tariff tariff) {
        long end = Math.min(tariff.validTo(), tariff.validFrom() + YEAR);
        for (long time = tariff.validFrom(); time < end; time += QUARTER) {
            ZonedDateTime local = Instant.ofEpochMilli(time).atZone(zone);
            if (!tariff.prices().containsKey(tariff.band(local))) {
                section.problem(
                        "bands",
                        "no band holds at %s, %s"
                                .formatted(local.toLocalDateTime(), Words.written(local.getDayOfWeek())),
                        "let the last band fit always: a name without days and times");
                return;
            }
        }
    }
}
