package io.plantline.anomaly;

import static io.plantline.anomaly.MeterWatch.NONE;

import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Watches over the meters of a plant: one event for each cause, told when it begins and when it is over. Whatever a
 * reading tells by itself (its clock, its scale, that it cannot be used) is judged by the reading; silence is judged by
 * how far all that arrived has been heard, so a backlog that is not read yet is no silence.
 */
public final class PlantWatch {
    private static final String PLANT = "";
    private static final long MINUTE = 60_000;
    private static final int PERIODS = 3;
    private static final int REFUSALS = 10;
    private static final long AHEAD = MINUTE;

    private final Plant plant;
    private final WatchStore store;
    private final Consumer<Anomaly> out;
    private final MeterWatch whole;
    private final Map<String, Watched> meters = new LinkedHashMap<>();

    private record Watched(Meter meter, Silence.Member member) {
        MeterWatch watch() {
            return member.watch();
        }
    }

    public PlantWatch(Plant plant, WatchStore store, Consumer<Anomaly> out) {
        this.plant = plant;
        this.store = store;
        this.out = out;
        this.whole = store.watch(PLANT);
        for (Meter meter : plant.meters()) {
            Silence.Member member = new Silence.Member(meter.id(), store.watch(meter.id()), limit(meter));
            meters.put(meter.id(), new Watched(meter, member));
        }
    }

    /** Something of a meter has arrived, whatever it is worth. */
    public void heard(Reading reading) {
        Watched heard = meters.get(reading.meter());
        if (heard == null || reading.arrived() <= heard.watch().heard()) {
            return; // what is put through again was heard when it came
        }
        long arrived = reading.arrived();
        MeterWatch watch = heard.watch();
        boolean spokeBefore = watch.heard() != NONE;
        watch.heard(arrived);
        if (watch.isDue(Math.max(MINUTE, heard.meter.period().toMillis()))) {
            store.changed(reading.meter());
        }
        if (whole.has(Trouble.PLANT_SILENT)) {
            long since = whole.since(Trouble.PLANT_SILENT);
            end(null, Trouble.PLANT_SILENT, arrived, Findings.plantHeardAgain(plant.id(), since, reading));
            whole.heard(arrived);
            store.changed(PLANT);
        }
        if (watch.has(Trouble.SILENT)) {
            end(heard, Trouble.SILENT, arrived, Findings.heardAgain(heard.meter, watch.since(Trouble.SILENT), arrived));
        }
        if (spokeBefore && reading.entered() == null) {
            judgeClock(heard, arrived - reading.time(), arrived);
        }
        if (reading.quality() == Quality.BAD) {
            refused(reading, "its source calls it bad");
        }
    }

    /** A reading of a meter that is there cannot be used. */
    public void refused(Reading reading, String why) {
        Watched refused = meters.get(reading.meter());
        if (refused == null) {
            return;
        }
        MeterWatch watch = refused.watch();
        watch.refusedAgain(reading.arrived());
        if (watch.refused() >= REFUSALS && !watch.has(Trouble.FAULTY)) {
            begin(
                    refused,
                    Trouble.FAULTY,
                    watch.refusedSince(),
                    reading.arrived(),
                    Findings.faulty(refused.meter, watch.refused(), watch.refusedSince(), why));
        }
    }

    /** A reading of a meter is held, as its scale is doubted. */
    public void doubted(Reading reading, String why) {
        Watched doubted = meters.get(reading.meter());
        if (doubted != null && !doubted.watch().has(Trouble.SCALE)) {
            begin(doubted, Trouble.SCALE, reading.time(), reading.time(), Findings.scale(doubted.meter, reading, why));
        }
    }

    /** True where the scale of a meter is doubted. */
    public boolean isDoubted(String meter) {
        Watched doubted = meters.get(meter);
        return doubted != null && doubted.watch().has(Trouble.SCALE);
    }

