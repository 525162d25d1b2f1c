package io.plantline.bench.line;

import io.plantline.app.Refusal;
import io.plantline.bench.load.BenchPlant;
import io.plantline.bench.load.LivePlant;
import io.plantline.bench.load.Shape;
import io.plantline.bench.report.Comparison;
import io.plantline.bench.report.LineReport;
import io.plantline.bench.report.LineReport.Bar;
import io.plantline.bench.report.Verdict;
import io.plantline.bench.worker.Child;
import io.plantline.bench.worker.Usage;
import io.plantline.parts.LoopbackPorts;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long a page waits for what a meter says, at rising paces, and the highest at which it waits less than a second. */
public final class PaceLine implements Line {
    private static final String TITLE = "End to end: from MQTT to the live stream at rising paces";
    private static final String EVERY = "250ms";
    private static final double MEGABYTE = 1 << 20;
    private static final double HALF = 0.5;
    private static final double MOST = 0.99;
    private static final double NEARLY_ALL = 0.999;
    private static final double LIMIT_MILLIS = 1_000;
    private static final List<String> HEADER = List.of(
            "readings/s",
            "meters",
            "median",
            "99 %",
            "99.9 %",
            "held",
            "CPU-seconds",
            "processors busy",
            "peak memory");

    private final Clock clock;
    private final List<List<String>> table = new ArrayList<>(List.of(HEADER));
    private final List<Bar> bars = new ArrayList<>();
    private Verdict verdict = Verdict.right("every probed reading was reflected by an event");
    private long highest;

    /** @param clock the readings are stamped by */
    public PaceLine(Clock clock) {
        this.clock = clock;
    }

    @Override
    public LineReport measure(Workbench bench) throws IOException, InterruptedException, Refusal {
        Steadiness steadiness = bench.steadiness();
        for (long pace : bench.size().isBrief() ? new long[] {100, 1_000} : new long[] {100, 1_000, 5_000, 10_000}) {
            bench.say("end to end: %d readings/s".formatted(pace));
            Paced paced = steadiness.measure(() -> run(bench, pace));
            report(pace, paced);
        }
        List<String> notes = List.of(
                "highest measured pace with 99 %% under one second: %s readings/s"
                        .formatted(Comparison.whole((double) highest)),
                "values of open intervals every %s, the topology commits every 500 ms; the default of 2 s bounds what a page"
                                .formatted(EVERY)
                        + " waits by itself",
                steadiness.note());
        return new LineReport(TITLE, how(bench), table, bars, notes, verdict);
    }

    private record Paced(Reflections seen, Duration behind, Usage usage) {
        boolean isHeld() {
            return seen.areComplete() && seen.millis(MOST) < LIMIT_MILLIS && behind.toMillis() < LIMIT_MILLIS;
        }
    }

    private Paced run(Workbench bench, long pace) throws IOException, InterruptedException, Refusal {
        int port = LoopbackPorts.free();
        Shape plant = plant(pace);
        try (Workbench.Broker mqtt = bench.broker();
                KafkaBroker kafka = bench.kafka().withTopics();
                Child roles = LiveRoles.start(bench, mqtt, kafka, port, EVERY, plant)) {
            Reflections seen = new Reflections();
            try (LiveEvents events = LiveRoles.follow(port, seen);
                    LiveLoad load = new LiveLoad(new LivePlant(BenchPlant.of(plant)), mqtt.url(), clock, seen)) {
                roles.go();
                if (load.isAnswered()) {
                    load.warmUp(bench.size().listening());
                    load.run(bench.size().listening());
                }
                return new Paced(seen, load.behind(), roles.stop().usage());
            }
        }
    }

    private void report(long pace, Paced paced) {
        if (paced.isHeld()) {
            highest = Math.max(highest, pace);
        }
        Reflections seen = paced.seen();
        table.add(List.of(
                Comparison.whole((double) pace),
                Comparison.whole((double) plant(pace).meters()),
                milliseconds(seen.millis(HALF)),
                milliseconds(seen.millis(MOST)),
                milliseconds(seen.millis(NEARLY_ALL)),
                paced.isHeld() ? "yes" : "no",
                Costs.number("%.1f", paced.usage().cpuSeconds()),
                Costs.number("%.2f", paced.usage().cpuSeconds() / paced.usage().seconds()),
                Comparison.whole(paced.usage().peakBytes() / MEGABYTE) + " MB"));
        if (Double.isFinite(seen.millis(MOST))) {
            bars.add(new Bar(pace + " readings/s", seen.millis(MOST), "ms, 99 %"));
        }
        // What is still on its way where a pace is not held is late, not wrong.
        verdict = paced.isHeld() ? verdict.and(seen.verdict()) : verdict;
    }

    /** So many meters that speak every ten seconds. */
    private static Shape plant(long pace) {
        return Shape.USUAL.withMeters((int) (pace * BenchPlant.PERIOD.toSeconds()));
    }

    private static String milliseconds(double millis) {
        return Double.isFinite(millis) ? Comparison.whole(millis) + " ms" : "never";
    }

    private static String how(Workbench bench) {
        return ("As many meters as give the pace at 10 s each; one of them is read about 16 times a second for %d s. From the"
                        + " publication of its reading to the first event of the live stream whose monthly sum holds it,"
                        + " through MQTT broker, gateway, Kafka, topology, Kafka and dashboards; the three roles share one"
                        + " process. A pace is held where 99 %% of these come within a second and the meters do not fall"
                        + " behind.")
                .formatted(bench.size().listening().toSeconds());
    }
}
