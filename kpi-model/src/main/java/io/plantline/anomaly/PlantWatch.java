package io.plantline.anomaly;

import static io.plantline.anomaly.MeterWatch.NONE;

import io.plantline.cell.Overstep;
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
    private static final long MINUTE = 60_000;

    private final Plant plant;
    private final WatchStore store;
    private final Telling telling;
    private final Clocks clocks;
    private final Faults faults;
    private final MeterWatch whole;
    private final Map<String, Watched> meters = new LinkedHashMap<>();

    public PlantWatch(Plant plant, WatchStore store, Consumer<Anomaly> out) {
        this.plant = plant;
        this.store = store;
        this.telling = new Telling(plant, store, out);
        this.clocks = new Clocks(plant.allowedLateness().toMillis(), telling);
        this.faults = new Faults(telling);
        this.whole = store.watch(Telling.PLANT);
        for (Meter meter : plant.meters()) {
            meters.put(meter.id(), new Watched(meter, store.watch(meter.id())));
        }
    }

    /**
     * Something of a meter has arrived, whatever it is worth.
     *
     * @param stored when it came to Kafka, epoch milliseconds: it cannot have arrived after that, whatever the clock of its
     *     gateway said
     * @return true where its meter may be judged by it: it is new, and what the meter is heard by
     */
    public boolean heard(Reading reading, long stored) {
        Watched heard = meters.get(reading.meter());
        if (heard == null) {
            return false;
        }
        MeterWatch watch = heard.watch();
        boolean byHand = reading.entered() != null;
        boolean spokeBefore = watch.heard() != NONE;
        if (byHand && spokeBefore && !watch.isReadByHand()) {
            return false; // somebody has been there, which tells nothing of the meter's own way here
        }
        long arrived = Math.min(reading.arrived(), stored);
        if (arrived < watch.heard() && watch.heard() <= stored) {
            return false; // what is put through again was heard when it came
        }
        if (arrived != watch.heard()) {
            watch.readByHand(byHand);
            heardAt(arrived, heard, reading);
            if (spokeBefore && !byHand) {
                clocks.heard(heard, arrived - reading.time(), arrived);
            }
        }
        if (reading.quality() == Quality.BAD) {
            faults.refused(heard, reading, "its source calls it bad");
        }
        return true;
    }

    /** A reading cannot be used, of a meter that is judged by what was just heard. */
    public void refused(Reading reading, String why) {
        Watched refused = meters.get(reading.meter());
        if (refused != null) {
            faults.refused(refused, reading, why);
        }
    }

    /** The same where a reading is held, as the scale of its meter is doubted. */
    public void doubted(Reading reading, String why) {
        Watched doubted = meters.get(reading.meter());
        if (doubted != null) {
            faults.doubted(doubted, reading, why);
        }
    }

    /** True where the scale of a meter is doubted. */
    public boolean isDoubted(String meter) {
        Watched doubted = meters.get(meter);
        return doubted != null && doubted.watch().has(Trouble.SCALE);
    }

    /** A reading is used: its meter is not faulty, and unless it is still doubted its scale is cleared up. */
    public void used(Reading reading, boolean doubted) {
        Watched used = meters.get(reading.meter());
        if (used != null) {
            faults.used(used, reading, doubted);
        }
    }

    /** What was held of a meter is put through, and its scale is doubted no more. */
    public void scaleSettled(Reading reading) {
        Watched settled = meters.get(reading.meter());
        if (settled != null) {
            faults.scaleSettled(settled, reading);
        }
    }

    /** A reading of a register waits, as it stands further from the last that was booked than it can have counted. */
    public void steppedTooFar(Reading reading, Overstep overstep) {
        Watched stepped = meters.get(reading.meter());
        if (stepped != null) {
            faults.steppedTooFar(stepped, reading, overstep);
        }
    }

    /** Nothing of a meter waits after a reading. */
    public void steppedWell(Reading reading) {
        Watched stepped = meters.get(reading.meter());
        if (stepped != null) {
            faults.steppedWell(stepped, reading);
        }
    }

    /** A meter that was watched is not in the plant file any more: whatever was the matter with it is over. */
    public void gone(String meter, long at) {
        MeterWatch watch = store.watch(meter);
        for (Trouble trouble : Trouble.values()) {
            if (watch.has(trouble)) {
                telling.end(meter, watch, trouble, at, Findings.gone(meter, at));
            }
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
        beginWatch(from);
        Silence.Verdict verdict = Silence.judge(meters.values(), from, until);
        for (Watched silent : verdict.meters()) {
            long seen = silent.watch().isReadByHand() ? until : Math.max(until, verdict.last());
            Finding finding = silent.isUnheard() ? Findings.neverHeard(silent, seen) : Findings.silent(silent, seen);
            telling.begin(silent, Trouble.SILENT, silent.quietSince(until), until, finding);
        }
        if (verdict.plant()) {
            long last = meters.values().stream()
                    .filter(each -> !each.watch().isReadByHand())
                    .mapToLong(each -> each.watch().heard())
                    .max()
                    .orElseThrow();
            Finding finding = Findings.plantSilent(plant.id(), last, until);
            telling.plantBegins(whole, Trouble.PLANT_SILENT, last, until, finding);
        }
    }

    /** Remembers of those that were never heard from when on they would have been, over all restarts. */
    private void beginWatch(long from) {
        for (Watched each : meters.values()) {
            if (each.isUnheard() && each.watch().watchedFrom() == NONE) {
                each.watch().watchedFrom(from);
                store.changed(each.meter().id());
            }
        }
    }

    private void heardAt(long arrived, Watched heard, Reading reading) {
        MeterWatch watch = heard.watch();
        boolean unheard = heard.isUnheard();
        watch.heard(arrived);
        if (watch.isDue(Math.max(MINUTE, heard.period()))) {
            store.changed(reading.meter());
        }
        if (whole.has(Trouble.PLANT_SILENT) && !watch.isReadByHand()) {
            long since = whole.since(Trouble.PLANT_SILENT);
            Finding finding = Findings.plantHeardAgain(plant.id(), since, arrived, reading.meter());
            telling.end(Telling.PLANT, whole, Trouble.PLANT_SILENT, arrived, finding);
            whole.heard(arrived);
        }
        if (watch.has(Trouble.SILENT)) {
            long since = watch.since(Trouble.SILENT);
            Finding finding = unheard
                    ? Findings.heardAtLast(heard.meter(), since, arrived)
                    : Findings.heardAgain(heard.meter(), since, arrived);
            telling.end(heard, Trouble.SILENT, arrived, finding);
        }
    }
}
