package io.plantline.dashboards.export;

import io.plantline.dashboards.http.Range;
import io.plantline.kpi.Kpi;
import io.plantline.model.IntervalKind;
import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import io.plantline.tables.TableFormat;
import java.time.Instant;
import java.util.List;

/** What somebody wants to take away. */
record Order(
        Plant plant,
        String run,
        List<Scope> scopes,
        List<Kpi> kpis,
        IntervalKind interval,
        Range range,
        TableFormat format) {
    Order {
        scopes = List.copyOf(scopes);
        kpis = List.copyOf(kpis);
    }

    /** At most so many rows come of it. */
    long rows() {
        return range.most(plant, interval) * scopes.size() * kpis.size();
    }

    /** A name for the file: the plant, the interval and the first day. */
    String fileName() {
        return format.fileOf(name());
    }

    /** A name for the file with its manifest. */
    String bundleName() {
        return name() + ".zip";
    }

    private String name() {
        String day = Instant.ofEpochMilli(range.from())
                .atZone(plant.zone())
                .toLocalDate()
                .toString();
        return "%s-%s-%s".formatted(plant.id(), interval.id(), day);
    }
}
