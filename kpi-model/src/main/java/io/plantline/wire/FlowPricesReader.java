package io.plantline.wire;

import io.plantline.plant.FlowPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads prices by date, each with its source, or with a status where there is no figure. */
final class FlowPricesReader {
    private final Times times;

    FlowPricesReader(Times times) {
        this.times = times;
    }

    /** The prices behind a key, none where it is absent. */
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

    private static FlowPrice price(Field item, Validity validity) {
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
