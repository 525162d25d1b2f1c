package io.plantline.bench.line;

import io.plantline.app.Refusal;
import io.plantline.app.role.RunningRoles;
import io.plantline.app.settings.Setting;
import io.plantline.bench.load.BenchPlant;
import io.plantline.bench.load.KpiStream;
import io.plantline.bench.part.Database;
import io.plantline.bench.part.Database.Holding;
import io.plantline.bench.report.Comparison;
import io.plantline.bench.report.LineReport;
import io.plantline.bench.report.Verdict;
import io.plantline.bench.worker.Child;
import io.plantline.bench.worker.Usage;
import io.plantline.bench.worker.Work;
import io.plantline.parts.Awaited;
import io.plantline.parts.Installed;
import io.plantline.wire.Channels;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How fast KPI values get from Kafka into a database. */
public final class HistoryLine implements Line {
    private static final String FLOOR = "InfluxDB client alone, from memory";
    private static final String OURS = "history, until committed to Kafka";
    private static final String WRITTEN = "plantline.history.points";
    private static final double AIM = 0.5;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration TO_SHOW = Duration.ofSeconds(60);

    private final String title;
    private final Optional<String> absence;
    private final Opening opening;

    private HistoryLine(String database, Optional<String> absence, Opening opening) {
        this.title = "History: KPI values to " + database;
        this.absence = absence;
        this.opening = opening;
    }

    /** Into a real InfluxDB 1.x. */
    public static HistoryLine toInfluxDb() {
        return new HistoryLine("InfluxDB", Installed.INFLUXD.absence(), Workbench::influxDb);
    }

    /** Into the embedded QuestDB. */
    public static HistoryLine toQuestDb() {
        return new HistoryLine("QuestDB", Optional.empty(), Workbench::questDb);
    }

    /** Starts a database that holds nothing. */
    private interface Opening {
        Database open(Workbench bench) throws IOException, InterruptedException;
    }

    private record Run(Usage floor, Usage ours, Verdict verdict) {}

    @Override
    public LineReport measure(Workbench bench) throws IOException, InterruptedException, Refusal {
        if (absence.isPresent()) {
            return LineReport.skipped(title, absence.get());
        }
        try (KafkaBroker kafka = bench.kafka().withTopics()) {
            int points = bench.size().points();
            bench.say("history: loading %s KPI values".formatted(Comparison.whole((double) points)));
            KpiStream stream = new KpiStream(BenchPlant.ofThousandMeters());
            KpiPreload.send(kafka.bootstrap(), stream, points + points / 2);
            Comparison comparison = new Comparison("points", points, Comparison.By.TIME);
            Steadiness steadiness = bench.steadiness();
            Verdict verdict = Verdict.right("no run yet");
            for (int run = 1; run <= bench.size().runs() && !verdict.isVoid(); run++) {
                bench.say("%s: run %d of %d".formatted(title, run, bench.size().runs()));
                Run measured = steadiness.measure(() -> run(bench, kafka, points, stream.sum()));
                comparison.add(measured.floor(), measured.ours());
                verdict = measured.verdict();
            }
            return new LineReport(
                    title,
                    how(points),
                    comparison.table(FLOOR, OURS),
                    comparison.bars(FLOOR, OURS),
                    List.of(comparison.aim(AIM), steadiness.note()),
                    verdict);
        }
    }

    private static String how(int points) {
        return ("%s final values of the KPIs of 226 scopes per settlement interval wait on Kafka; the database is empty at the"
                        + " start of each. The floor writes the same points in batches of the same size. Both have written"
                        + " half as many before.")
                .formatted(Comparison.whole((double) points));
    }

    private Run run(Workbench bench, KafkaBroker kafka, int points, double sum)
            throws IOException, InterruptedException {
        Usage floor;
        try (Database database = opening.open(bench)) {
            floor = floor(bench, database, points);
            requireAll(check(database, points + points / 2, sum));
        }
        try (Database database = opening.open(bench)) {
            Usage ours = history(bench, kafka, database, points);
            return new Run(floor, ours, check(database, points + points / 2, sum));
        }
    }

    private static Usage floor(Workbench bench, Database database, int points)
            throws IOException, InterruptedException {
        String kind = database.kind().toUpperCase(Locale.ROOT);
        try (Child floor = bench.beside(Work.WRITE_POINTS, kind, database.url(), Database.NAME, points / 2, points)) {
            return floor.go().usage();
        }
    }

    private static void requireAll(Verdict floor) {
        if (floor.isVoid()) {
            throw new IllegalStateException("the floor is no floor: " + floor.words());
        }
    }

    private static Usage history(Workbench bench, KafkaBroker kafka, Database database, int points)
            throws IOException, InterruptedException {
        Usage usage;
        try (Child history = bench.measured(
                Work.WARM_ROLES,
                WRITTEN,
                points / 2,
                "",
                "history",
                Setting.KAFKA_BOOTSTRAP.name() + '=' + kafka.bootstrap(),
                Setting.HISTORY_KIND.name() + '=' + database.kind(),
                Setting.HISTORY_URL.name() + '=' + database.url(),
                Setting.HISTORY_DATABASE.name() + '=' + Database.NAME)) {
            long before = kafka.groups().committed(RunningRoles.HISTORY_GROUP, Channels.KPIS);
            long end = (long) points + points / 2;
            history.go();
            Awaited.until(
                    () -> kafka.groups().committed(RunningRoles.HISTORY_GROUP, Channels.KPIS) >= end
                            || !history.isAlive(),
                    BETWEEN_LOOKS,
                    PATIENCE,
                    () -> "history has not committed its %d values".formatted(points));
            usage = history.stop().usage().times((double) points / (end - before));
        }
        kafka.groups().forget(RunningRoles.HISTORY_GROUP);
        return usage;
    }

    /** QuestDB shows what it has acknowledged a moment later. */
    private static Verdict check(Database database, int points, double sum) throws IOException, InterruptedException {
        Awaited.within(TO_SHOW, BETWEEN_LOOKS, () -> database.holding().count() >= points);
        Holding holding = database.holding();
        String both = String.format(
                Locale.ROOT,
                "%,d of %,d values, which add up to %,.3f of %,.3f",
                holding.count(),
                points,
                holding.sum(),
                sum);
        return holding.equals(new Holding(points, sum))
                ? Verdict.right("the database gives back " + both)
                : Verdict.wrong("the database gives back " + both);
    }
}
