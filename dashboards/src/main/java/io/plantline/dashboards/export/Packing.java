package io.plantline.dashboards.export;

import io.plantline.dashboards.http.Range;
import io.plantline.dashboards.http.Values;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.KpiHistory.Series;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.UsedFactors;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Scope;
import io.plantline.tables.KpiTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes what was ordered into a file before a byte of it is sent, so that a store that fails half-way gives an error
 * and not half a table. Rows stand by scope, KPI and time; a series is read piece by piece, whatever its length.
 */
final class Packing {
    private final Values values;

    Packing(Values values) {
        this.values = values;
    }

    /** The table; its file is gone when the stream is closed. */
    InputStream pack(Order order) throws IOException {
        Path file =
                Files.createTempFile("plantline-export-", '.' + order.format().id());
        try {
            Files.delete(file);
            write(order, file);
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private void write(Order order, Path file) throws IOException {
        UsedFactors factors = new UsedFactors(new PlantIndex(order.plant()));
        try (KpiTable table = order.format().create(file)) {
            for (Scope scope : order.scopes()) {
                for (Kpi kpi : order.kpis()) {
                    write(
                            order,
                            new Series(order.plant().id(), order.run(), scope.id(), kpi.id(), order.interval()),
                            factors,
                            table);
                }
            }
        }
    }

    private void write(Order order, Series series, UsedFactors factors, KpiTable table) throws IOException {
        for (Range piece : order.range().pieces(order.plant(), order.interval())) {
            for (KpiValue value : values.series(series, piece)) {
                table.write(value, factors.of(value));
            }
        }
    }
}
