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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
            return read(file);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    /** The table with its manifest; likewise. */
    InputStream bundle(Order order) throws IOException {
        Path folder = Files.createTempDirectory("plantline-export-");
        Path table = folder.resolve(order.fileName());
        Path zip = Files.createTempFile("plantline-export-", ".zip");
        try {
            Written written = write(order, table);
            Bundle.write(
                    zip,
                    order.fileName(),
                    table,
                    Manifest.of(order, written.rows(), Bundle.sha256(table), written.factors()));
            return read(zip);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(zip);
            throw failed;
        } finally {
            Files.deleteIfExists(table);
            Files.delete(folder);
        }
    }

    private static InputStream read(Path file) throws IOException {
        return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** What is in a table: how many rows, and the names of the factors in them. */
    private static final class Written {
        private final Set<String> factors = new TreeSet<>();
        private long rows;

        void row(List<String> by) {
            rows++;
            factors.addAll(by);
        }

        long rows() {
            return rows;
        }

        Set<String> factors() {
            return factors;
        }
    }

    private Written write(Order order, Path file) throws IOException {
        Written written = new Written();
        UsedFactors factors = new UsedFactors(new PlantIndex(order.plant()));
        try (KpiTable table = order.format().create(file)) {
            for (Scope scope : order.scopes()) {
                for (Kpi kpi : order.kpis()) {
                    write(
                            order,
                            new Series(order.plant().id(), order.run(), scope.id(), kpi.id(), order.interval()),
                            factors,
                            table,
                            written);
                }
            }
        }
        return written;
    }

    private void write(Order order, Series series, UsedFactors factors, KpiTable table, Written written)
            throws IOException {
        for (Range piece : order.range().pieces(order.plant(), order.interval())) {
            for (KpiValue value : values.series(series, piece)) {
                List<String> by = factors.of(value);
                table.write(value, by);
                written.row(by);
            }
        }
    }
}
