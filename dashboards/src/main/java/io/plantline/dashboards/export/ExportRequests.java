package io.plantline.dashboards.export;

import io.javalin.http.Context;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.http.Asked;
import io.plantline.dashboards.http.Plants;
import io.plantline.dashboards.http.Range;
import io.plantline.dashboards.http.Refusal;
import io.plantline.dashboards.http.Refused;
import io.plantline.dashboards.http.Route;
import io.plantline.dashboards.http.Values;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.Kpis;
import io.plantline.model.IntervalKind;
import io.plantline.plant.Plant;
import io.plantline.tables.TableFormat;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** KPI history as a table to take away, with units, coverage, revisions and the versions of the factors behind it. */
public final class ExportRequests {
    private static final String ZIP = "application/zip";
    private static final List<String> WHETHER = List.of("true", "false");
    private static final long MOST_ROWS = 5_000_000;
    private static final List<String> FORMATS =
            Arrays.stream(TableFormat.values()).map(TableFormat::id).toList();

    private final Plants plants;
    private final Packing packing;

    public ExportRequests(Plants plants, Values values) {
        this.plants = plants;
        this.packing = new Packing(values);
    }

    public List<Route> routes() {
        return List.of(Route.get(
                "/api/v1/plants/{plant}/export",
                Set.of("scope", "kpi", "interval", "from", "to", "run", "format", "manifest"),
                Right.inPlant(Role.VIEWER),
                this::export));
    }

    private void export(Context request) throws IOException {
        Order order = order(new Asked(request, plants), request.queryParam("format"));
        if (order.rows() > MOST_ROWS) {
            throw Refused.wrong(
                    "from",
                    request.queryParam("from"),
                    Refusal.TOO_MANY_ROWS.of("rows", order.rows(), "most", MOST_ROWS),
                    List.of("a shorter range", "a longer interval", "fewer KPIs or scopes"));
        }
        boolean bundled = isBundled(request.queryParam("manifest"));
        request.header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s\"".formatted(bundled ? order.bundleName() : order.fileName()))
                .contentType(bundled ? ZIP : order.format().mediaType())
                .result(bundled ? packing.bundle(order) : packing.pack(order));
    }

    private static boolean isBundled(String given) {
        if (given != null && !WHETHER.contains(given)) {
            throw Refused.wrong("manifest", given, Refusal.NOT_TRUE_OR_FALSE.of("value", given), WHETHER);
        }
        return "true".equals(given);
    }

    private static Order order(Asked asked, String format) {
        Plant plant = asked.plant();
        IntervalKind interval = asked.interval();
        return new Order(
                plant,
                asked.run(),
                asked.scopes(),
                kpis(asked, interval),
                interval,
                Range.between(asked),
                format(format));
    }

    /** Those named, each of which must be computed over the interval, or all that are. */
    private static List<Kpi> kpis(Asked asked, IntervalKind interval) {
        List<String> named = asked.list("kpi");
        Stream<Kpi> kpis = named.isEmpty()
                ? Kpis.at(asked.plant()).stream().filter(kpi -> kpi.intervals().contains(interval))
                : named.stream().map(id -> Plants.kpi(asked.plant(), id)).peek(asked::intervalOf);
        return kpis.distinct().toList();
    }

    private static TableFormat format(String given) {
        if (given == null) {
            return TableFormat.CSV;
        }
        return TableFormat.of(given)
                .orElseThrow(() -> Refused.wrong("format", given, Refusal.NO_SUCH_FORMAT.of("format", given), FORMATS));
    }
}
