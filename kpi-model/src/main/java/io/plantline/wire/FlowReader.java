package io.plantline.wire;

import io.plantline.model.Dimension;
import io.plantline.plant.FlowPrice;
import io.plantline.plant.MaterialFlow;
import io.plantline.plant.MaterialFlow.Kind;
import io.plantline.plant.Measurement;
import io.plantline.plant.QuantityCentre;
import java.util.List;

/** Reads one flow: where from, where to, what it is, and how it is measured. */
final class FlowReader {
    static final String OUTSIDE = "outside";

    private final Ids ids = new Ids("flow");
    private final Ids centreIds;
    private final List<String> stores;
    private final MeasurementReader measurements;
    private final FlowPricesReader prices;

    /** @param dimension of what goes into the balance; null where nothing is measured */
    record Read(MaterialFlow flow, Dimension dimension, Section section) {}

    FlowReader(Ids centreIds, List<QuantityCentre> centres, MeasurementReader measurements, FlowPricesReader prices) {
        this.centreIds = centreIds;
        this.stores = centres.stream()
                .filter(QuantityCentre::isStore)
                .map(QuantityCentre::id)
                .toList();
        this.measurements = measurements;
        this.prices = prices;
    }

    /** The flow, or null after a problem was reported. */
    Read read(Field item) {
        int before = item.problems().count();
        Section section = item.section(
                "id",
                "name",
                "kind",
                "from",
                "to",
                "meter",
                "scope",
                "quantity",
                "fraction",
                "each",
                "uncertainty",
                "prices",
                "recovered");
        if (section == null) {
            return null;
        }
        String id = section.required("id", "give the flow an id, for example beet", ids::declare);
        String name = section.optional("name", id, Field::text);
        String from = section.required("from", "name a centre, or outside", this::end);
        String to = section.required("to", "name a centre, or outside", this::end);
        Kind kind = kind(section, from);
        if (from != null && to != null && kind != null) {
            checkEnds(section, kind, from, to);
        }
        Measurement measurement = measurement(section, id, kind);
        List<FlowPrice> paid = prices.read(section, "prices");
        List<FlowPrice> recovered = prices.read(section, "recovered");
        checkPrices(section, kind, from);
        if (item.problems().count() > before) {
            return null;
        }
        return new Read(
                new MaterialFlow(id, name, kind, centre(from), centre(to), measurement, paid, recovered),
                measurement == null ? null : MeasurementReader.balanced(section, measurement.quantity()),
                section);
    }

    private String end(Field field) {
        return OUTSIDE.equals(field.text()) ? OUTSIDE : centreIds.reference(field);
    }

    private static String centre(String end) {
        return OUTSIDE.equals(end) ? null : end;
    }

    private static Kind kind(Section section, String from) {
        return OUTSIDE.equals(from) && !section.has("kind")
                ? Kind.MATERIAL
                : section.required("kind", "write product, recycle, loss or waste", Words.oneOf("kind", Kind.class));
    }

    private void checkEnds(Section section, Kind kind, String from, String to) {
        if (from.equals(to)) {
            section.problem("to", "the flow ends where it begins, at '%s'".formatted(to), "name another centre");
        }
        boolean comes = from.equals(OUTSIDE);
        switch (kind) {
            case MATERIAL, ENERGY -> {
                if (!comes) {
                    section.problem(
                            "from",
                            "%s comes from outside, not from '%s'".formatted(Words.written(kind), from),
                            "write 'from: outside', or another kind");
                }
            }
            case RECYCLE -> {
                if (comes || to.equals(OUTSIDE)) {
                    section.problem("kind", "what is recycled stays inside", "name two centres, or another kind");
                }
            }
            case PRODUCT, LOSS, WASTE -> {
                if (comes) {
                    section.problem(
                            "kind", "what comes from outside is no " + Words.written(kind), "write material or energy");
                }
            }
        }
        if (kind == Kind.ENERGY && stores.contains(to)) {
            section.problem("to", "a store takes no energy: its cost would reach nothing", "name a process");
        }
    }

    private Measurement measurement(Section section, String id, Kind kind) {
        if (MeasurementReader.isMeasured(section)) {
            return measurements.read(section, id, kind == Kind.ENERGY);
        }
        if (kind == Kind.ENERGY) {
            section.problem("meter", "energy that nothing measures", "name a meter, or a scope and its quantity");
        }
        for (String key : List.of("uncertainty", "fraction", "each")) {
            if (section.has(key)) {
                section.problem(
                        key,
                        "'%s' of a flow that nothing measures".formatted(key),
                        "name a meter, or a scope and its quantity, or remove the key");
            }
        }
        return null;
    }

    private void checkPrices(Section section, Kind kind, String from) {
        boolean isPaid = kind == Kind.MATERIAL || kind == Kind.ENERGY || kind == Kind.WASTE || stores.contains(from);
        if (kind != null && section.has("prices") && !isPaid) {
            section.problem(
                    "prices",
                    "nobody pays for a " + Words.written(kind),
                    kind == Kind.LOSS
                            ? "write 'kind: waste' where taking it costs, 'recovered' where it is sold"
                            : "remove the key: it carries what it cost");
        }
        if (kind != null && section.has("recovered") && !kind.isLost()) {
            section.problem("recovered", "only a loss is recovered", "write 'kind: loss', or remove the key");
        }
    }
}