    /** A reading of a meter is used: it is not faulty, and unless it is still doubted its scale is cleared up. */
    public void used(Reading reading, boolean doubted) {
        Watched used = meters.get(reading.meter());
        if (used == null) {
            return;
        }
        MeterWatch watch = used.watch();
        watch.usable();
        if (watch.has(Trouble.FAULTY)) {
            end(used, Trouble.FAULTY, reading.arrived(), Findings.usableAgain(used.meter, reading));
        }
        if (watch.has(Trouble.SCALE) && !doubted) {
            end(used, Trouble.SCALE, reading.time(), Findings.scaleClear(used.meter, reading));
        }
    }

    /**
     * Judges who is silent.
     *
     * @param since from when on all that arrived has been heard, epoch milliseconds
     * @param until until when
     */
    public void judgeSilence(long since, long until) {
        if (whole.has(Trouble.PLANT_SILENT)) {
            return;
        }
        long from = Math.max(since, whole.heard());
        Silence.Verdict verdict =
                Silence.judge(meters.values().stream().map(Watched::member).toList(), from, until);
        if (verdict.plant()) {
            long last = meters.values().stream()
                    .mapToLong(each -> each.watch().heard())
                    .max()
                    .orElseThrow();
            begin(null, Trouble.PLANT_SILENT, last, until, Findings.plantSilent(plant.id(), last, until));
        }
        for (Silence.Member silent : verdict.meters()) {
            Watched watched = meters.get(silent.meter());
            begin(
                    watched,
                    Trouble.SILENT,
                    silent.watch().heard(),
                    until,
                    Findings.silent(watched.meter, silent.watch().heard(), silent.limit(), until));
        }
    }

    private void judgeClock(Watched heard, long lag, long arrived) {
        MeterWatch watch = heard.watch();
        long period = heard.meter.period().toMillis();
        watch.lag(watch.lag().and(lag, arrived, Math.max(MINUTE / 2, 2 * period)));
        if (!watch.lag().isSteadyAt(arrived)) {
            return;
        }
        long behind = plant.allowedLateness().toMillis() + period;
        boolean wrong = watch.lag().most() < -AHEAD || watch.lag().least() > behind;
        if (wrong && !watch.has(Trouble.CLOCK)) {
            begin(heard, Trouble.CLOCK, watch.lag().since(), arrived, Findings.clock(heard.meter, watch.lag()));
        } else if (!wrong && watch.has(Trouble.CLOCK)) {
            end(heard, Trouble.CLOCK, arrived, Findings.clockRight(heard.meter, watch.lag()));
        }
    }

    private void begin(Watched of, Trouble trouble, long since, long seen, Finding finding) {
        (of == null ? whole : of.watch()).since(trouble, since);
        store.changed(of == null ? PLANT : of.meter.id());
        out.accept(anomaly(of, trouble, since, Math.max(since, seen), null, finding));
    }

    private void end(Watched of, Trouble trouble, long at, Finding finding) {
        MeterWatch watch = of == null ? whole : of.watch();
        long since = watch.since(trouble);
        long end = Math.max(at, since);
        watch.since(trouble, NONE);
        store.changed(of == null ? PLANT : of.meter.id());
        out.accept(anomaly(of, trouble, since, end, end, finding));
    }

    private Anomaly anomaly(Watched of, Trouble trouble, long since, long seen, Long end, Finding finding) {
        String everywhere = plant.whole().id();
        return new Anomaly(
                plant.id(),
                Reading.LIVE,
                of == null ? everywhere : of.meter.scope().at(since).orElse(everywhere),
                of == null ? null : of.meter.id(),
                trouble.rule(),
                trouble.severity(),
                since,
                seen,
                end,
                end == null ? 0 : 1,
                finding.measure(),
                finding.confidence(),
                Anomaly.Impact.unknown("what a meter does not tell is not known"),
                finding.sentence());
    }

    /** Silence that is not covered any more, or three periods. */
    private static long limit(Meter meter) {
        return Math.max(PERIODS * meter.period().toMillis(), meter.maxGap().toMillis());
    }
}
