package io.plantline.bench.line;

import io.plantline.app.Refusal;
import io.plantline.bench.report.Comparison;
import io.plantline.bench.report.LineReport;
import io.plantline.bench.report.LineReport.Bar;
import io.plantline.bench.report.Verdict;
import io.plantline.bench.worker.Child;
import io.plantline.bench.worker.Usage;
import io.plantline.bench.worker.Work;
import io.plantline.parts.Awaited;
import io.plantline.wire.Channels;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Several processes of one topology: what they carry together, and how long they stand still where one comes or goes. */
public final class ScaleOutLine implements Line {
    private static final String TITLE = "Scale-out: several processes of one topology";
    private static final double MEGABYTE = 1 << 20;
    private static final double PER_SECOND = 2_000;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> HEADER = List.of(
            "",
            "readings/s",
            "readings per CPU-second",
            "CPU-seconds",
            "peak memory of each",
            "ratio to the floor",
            "longest standstill");

    private final List<List<String>> table = new ArrayList<>(List.of(HEADER));
    private final List<Bar> bars = new ArrayList<>();
    private Verdict verdict = Verdict.right("no run yet");

    @Override
    public LineReport measure(Workbench bench) throws IOException, InterruptedException, Refusal {
        Steadiness steadiness = bench.steadiness();
        for (int processes = 1; processes <= 2; processes++) {
            int together = processes;
            steadiness.measure(() -> backlog(bench, together));
        }
        for (int standbys : bench.size().isBrief() ? new int[] {1} : new int[] {0, 1}) {
            coming(bench, standbys);
        }
        List<String> notes = List.of(
                "one processor thread and one heap of 1 GB each; all of them, Kafka and the load share this machine",
                "a standstill is the longest time in which a partition with readings on it was not committed; without any"
                        + " change it is the commit interval of 500 ms",
                "one that is killed is missed when its session is over, after 10 s; a standby is set by"
                        + " kafka.client.num.standby.replicas",
                steadiness.note());
        return new LineReport(TITLE, how(bench), table, bars, notes, verdict);
    }

    /** All processes take up what waits for them. */
    private Usage backlog(Workbench bench, int processes) throws IOException, InterruptedException, Refusal {
        bench.say("scale-out: %d at a backlog".formatted(processes));
        try (KafkaBroker kafka = bench.kafka().withTopics()) {
            FleetLoad load = new FleetLoad(kafka);
            load.send(bench.size().growing());
            load.end();
            String application = "backlog-" + processes;
            List<Child> children = new ArrayList<>();
            try {
                for (int i = 0; i < processes; i++) {
                    children.add(process(bench, kafka, application, 0));
                }
                for (Child child : children) {
                    child.go();
                }
                awaitCommit(kafka, application);
                List<Usage> usages = new ArrayList<>();
                for (Child child : children) {
                    usages.add(child.stop().usage());
                }
                verdict = verdict.and(load.check(KpiOutput.from(kafka)));
                Usage floor = floor(bench, kafka).times(KafkaBroker.partitions());
                report(processes, load.delivered(), usages, floor);
                return usages.get(0);
            } finally {
                children.forEach(Child::close);
            }
        }
    }

    private void report(int processes, long readings, List<Usage> usages, Usage floor) {
        double cpu = usages.stream().mapToDouble(Usage::cpuSeconds).sum();
        double seconds = usages.stream().mapToDouble(Usage::seconds).max().orElseThrow();
        String name = processes == 1 ? "one, at a backlog" : processes + " together, at a backlog";
        table.add(List.of(
                name,
                Comparison.whole(readings / seconds),
                Comparison.whole(readings / cpu),
                Costs.number("%.1f", cpu),
                Comparison.whole(usages.stream()
                                        .mapToLong(Usage::peakBytes)
                                        .max()
                                        .orElseThrow()
                                / MEGABYTE) + " MB",
                Costs.number("%.3f", floor.cpuSeconds() / cpu),
                ""));
        bars.add(new Bar(name, readings / seconds, "readings per second"));
    }

    /** While readings come, a third process comes and goes, and one of the two others is killed. */
    private void coming(Workbench bench, int standbys) throws IOException, InterruptedException, Refusal {
        bench.say("scale-out: coming and going, %d standbys".formatted(standbys));
        String application = "coming-" + standbys;
        try (KafkaBroker kafka = bench.kafka().withTopics();
                Child first = process(bench, kafka, application, standbys).go();
                Child second = process(bench, kafka, application, standbys).go();
                Child third = process(bench, kafka, application, standbys)) {
            FleetLoad load = new FleetLoad(kafka);
            load.send((long) PER_SECOND);
            awaitCommit(kafka, application);
            Thread speaker = new Thread(() -> load.sendAtPace(PER_SECOND), "fleet");
            speaker.start();
            try (Standstill standstill = new Standstill(kafka, application)) {
                watch(bench, standstill, "two at %.0f readings/s".formatted(PER_SECOND), standbys);
                third.go();
                watch(bench, standstill, "a third comes", standbys);
                third.close();
                watch(bench, standstill, "it goes again", standbys);
                second.kill();
                Awaited.within(bench.size().listening().multipliedBy(2), BETWEEN_LOOKS, () -> false);
                watch(bench, standstill, "the second is killed", standbys);
            } finally {
                load.stop();
                speaker.join();
            }
            load.end();
            awaitCommit(kafka, application);
            verdict = verdict.and(load.check(KpiOutput.from(kafka)));
            first.stop();
        }
    }

    private void watch(Workbench bench, Standstill standstill, String what, int standbys)
            throws IOException, InterruptedException {
        Awaited.within(bench.size().listening(), BETWEEN_LOOKS, () -> false);
        double seconds = standstill.longest();
        String name = what + (standbys == 0 ? ", no standby" : ", with a standby");
        table.add(List.of(name, "", "", "", "", "", Costs.number("%.1f s", seconds)));
        bars.add(new Bar(name, seconds * 1000, "ms of standstill"));
    }

    private static Child process(Workbench bench, KafkaBroker kafka, String application, int standbys)
            throws IOException, InterruptedException {
        return bench.measured(
                Work.SHARE_MEASURING, kafka.bootstrap(), application, bench.newFolder(application), standbys);
    }

    private static Usage floor(Workbench bench, KafkaBroker kafka) throws IOException, InterruptedException {
        long end = kafka.end(KafkaBroker.partitionsOf(Channels.READINGS).get(0));
        try (Child floor = bench.beside(Work.PARSE_READINGS, kafka.bootstrap(), 0, end / 2, end)) {
            return floor.go().usage();
        }
    }

    private static void awaitCommit(KafkaBroker kafka, String application) throws IOException, InterruptedException {
        long end = kafka.ends(KafkaBroker.partitionsOf(Channels.READINGS)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        Awaited.until(
                () -> kafka.groups().committed(application, Channels.READINGS) >= end,
                BETWEEN_LOOKS,
                PATIENCE,
                () -> "%s has not committed its %d readings".formatted(application, end));
    }

    private static String how(Workbench bench) {
        return ("Four plants of 250 meters, each on a partition of its own, exactly once. First %s readings wait, and one or two"
                        + " processes take them up from their start on. Then two processes take %.0f readings a second while"
                        + " a third comes and goes and one of the two is killed. The floor consumes and parses the waiting"
                        + " readings.")
                .formatted(Comparison.whole((double) bench.size().growing()), PER_SECOND);
    }
}
