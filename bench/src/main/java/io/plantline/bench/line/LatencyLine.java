package io.plantline.bench.line;

import io.plantline.app.Refusal;
import io.plantline.app.settings.Setting;
import io.plantline.bench.load.BenchPlant;
import io.plantline.bench.load.LivePlant;
import io.plantline.bench.load.Shape;
import io.plantline.bench.report.LineReport;
import io.plantline.bench.report.LineReport.Bar;
import io.plantline.bench.report.Verdict;
import io.plantline.bench.worker.Child;
import io.plantline.bench.worker.Usage;
import io.plantline.parts.LoopbackPorts;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long it takes from a meter's message to what a page shows, through every part of a running plant. */
public final class LatencyLine implements Line {
    private static final String TITLE = "Latency: from MQTT to the live stream";
    private static final String SHORTEST = "1ms";
    private static final double MEGABYTE = 1 << 20;
    private static final List<String> HEADER = List.of(
            "values of open intervals",
            "readings",
            "events",
            "median",
            "99 %",
            "longest",
            "processors busy",
            "peak memory");

    private final Clock clock;
    private final List<List<String>> table = new ArrayList<>(List.of(HEADER));
    private final List<Bar> bars = new ArrayList<>();
    private Verdict verdict = Verdict.right("not measured");
    private String broker = "";

    /** @param clock the readings are stamped by */
    public LatencyLine(Clock clock) {
        this.clock = clock;
    }

    @Override
    public LineReport measure(Workbench bench) throws IOException, InterruptedException, Refusal {
        Steadiness steadiness = bench.steadiness();
        String standard = Setting.TOPOLOGY_PROVISIONAL_EVERY.standard().orElseThrow();
        for (String every : bench.size().isBrief() ? List.of(SHORTEST) : List.of(standard, SHORTEST)) {
            bench.say("latency: values every " + every);
            Run run = steadiness.measure(() -> run(bench, every));
            List<String> row = new ArrayList<>(run.seen().row("every " + every));
            row.add(String.format(
                    Locale.ROOT, "%.2f", run.usage().cpuSeconds() / run.usage().seconds()));
            row.add(String.format(Locale.ROOT, "%.0f MB", run.usage().peakBytes() / MEGABYTE));
            table.add(row);
            bars.add(new Bar("every " + every, run.seen().medianMillis(), "ms, median"));
            verdict = verdict.and(run.seen().verdict());
        }
        String notes = "%s=%s is the default and %s the shortest it can be; the topology commits every 500 ms"
                .formatted(
                        Setting.TOPOLOGY_PROVISIONAL_EVERY.key(),
                        Setting.TOPOLOGY_PROVISIONAL_EVERY.standard().orElseThrow(),
                        SHORTEST);
        return new LineReport(TITLE, how(), table, bars, List.of(notes, steadiness.note()), verdict);
    }

    private record Run(Reflections seen, Usage usage) {}

    private String how() {
        return ("A water meter is read about 16 times a second while 995 other meters speak every 10 s. From the publication"
                        + " of a reading to the first event of the live stream whose monthly sum holds it, through %s,"
                        + " gateway, Kafka, topology, Kafka and dashboards; the three roles share one process.")
                .formatted(broker);
    }

    private Run run(Workbench bench, String every) throws IOException, InterruptedException, Refusal {
        int port = LoopbackPorts.free();
        try (Workbench.Broker mqtt = bench.broker();
                KafkaBroker kafka = bench.kafka().withTopics();
                Child roles = LiveRoles.start(bench, mqtt, kafka, port, every, Shape.USUAL)) {
            broker = mqtt.name();
            Reflections seen = new Reflections();
            try (LiveEvents events = LiveRoles.follow(port, seen);
                    LiveLoad load =
                            new LiveLoad(new LivePlant(BenchPlant.ofThousandMeters()), mqtt.url(), clock, seen)) {
                load.warmUp(bench.size().listening());
                roles.go();
                load.run(bench.size().listening());
                return new Run(seen, roles.stop().usage());
            }
        }
    }
}
