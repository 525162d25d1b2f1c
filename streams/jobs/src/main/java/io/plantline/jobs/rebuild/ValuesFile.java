package io.plantline.jobs.rebuild;

import io.plantline.kpi.KpiValue;
import java.io.IOException;

/** A file that values are written to; the same values give the same bytes. */
interface ValuesFile extends AutoCloseable {

    void write(KpiValue value) throws IOException;

    @Override
    void close() throws IOException;
}
