package io.plantline.dashboards.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.dashboards.http.Json;
import io.plantline.kpi.Kpi;
import io.plantline.plant.Factor;
import io.plantline.plant.Plant;
import io.plantline.plant.Tariff;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a table is of, so that it can be cited and asked for again: what was ordered, the units and formulas of its KPIs, the
 * factors behind its values, and a fingerprint of its bytes. It names no time of its making and no machine, so that the same
 * values have the same manifest.
 */
final class Manifest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Manifest() {}

    /**
     * The manifest of a table that is written.
     *
     * @param used the names of the factors and tariffs in it
     */
    static byte[] of(Order order, long rows, String sha256, Set<String> used) {
        ObjectNode root = JSON.createObjectNode();
        root.putObject("table")
                .put("file", order.fileName())
                .put("format", order.format().id())
                .put("rows", rows)
                .put("sha256", sha256);
        Plant plant = order.plant();
        ObjectNode asked = root.putObject("asked")
                .put("plant", plant.id())
                .put("timeZone", plant.zone().getId())
                .put("run", order.run())
                .put("interval", order.interval().id())
                .put("from", Json.time(order.range().from()))
                .put("to", Json.time(order.range().to()));
        ArrayNode scopes = asked.putArray("scopes");
        order.scopes().forEach(scope -> scopes.add(scope.id()));
        ArrayNode kpis = root.putArray("kpis");
        order.kpis().forEach(kpi -> describe(kpis.addObject(), kpi, plant));
        ArrayNode factors = root.putArray("factors");
        used.forEach(name -> describe(factors.addObject().put("name", name), name, plant));
        return bytes(root);
    }

    private static void describe(ObjectNode node, Kpi kpi, Plant plant) {
        node.put("id", kpi.id())
                .put("name", kpi.names().get("en"))
                .put("unit", kpi.unitAt(plant))
                .put("formula", kpi.formula())
                .put("source", kpi.source());
    }

    private static void describe(ObjectNode node, String name, Plant plant) {
        plant.factors().stream()
                .filter(factor -> name.equals(factor.id() + '@' + factor.version()))
                .findFirst()
                .ifPresent(factor -> describe(node, factor));
        plant.tariffs().stream()
                .filter(tariff -> name.equals(tariff.id()))
                .findFirst()
                .ifPresent(tariff -> describe(node, tariff, plant));
    }

    /** The prices of its bands; one that follows a signal has those of the signal, of which its name is told. */
    private static void describe(ObjectNode node, Tariff tariff, Plant plant) {
        ObjectNode prices = node.putObject("prices");
        new TreeMap<>(tariff.prices()).forEach((band, price) -> prices.put(band, price.toPlainString()));
        if (tariff.signal() != null) {
            node.put("signal", tariff.signal());
        }
        node.put("unit", plant.currency() + "/" + tariff.quantity().unit().symbol())
                .put("validFrom", Json.time(tariff.validFrom()))
                .put("validTo", Json.time(tariff.validTo()))
                .put("source", tariff.source());
    }

    private static void describe(ObjectNode node, Factor factor) {
        node.put("value", factor.value() == null ? null : factor.value().toPlainString())
                .put("unit", factor.unit())
                .put("validFrom", Json.time(factor.validFrom()))
                .put("validTo", Json.time(factor.validTo()))
                .put("source", factor.source());
    }

    private static byte[] bytes(ObjectNode root) {
        try {
            return JSON.writeValueAsBytes(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("no JSON for a manifest", impossible);
        }
    }
}
