package io.plantline.wire;

import io.plantline.model.Quantity;
import io.plantline.plant.Charges;
import io.plantline.plant.Factor;
import io.plantline.plant.Plant;
import io.plantline.plant.Tariff;
import io.plantline.whatif.Alternative;
import io.plantline.whatif.Investment;
import io.plantline.whatif.Moved;
import io.plantline.whatif.Recycled;
import io.plantline.whatif.Replaced;
import io.plantline.whatif.Sold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads an alternative of a scenario, with each of its changes. */
final class AlternativeReader {
    private final Plant plant;
    private final Times times;
    private final Ids ids;

    AlternativeReader(Plant plant, Times times, Ids ids) {
        this.plant = plant;
        this.times = times;
        this.ids = ids;
    }

    /** The alternative, or null after a problem was reported. */
    Alternative read(Field item) {
        int before = item.problems().count();
        Section section = item.section(
                "id",
                "name",
                "production",
                "machines",
                "recycled",
                "moves",
                "tariffs",
                "charges",
                "factors",
                "sold",
                "investment");
        if (section == null) {
            return null;
        }
        String id = section.required("id", "give the alternative an id, for example new-grinder", ids::declare);
        String name = section.optional("name", id, Field::text);
        Map<String, BigDecimal> production = section.optional("production", Map.of(), this::production);
        ReplacedReader replaced = new ReplacedReader(new Places(plant));
        List<Replaced> machines = section.items("machines").stream()
                .flatMap(each -> replaced.read(each).stream())
                .toList();
        List<Recycled> recycled = all(section, "recycled", new RecycledReader(new Places(plant))::read);
        List<Moved> moves = all(section, "moves", new MovedReader(new Places(plant))::read);
        List<Tariff> tariffs = new TariffsReader(plant.zone(), times, plant.holidays()).read(section.items("tariffs"));
        Charges charges = section.optional(
                "charges",
                null,
                new ChargesReader(plant.zone(), times, plant.holidays(), inForce(tariffs), plant.settlementMinutes())
                        ::read);
        checkMetered(section, tariffs);
        checkBands(section, tariffs, charges);
        List<Factor> factors =
                new FactorsReader(times, plant.currency().getCurrencyCode()).read(section.items("factors"));
        Ids soldIds = new Ids("sale");
        List<Sold> sold = all(section, "sold", new SoldReader(plant, soldIds)::read);
        checkSold(section, sold);
        Investment investment = section.optional("investment", null, InvestmentReader::read);
        return item.problems().count() > before
                ? null
                : new Alternative(
                        id, name, production, machines, recycled, moves, tariffs, charges, factors, sold, investment);
    }

    private static <T> List<T> all(Section section, String key, Function<Field, T> form) {
        return section.items(key).stream().map(form).filter(Objects::nonNull).toList();
    }

    private Map<String, BigDecimal> production(Field field) {
        Map<String, BigDecimal> production = new LinkedHashMap<>();
        Section section = field.section();
        if (section == null) {
            return production;
        }
        Places places = new Places(plant);
        section.fields().forEach((scope, scale) -> {
            BigDecimal read = Figures.positive(scale);
            if (read != null && places.takes(scope, scale)) {
                production.put(scope, read);
            }
        });
        return production;
    }

    /** A price of what nobody meters would change nothing. */
    private void checkMetered(Section section, List<Tariff> tariffs) {
        tariffs.stream()
                .map(Tariff::quantity)
                .filter(quantity -> plant.meters().stream().noneMatch(meter -> meter.quantity() == quantity))
                .forEach(quantity -> section.problem(
                        "tariffs",
                        "nobody meters %s, so no price of it changes anything".formatted(quantity),
                        "name a quantity that the plant meters"));
    }

    /** Nobody takes more of something than there is. */
    private static void checkSold(Section section, List<Sold> sold) {
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        sold.forEach(each -> shares.merge(each.kpi() + " of " + each.scope(), each.share(), BigDecimal::add));
        shares.forEach((what, share) -> {
            if (share.compareTo(BigDecimal.ONE) > 0) {
                section.problem(
                        "sold",
                        "%s of %s would be sold".formatted(share, what),
                        "let the shares be 1 at most together");
            }
        });
    }

    private List<Tariff> inForce(List<Tariff> instead) {
        List<Tariff> all = new ArrayList<>(plant.tariffs());
        all.removeIf(each -> instead.stream().anyMatch(other -> other.quantity() == each.quantity()));
        all.addAll(instead);
        return all;
    }

    /** The plant's charges stay where an alternative has none, and so must the bands that they name. */
    private void checkBands(Section section, List<Tariff> tariffs, Charges charges) {
        if (charges != null || tariffs.stream().noneMatch(each -> each.quantity() == Quantity.ELECTRICITY_IMPORT)) {
            return;
        }
        Set<String> named = new HashSet<>();
        plant.charges().demand().forEach(charge -> named.add(charge.band()));
        plant.charges().reactive().forEach(charge -> named.addAll(charge.except()));
        Set<String> bands = inForce(tariffs).stream()
                .flatMap(each -> each.bands().stream())
                .map(Tariff.Band::name)
                .collect(Collectors.toSet());
        named.remove(null);
        named.removeAll(bands);
        if (!named.isEmpty()) {
            section.problem(
                    "tariffs",
                    "charges of the plant are by the bands %s, which this tariff does not have".formatted(named),
                    "write 'charges' beside it, or name its bands as the plant's tariff does");
        }
    }
}
