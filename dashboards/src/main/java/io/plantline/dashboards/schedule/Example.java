package io.plantline.dashboards.schedule;

import io.plantline.cell.PerKwh;
import io.plantline.dashboards.explain.Remark;
import io.plantline.decision.Horizon;
import io.plantline.decision.Job;
import io.plantline.decision.Unanswerable;
import io.plantline.kpi.KpiHistory;
import io.plantline.model.Quantity;
import io.plantline.model.Sentence;
import io.plantline.model.Signal;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.Factor;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to begin with: a job of tomorrow, and figures in place of what the plant cannot tell yet.
 *
 * @param jobs a jobs file; null where the plant has nothing that a job could run on
 * @param limitKw where its contract is in kVA alone; null elsewhere
 * @param baseLoadKw where nothing is recorded to learn it from; null elsewhere
 * @param notes which figures are examples, and what to put in their place
 */
record Example(String jobs, BigDecimal limitKw, BigDecimal baseLoadKw, List<Sentence> notes) {
    private static final BigDecimal USUAL_POWER_FACTOR = new BigDecimal("0.95");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final String INTENSITY = "kgCO2e/kWh";

    static Example of(Plant plant, SignalBoard signals, KpiHistory history, long now) {
        return ExampleJobs.text(plant, carbon(plant, signals, now), now)
                .map(text -> of(plant, text, history, now))
                .orElse(new Example(null, null, null, List.of()));
    }

    private static Example of(Plant plant, String text, KpiHistory history, long now) {
        List<Job> jobs = ExampleJobs.jobs(text, plant);
        List<Sentence> notes = new ArrayList<>();
        long release = jobs.get(0).release();
        BigDecimal kilowatts = contracted(plant, release, false).orElse(null);
        BigDecimal limit = null;
        if (kilowatts == null) {
            BigDecimal apparent = contracted(plant, release, true).orElse(null);
            limit = apparent == null ? null : share(apparent, USUAL_POWER_FACTOR);
            if (apparent != null) {
                notes.add(Remark.EXAMPLE_LIMIT.of("kva", apparent, "factor", USUAL_POWER_FACTOR));
            }
        }
        BigDecimal most = kilowatts == null ? limit : kilowatts;
        BigDecimal base = null;
        if (most != null && !isRecorded(plant, jobs, history, now)) {
            base = share(most, HALF);
            notes.add(Remark.EXAMPLE_BASE.of());
        }
        return new Example(text, limit, base, notes);
    }

    private static boolean isRecorded(Plant plant, List<Job> jobs, KpiHistory history, long now) {
        try {
            Horizon horizon = Horizon.of(
                    jobs, Duration.ofMinutes(plant.settlementMinutes()).toMillis());
            new RecordedLoad(plant, history, now).over(horizon, jobs);
            return true;
        } catch (Unanswerable nothing) {
            return false;
        }
    }

    private static Optional<BigDecimal> contracted(Plant plant, long time, boolean apparent) {
        return plant.charges().demand(time).stream()
                .filter(charge -> charge.contracted() != null && charge.apparent() == apparent)
                .filter(charge -> charge.looksAt(Instant.ofEpochMilli(time).atZone(plant.zone())))
                .map(DemandCharge::contracted)
                .min(BigDecimal::compareTo);
    }

    private static BigDecimal share(BigDecimal of, BigDecimal share) {
        return of.multiply(share).setScale(0, RoundingMode.DOWN);
    }

    /** A signal of the grid ahead, where the plant file has no factor. */
    private static Optional<String> carbon(Plant plant, SignalBoard signals, long now) {
        boolean isKnown = plant.rates()
                .factor(Quantity.ELECTRICITY_IMPORT, Factor.Ledger.SCOPE2_LOCATION, now)
                .filter(Factor::isKnown)
                .isPresent();
        return isKnown
                ? Optional.empty()
                : signals.after(now).stream()
                        .filter(signal -> PerKwh.of(signal, INTENSITY).isPresent())
                        .map(Signal::id)
                        .findFirst();
    }
}
