package io.plantline.tables;

import io.plantline.kpi.KpiValue;
import java.io.IOException;
import java.util.List;

/** A table of values; the same values give the same bytes. */
public interface KpiTable extends AutoCloseable {

    /**
     * Writes a row.
     *
     * @param factors the factors and tariffs behind the value, with their versions
     */
    void write(KpiValue value, List<String> factors) throws IOException;

    @Override
    void close() throws IOException;
}
