package io.plantline.wire;

import io.plantline.model.Quantity;
import io.plantline.plant.Meter;
import io.plantline.whatif.Recycled;
import java.math.BigDecimal;
import java.util.List;

/** Reads how large a share of what goes in is recycled. */
final class RecycledReader {
    private final Places places;

    RecycledReader(Places places) {
        this.places = places;
    }

    /** The share, or null after a problem was reported. */
    Recycled read(Field item) {
        int before = item.problems().count();
        Section section = item.section("scope", "share", "dearer", "avoided", "source");
        if (section == null) {
            return null;
        }
        String scope =
                section.required("scope", "name the scope whose input it is", field -> places.take(field, "scope"));
        BigDecimal share = section.required(
                "share", "write the recycled share of what goes in, for example 0.6", ScenarioReader::share);
        BigDecimal dearer = section.required(
                "dearer",
                "write what a tonne costs more than one of what it takes the place of, below zero where it costs less",
                Figures::decimal);
        if (!section.names("avoided")) {
            section.problem(
                    "avoided",
                    "'avoided' is missing",
                    "write what a tonne of it avoids in kgCO2e, or null where nobody has verified it");
        }
        BigDecimal avoided = section.optional("avoided", null, Figures::decimal);
        String source = section.required("source", "write where price and avoided emissions are from", Field::text);
        if (scope != null) {
            checkMetered(section, scope);
        }
        return item.problems().count() > before ? null : new Recycled(scope, share, dearer, avoided, source);
    }

    private void checkMetered(Section section, String scope) {
        List<String> metered = places.metersWithin(scope).stream()
                .filter(meter -> meter.quantity() == Quantity.RECYCLED_INPUT)
                .map(RecycledReader::scopeOf)
                .distinct()
                .toList();
        if (metered.isEmpty()) {
            section.problem(
                    "scope",
                    "nobody meters recycled-input of %s".formatted(scope),
                    "name a scope that does, or give it such a meter in the plant file");
        }
        for (String each : metered) {
            if (!places.measures(each, Quantity.MATERIAL_INPUT)) {
                section.problem(
                        "scope",
                        "%s meters recycled-input but not the material-input it is a share of".formatted(each),
                        "name a scope that meters both");
            }
            if (places.measures(each, Quantity.RENEWABLE_INPUT) || places.measures(each, Quantity.NONRENEWABLE_INPUT)) {
                section.problem(
                        "scope",
                        "%s meters other classes of its input too, and which of them gives way cannot be told"
                                .formatted(each),
                        "name a scope that meters recycled-input and material-input alone");
            }
            metered.stream()
                    .filter(other -> !other.equals(each) && places.isWithin(each, other))
                    .forEach(other -> section.problem(
                            "scope",
                            "%s and %s below it both meter recycled-input".formatted(other, each),
                            "name " + each));
        }
    }

    private static String scopeOf(Meter meter) {
        return meter.scope().values().stream().reduce((one, later) -> later).orElseThrow();
    }
}
