package io.plantline.bench.line;

import io.plantline.app.Refusal;
import io.plantline.app.role.RunningRoles;
import io.plantline.app.settings.Setting;
import io.plantline.bench.load.StoredYear;
import io.plantline.bench.part.Database;
import io.plantline.bench.report.Comparison;
import io.plantline.bench.report.LineReport;
import io.plantline.bench.report.LineReport.Bar;
import io.plantline.bench.report.Verdict;
import io.plantline.bench.worker.AnswerTimes.Told;
import io.plantline.bench.worker.Child;
import io.plantline.bench.worker.Question;
import io.plantline.bench.worker.Usage;
import io.plantline.bench.worker.Work;
import io.plantline.parts.Awaited;
import io.plantline.parts.Installed;
import io.plantline.wire.Channels;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How long history takes to answer what pages ask. */
public final class ReadsLine implements Line {
    private static final String TITLE = "History: reading what is stored";
    private static final double MEGABYTE = 1 << 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> HEADER =
            List.of("", "median", "99 %", "floor, median", "ratio", "CPU-seconds", "floor, CPU-seconds", "peak memory");

    private final List<List<String>> table = new ArrayList<>(List.of(HEADER));
    private final List<Bar> bars = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Verdict verdict = Verdict.right("every answer had all values, and they add up to what was stored");

    @Override
    public LineReport measure(Workbench bench) throws IOException, InterruptedException, Refusal {
        Steadiness steadiness = bench.steadiness();
        try (KafkaBroker kafka = bench.kafka().withTopics()) {
            KpiPreload.send(kafka.bootstrap(), StoredYear::deliver);
            Optional<String> absence = Installed.INFLUXD.absence();
            if (absence.isPresent()) {
                notes.add("InfluxDB is skipped: " + absence.get());
            } else {
                try (Database database = bench.influxDb()) {
                    measure(bench, steadiness, kafka, database);
                }
            }
            try (Database database = bench.questDb()) {
                measure(bench, steadiness, kafka, database);
            }
        }
        notes.add(steadiness.note());
        return new LineReport(TITLE, how(bench), table, bars, notes, verdict);
    }

    private void measure(Workbench bench, Steadiness steadiness, KafkaBroker kafka, Database database)
            throws IOException, InterruptedException, Refusal {
        store(bench, kafka, database);
        for (Question question : Question.values()) {
            bench.say("reads: %s from %s".formatted(question.words(), database.kind()));
            Asked floor = steadiness.measure(() -> ask(bench, Work.ASK_DATABASE, database, question));
            Asked ours = steadiness.measure(() -> ask(bench, Work.READ_HISTORY, database, question));
            String name = "%s: %s".formatted(database.kind(), question.words());
            table.add(List.of(
                    name,
                    milliseconds(ours.told().medianMillis()),
                    milliseconds(ours.told().mostMillis()),
                    milliseconds(floor.told().medianMillis()),
                    Costs.number(
                            "%.2f", floor.told().medianMillis() / ours.told().medianMillis()),
                    Costs.number("%.2f", ours.usage().cpuSeconds()),
                    Costs.number("%.2f", floor.usage().cpuSeconds()),
                    Comparison.whole(ours.usage().peakBytes() / MEGABYTE) + " MB"));
            bars.add(new Bar(name, ours.told().medianMillis(), "ms, median"));
            verdict = verdict.and(check(bench, name, question, ours.told()));
        }
    }

    private record Asked(Usage usage, Told told) {}

    private static Asked ask(Workbench bench, Work work, Database database, Question question)
            throws IOException, InterruptedException {
        String kind = database.kind().toUpperCase(Locale.ROOT);
        try (Child child = bench.measured(work, kind, database.url(), Database.NAME, question, times(bench))
                .go()) {
            return new Asked(child.usage(), Told.parse(child.found()));
        }
    }

    /** Through the role, so that what is read is what it writes. */
    private static void store(Workbench bench, KafkaBroker kafka, Database database)
            throws IOException, InterruptedException {
        long values = KpiOutput.from(kafka).count();
        try (Child history = bench.beside(
                Work.RUN_ROLES,
                "history",
                Setting.KAFKA_BOOTSTRAP.name() + '=' + kafka.bootstrap(),
                Setting.HISTORY_KIND.name() + '=' + database.kind(),
                Setting.HISTORY_URL.name() + '=' + database.url(),
                Setting.HISTORY_DATABASE.name() + '=' + Database.NAME)) {
            Awaited.until(
                    () -> kafka.groups().committed(RunningRoles.HISTORY_GROUP, Channels.KPIS) >= values
                            && database.holding().count() >= values,
                    BETWEEN_LOOKS,
                    PATIENCE,
                    () -> "%s does not hold the %d values".formatted(database.kind(), values));
        }
        kafka.groups().forget(RunningRoles.HISTORY_GROUP);
    }

    private static Verdict check(Workbench bench, String name, Question question, Told told) {
        long values = question.answers() * times(bench);
        boolean isRight =
                told.values() == values && (question == Question.LATEST || told.sum() == question.sum() * times(bench));
        return isRight
                ? Verdict.right("every answer had all values, and they add up to what was stored")
                : Verdict.wrong("%s: %d values of %d".formatted(name, told.values(), values));
    }

    private static int times(Workbench bench) {
        return bench.size().isBrief() ? 30 : 300;
    }

    private static String milliseconds(double millis) {
        return Costs.number("%.1f ms", millis);
    }

    private static String how(Workbench bench) {
        return ("%s settlement values of one KPI and a day of %d others are stored; each question is asked %d times, one after"
                        + " the other, as the dashboards ask it. The floor asks the database for the same rows over HTTP and"
                        + " throws them away. A page asks for its KPIs one by one here; a browser does so side by side.")
                .formatted(
                        Comparison.whole((double) StoredYear.count(StoredYear.YEAR)),
                        StoredYear.KPIS.size() - 1,
                        times(bench));
    }
}
