/**
 * What is kept for years: the one place that knows the schema of the time-series database. A sink carries KPI values and
 * meter amounts from Kafka into InfluxDB or QuestDB, and a reader gives them back through {@link
 * io.plantline.kpi.KpiHistory}. Start reading at {@code HistorySink} and {@code StoredHistory}; {@code TimeSeriesStore}
 * is what the two databases have in common.
 */
package io.plantline.history;
