package io.plantline.wire;

import io.plantline.kpi.Kpi;
import io.plantline.kpi.Kpis;
import io.plantline.model.IntervalKind;
import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import io.plantline.whatif.Sold;
import java.math.BigDecimal;
import java.util.List;

/** Reads what a neighbour takes. */
final class SoldReader {
    private final Plant plant;
    private final Ids ids;

    SoldReader(Plant plant, Ids ids) {
        this.plant = plant;
        this.ids = ids;
    }

    /** The sale, or null after a problem was reported. */
    Sold read(Field item) {
        int before = item.problems().count();
        Section section = item.section("id", "scope", "kpi", "share", "price", "avoided", "source");
        if (section == null) {
            return null;
        }
        String id = section.required("id", "give it an id, for example warm-water", ids::declare);
        List<String> scopes = plant.scopes().stream().map(Scope::id).toList();
        String scope = section.optional("scope", plant.whole().id(), field -> Words.choice(field, "scope", scopes));
        String kpi = section.required(
                "kpi",
                "name the KPI that counts it, for example waste-total",
                field -> Words.choice(field, "KPI that adds up", sums()));
        BigDecimal share = section.required("share", "write the share that the neighbour takes", ScenarioReader::share);
        BigDecimal price = section.required(
                "price", "write what one unit of the KPI is sold for, in the plant's currency", Figures::decimal);
        if (!section.names("avoided")) {
            section.problem(
                    "avoided",
                    "'avoided' is missing",
                    "write what a unit saves the neighbour in kgCO2e, or null where nobody has verified it");
        }
        BigDecimal avoided = section.optional("avoided", null, Figures::decimal);
        String source = section.required("source", "write where price and avoided emissions are from", Field::text);
        return item.problems().count() > before ? null : new Sold(id, scope, kpi, share, price, avoided, source);
    }

    private List<String> sums() {
        return Kpis.at(plant).stream()
                .filter(kpi -> kpi.aggregation() == Kpi.Aggregation.SUM
                        && kpi.intervals().contains(IntervalKind.DAY))
                .map(Kpi::id)
                .toList();
    }
}
