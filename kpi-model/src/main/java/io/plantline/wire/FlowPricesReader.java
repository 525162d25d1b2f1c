package io.plantline.wire;

import io.plantline.model.Unit;
import io.plantline.plant.FlowPrice;
import io.plantline.plant.Tariff;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads prices by date, each with its source, or with a status where there is no figure. */
final class FlowPricesReader {
    private final Times times;
    private final Map<String, Tariff> tariffs = new TreeMap<>();
    private final Map<Field, Tariff> named = new LinkedHashMap<>();

    FlowPricesReader(Times times, List<Tariff> tariffs) {
        this.times = times;
        tariffs.forEach(tariff -> this.tariffs.put(tariff.id(), tariff));
    }

    /** A tariff that was named tells the price of a unit of its quantity, which must be that of the balance. */
    void checkBalancedIn(Unit unit) {
        named.forEach((item, tariff) -> {
            if (tariff.quantity().unit() != unit) {
                item.problem(
                        "the tariff '%s' is per %s, and the flows are balanced in %s"
                                .formatted(tariff.id(), tariff.quantity().unit(), unit),
                        "write the price per %s as {price, validFrom, source}".formatted(unit));
            }
        });
    }

    /** The prices behind a key, each written there or by the id of its tariff; none where it is absent. */
    List<FlowPrice> read(Section section, String key) {
        List<FlowPrice> prices = new ArrayList<>();
        Validity validity = new Validity("price", times);
        for (Field item : section.items(key)) {
            FlowPrice price = price(item, validity);
            if (price != null && overlaps(price, prices)) {
                item.problem(
                        "two prices are valid at one time",
                        "end the earlier one with validTo on the day the later one begins");
            }
            if (price != null) {
                prices.add(price);
            }
        }
        return prices;
    }

    private FlowPrice price(Field item, Validity validity) {
        return item.node() instanceof YamlNode.Text ? tariff(item) : written(item, validity);
    }

    /** The price of a tariff that is the same at any time of the day, so that it is written in one place. */
    private FlowPrice tariff(Field item) {
        String id = item.text();
        Tariff tariff = tariffs.get(id);
        if (tariff == null) {
            item.problem("there is no tariff '%s'".formatted(id), Nearest.remedy(id, tariffs.keySet()));
            return null;
        }
        if (tariff.signal() != null || tariff.prices().size() != 1) {
            item.problem(
                    "the tariff '%s' has no one price".formatted(id),
                    "name a tariff of one band, or write the price as {price, validFrom, source}");
            return null;
        }
        named.put(item, tariff);
        BigDecimal price = tariff.prices().values().iterator().next();
        return new FlowPrice(price, tariff.validFrom(), tariff.validTo(), tariff.source(), "");
    }

    private static FlowPrice written(Field item, Validity validity) {
        int before = item.problems().count();
        Section section = item.section("price", "validFrom", "validTo", "source", "status");
        if (section == null) {
            return null;
        }
        BigDecimal value = ChargesReader.price(section);
        Validity.Span span = validity.read(section, item.path(), null);
        String source = section.required("source", "write where the price comes from", Field::text);
        String status = section.optional("status", "", Field::text);
        return item.problems().count() > before ? null : new FlowPrice(value, span.from(), span.to(), source, status);
    }

    private static boolean overlaps(FlowPrice price, List<FlowPrice> others) {
        return others.stream()
                .anyMatch(other -> other.validFrom() < price.validTo() && price.validFrom() < other.validTo());
    }
}
