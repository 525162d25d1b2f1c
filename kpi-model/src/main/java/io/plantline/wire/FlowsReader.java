package io.plantline.wire;

import io.plantline.model.Dimension;
import io.plantline.model.Unit;
import io.plantline.plant.FlowGraph;
import io.plantline.plant.FlowPrice;
import io.plantline.plant.MaterialFlow;
import io.plantline.plant.Meter;
import io.plantline.plant.QuantityCentre;
import io.plantline.plant.Scope;
import io.plantline.plant.Tariff;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the quantity centres and the flows between them: one flow by {@link FlowReader}, the whole by {@link FlowsCheck}. */
final class FlowsReader {
    private static final List<String> KINDS = List.of("process", "store");

    private final FlowPricesReader prices;
    private final MeasurementReader measurements;
    private final Ids centreIds = new Ids("quantity centre");

    FlowsReader(Times times, List<Scope> scopes, Ids scopeIds, List<Meter> meters, Ids meterIds, List<Tariff> tariffs) {
        this.prices = new FlowPricesReader(times, tariffs);
        this.measurements = new MeasurementReader(scopes, scopeIds, meters, meterIds);
    }

    /** The graph, or null after a problem was reported. */
    FlowGraph read(Field field) {
        int before = field.problems().count();
        Section section = field.section("coverage", "centres", "flows");
        if (section == null) {
            return null;
        }
        Double coverage = section.optional("coverage", FlowGraph.USUAL_COVERAGE, FlowsReader::share);
        List<Field> centreItems = section.required("centres", "write at least one '- id: ...'", Field::items);
        List<Field> flowItems = section.required("flows", "write at least one '- id: ...'", Field::items);
        if (centreItems == null || flowItems == null) {
            return null;
        }
        Map<QuantityCentre, Section> centres = new LinkedHashMap<>();
        centreItems.forEach(item -> centre(item, centres));
        FlowReader reader = new FlowReader(centreIds, List.copyOf(centres.keySet()), measurements, prices);
        List<FlowReader.Read> flows =
                flowItems.stream().map(reader::read).filter(Objects::nonNull).toList();
        Unit unit = unit(flows);
        prices.checkBalancedIn(unit);
        if (field.problems().count() == before) {
            FlowsCheck.check(section, centres, flows);
        }
        return field.problems().count() > before
                ? null
                : new FlowGraph(
                        unit,
                        coverage,
                        List.copyOf(centres.keySet()),
                        flows.stream().map(FlowReader.Read::flow).toList());
    }

    private void centre(Field item, Map<QuantityCentre, Section> centres) {
        int before = item.problems().count();
        Section section = item.section("id", "name", "kind", "systemCost");
        if (section == null) {
            return;
        }
        String id = section.required("id", "give the centre an id, for example beet-end", centreIds::declare);
        if (FlowReader.OUTSIDE.equals(id)) {
            section.problem("id", "'outside' is what is no centre", "choose another id");
        }
        String name = section.optional("name", id, Field::text);
        String kind = section.optional("kind", "process", field -> Words.choice(field, "kind", KINDS));
        List<FlowPrice> cost = prices.read(section, "systemCost");
        if (item.problems().count() == before) {
            centres.put(new QuantityCentre(id, name, "store".equals(kind), cost), section);
        }
    }

    /** What all that is balanced is added up in. */
    private static Unit unit(List<FlowReader.Read> flows) {
        List<FlowReader.Read> measured = new ArrayList<>(flows);
        measured.removeIf(read -> read.dimension() == null || read.flow().kind() == MaterialFlow.Kind.ENERGY);
        if (measured.isEmpty()) {
            return Unit.T;
        }
        Dimension first = measured.get(0).dimension();
        for (FlowReader.Read read : measured) {
            if (read.dimension() != first) {
                read.section()
                        .problem(
                                "id",
                                "'%s' is in %s and '%s' in %s: they do not add up"
                                        .formatted(
                                                read.flow().id(),
                                                MeasurementReader.unitOf(read.dimension()),
                                                measured.get(0).flow().id(),
                                                MeasurementReader.unitOf(first)),
                                "measure all flows in one of the two; of pieces write 'each', the mass of one");
            }
        }
        return MeasurementReader.unitOf(first);
    }

    static Double share(Field field) {
        BigDecimal read = Figures.positive(field);
        if (read != null && read.compareTo(BigDecimal.ONE) > 0) {
            field.problem("%s is more than all".formatted(read), "write a number above 0 and up to 1");
            return null;
        }
        return read == null ? null : Double.valueOf(read.doubleValue());
    }
}
