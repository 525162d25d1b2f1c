package io.plantline.bench;

import io.plantline.bench.anomaly.FaultsLine;
import io.plantline.bench.anomaly.NabLine;
import io.plantline.bench.anomaly.PeakLine;
import io.plantline.bench.anomaly.PeakPaceLine;
import io.plantline.bench.line.FootprintLine;
import io.plantline.bench.line.GrowthLine;
import io.plantline.bench.line.HistoryLine;
import io.plantline.bench.line.LatencyLine;
import io.plantline.bench.line.LatenessLine;
import io.plantline.bench.line.Line;
import io.plantline.bench.line.MqttLine;
import io.plantline.bench.line.PaceLine;
import io.plantline.bench.line.ReadsLine;
import io.plantline.bench.line.RebuildLine;
import io.plantline.bench.line.RestartLine;
import io.plantline.bench.line.ScaleOutLine;
import io.plantline.bench.line.ScheduleLine;
import io.plantline.bench.line.SoakLine;
import io.plantline.bench.line.StartLine;
import io.plantline.bench.line.TopologyLine;
import io.plantline.bench.line.WhatIfLine;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be chosen to be measured. */
enum LineName {
    /** Readings to KPIs. */
    topology,
    /** What a reading costs in larger plants. */
    growth,
    /** What late readings cost. */
    lateness,
    /** Several processes of one topology, and one that starts again. */
    scaleout,
    /** MQTT to Kafka. */
    mqtt,
    /** KPI values to InfluxDB and to QuestDB. */
    history,
    /** What is stored, as pages ask for it. */
    reads,
    /** From a meter's message to the page. */
    latency,
    /** The same at rising paces. */
    pace,
    /** Recorded readings to KPIs once more. */
    rebuild,
    /** Recorded readings worked out as they were and with another machine. */
    whatif,
    /** Start of the demo, memory of each process, disk per million readings. */
    footprint,
    /** Every plan that is worth its price, for jobs that may be moved. */
    schedule,
    /** What the anomaly rules find in load with faults put in, and on public streams; what peak advice foresees. */
    anomalies,
    /** The gateway's memory over ten million messages; only where it is asked for. */
    soak;

    /** What is measured where nothing is chosen. */
    static Set<LineName> usual(boolean quick) {
        return quick
                ? EnumSet.of(topology, lateness, mqtt, history, reads, latency, rebuild)
                : EnumSet.complementOf(EnumSet.of(soak));
    }

    List<Line> lines(Clock clock) {
        return switch (this) {
            case topology -> List.of(new TopologyLine());
            case growth -> List.of(new GrowthLine());
            case lateness -> List.of(new LatenessLine());
            case scaleout -> List.of(new ScaleOutLine(), new RestartLine());
            case mqtt -> List.of(new MqttLine());
            case history -> List.of(HistoryLine.toInfluxDb(), HistoryLine.toQuestDb());
            case reads -> List.of(new ReadsLine());
            case latency -> List.of(new LatencyLine(clock));
            case pace -> List.of(new PaceLine(clock));
            case rebuild -> List.of(new RebuildLine());
            case whatif -> List.of(new WhatIfLine());
            case footprint -> List.of(new StartLine(), new FootprintLine());
            case schedule -> List.of(new ScheduleLine());
            case soak -> List.of(new SoakLine());
            case anomalies -> List.of(new FaultsLine(), new NabLine(), new PeakLine(), new PeakPaceLine());
        };
    }
}
