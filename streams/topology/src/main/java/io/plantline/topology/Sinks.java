package io.plantline.topology;

import io.plantline.anomaly.Anomaly;
import io.plantline.cell.CellValue;
import io.plantline.kpi.BatchValue;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Notice;
import io.plantline.kpi.Outlet;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.wire.AnomalyJson;
import io.plantline.wire.BatchJson;
import io.plantline.wire.CellJson;
import io.plantline.wire.Channels;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.ReadingJson;
import io.plantline.wire.RejectionJson;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topics that measures speak to. */
final class Sinks implements Outlet {
    private static final Logger LOG = LoggerFactory.getLogger(Sinks.class);

    static final String KPIS = "kpis";
    static final String CELLS = "cells";
    static final String BATCHES = "batches";
    static final String REJECTED = "rejected";
    static final String MISPLACED = "misplaced";
    static final String HEALTH = "health";

    private final ProcessorContext<String, byte[]> context;
    private final TopologyMetrics metrics;

    Sinks(ProcessorContext<String, byte[]> context, TopologyMetrics metrics) {
        this.context = context;
        this.metrics = metrics;
    }

    @Override
    public void kpi(KpiValue value) {
        forward(KPIS, KpiValueJson.key(value), KpiValueJson.write(value));
    }

    @Override
    public void cell(CellValue cell) {
        forward(CELLS, CellJson.key(cell), CellJson.write(cell));
    }

    @Override
    public void batch(BatchValue batch) {
        forward(BATCHES, BatchJson.key(batch), BatchJson.write(batch));
    }

    @Override
    public void reject(Reading reading, Rejection.Reason reason, String detail) {
        reject(ReadingJson.write(reading), reason, detail);
    }

    @Override
    public void noticed(Reading reading, Notice notice) {
        metrics.noticed(reading.plant(), notice);
    }

    @Override
    public void notRestated(String what) {
        LOG.warn(what);
    }

    void reject(byte[] bytes, Rejection.Reason reason, String detail) {
        long now = context.currentSystemTimeMs();
        Rejection rejection = new Rejection(reason, detail, Channels.READINGS, bytes, now);
        metrics.rejected(reason);
        forward(REJECTED, reason.name(), RejectionJson.write(rejection));
    }

    /** Puts a reading on the partition of its plant. */
    void misplaced(Reading reading, Record<byte[], byte[]> record) {
        String key = Channels.readingKey(reading.plant(), reading.meter());
        context.forward(record.withKey(key), MISPLACED);
    }

    /** Under one key for all events of a kind that a meter ever has: the last of them is what stays. */
    void tell(Anomaly anomaly) {
        forward(
                HEALTH,
                Channels.healthKey(anomaly.plant(), anomaly.meter(), anomaly.rule()),
                AnomalyJson.write(anomaly));
    }

    private void forward(String sink, String key, byte[] value) {
        context.forward(new Record<>(key, value, context.currentSystemTimeMs()), sink);
    }
}
