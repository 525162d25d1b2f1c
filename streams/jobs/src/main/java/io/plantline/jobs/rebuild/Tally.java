package io.plantline.jobs.rebuild;

import io.plantline.cell.CellValue;
import io.plantline.kpi.BatchValue;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Notice;
import io.plantline.kpi.Outlet;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;

/** Counts what becomes of readings, where whoever started the job can see it. */
final class Tally implements Outlet {
    static final String READINGS = "readings";
    static final String VALUES = "values";
    static final String REJECTED = "rejected";
    private static final char PART = '/';

    private final RuntimeContext context;
    private final LongCounter readings;
    private final LongCounter values;

    Tally(RuntimeContext context) {
        this.context = context;
        this.readings = context.getLongCounter(READINGS);
        this.values = context.getLongCounter(VALUES);
    }

    void taken() {
        readings.add(1);
    }

    void written() {
        values.add(1);
    }

    void rejected(Rejection.Reason reason) {
        context.getLongCounter(REJECTED + PART + reason).add(1);
    }

    @Override
    public void reject(Reading reading, Rejection.Reason reason, String detail) {
        rejected(reason);
    }

    @Override
    public void noticed(Reading reading, Notice notice) {
        context.getLongCounter(notice.id()).add(1);
    }

    @Override
    public void kpi(KpiValue value) {}

    @Override
    public void cell(CellValue cell) {}

    @Override
    public void batch(BatchValue batch) {}
}
