package io.plantline.wire;

import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.ReactiveCharge;
import io.plantline.plant.ReactiveCharge.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one charge for reactive energy. */
final class ReactiveChargeReader {
    private static final String[] KEYS = {
        "id", "tiers", "except", "over", "price", "validFrom", "validTo", "source", "status"
    };

    private final ChargesReader charges;

    ReactiveChargeReader(ChargesReader charges) {
        this.charges = charges;
    }

    /** The charge, or null after a problem was reported. */
    ReactiveCharge read(Field item) {
        int before = item.problems().count();
        Section section = item.section(KEYS);
        if (section == null) {
            return null;
        }
        String id = charges.id(section);
        List<Tier> tiers =
                section.required("tiers", "write at least one '- {from: 0.3, weight: 1}'", ReactiveChargeReader::tiers);
        Set<String> except = section.optional("except", Set.of(), this::except);
        String over = section.required(
                "over", "write day or month", field -> Words.choice(field, "length", List.of("day", "month")));
        BigDecimal price = ChargesReader.price(section);
        String source = section.required("source", "write where the charge was read", Field::text);
        String status = section.optional("status", null, Field::text);
        Validity.Span span = charges.span(section, id, Quantity.REACTIVE_EXCESS, "");
        return item.problems().count() > before
                ? null
                : new ReactiveCharge(
                        id,
                        span.from(),
                        span.to(),
                        tiers,
                        except,
                        IntervalKind.of(over).orElseThrow(),
                        price,
                        source,
                        status);
    }

    private Set<String> except(Field field) {
        return (field.isList() ? field.items() : List.of(field))
                .stream()
                        .map(charges::band)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Tier> tiers(Field field) {
        List<Tier> tiers = new ArrayList<>();
        for (Field item : field.items()) {
            Section section = item.section("from", "weight");
            if (section == null) {
                continue;
            }
            BigDecimal from = section.required(
                    "from", "write the share of the active energy, for example 0.3", ChargesReader::notNegative);
            BigDecimal weight =
                    section.required("weight", "write how often a kvarh counts", ChargesReader::notNegative);
            if (from == null || weight == null) {
                continue;
            }
            if (!tiers.isEmpty() && from.compareTo(tiers.get(tiers.size() - 1).from()) <= 0) {
                section.problem(
                        "from",
                        "the tier from %s is not above the one before, from %s"
                                .formatted(from, tiers.get(tiers.size() - 1).from()),
                        "order the tiers by rising share");
            }
            tiers.add(new Tier(from, weight));
        }
        if (tiers.isEmpty()) {
            field.problem("there is no tier", "write at least one '- {from: 0.3, weight: 1}'");
        }
        return tiers;
    }
}
