package io.plantline.bench;

import io.plantline.bench.anomaly.FaultsLine;
import io.plantline.bench.anomaly.NabLine;
import io.plantline.bench.line.HistoryLine;
import io.plantline.bench.line.LatencyLine;
import io.plantline.bench.line.Line;
import io.plantline.bench.line.MqttLine;
import io.plantline.bench.line.SoakLine;
import io.plantline.bench.line.TopologyLine;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be chosen to be measured. */
enum LineName {
    /** Readings to KPIs. */
    topology,
    /** MQTT to Kafka. */
    mqtt,
    /** KPI values to InfluxDB and to QuestDB. */
    history,
    /** From a meter's message to the page. */
    latency,
    /** What the anomaly rules find in load with faults put in, and on public streams. */
    anomalies,
    /** The gateway's memory over ten million messages; only where it is asked for. */
    soak;

    /** What is measured where nothing is chosen. */
    static Set<LineName> usual() {
        return EnumSet.complementOf(EnumSet.of(soak));
    }

    List<Line> lines(Clock clock) {
        return switch (this) {
            case topology -> List.of(new TopologyLine());
            case mqtt -> List.of(new MqttLine());
            case history -> List.of(HistoryLine.toInfluxDb(), HistoryLine.toQuestDb());
            case latency -> List.of(new LatencyLine(clock));
            case anomalies -> List.of(new FaultsLine(), new NabLine());
            case soak -> List.of(new SoakLine());
        };
    }
}
