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
import io.plantline.plant.Factor;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to begin with: a job of tomorrow, and figures in place of what the plant cannot tell yet.
 *
 * @param jobs a jobs file; null where the plant has nothing that a job could run on
 * @param limitKw where its contract is in kVA alone at some time of the job; null elsewhere
 * @param baseLoadKw where nothing is recorded to learn it from; null elsewhere
 * @param notes by the figure that is an example: that it is one, and what to put in its place
 */
record Example(String jobs, BigDecimal limitKw, BigDecimal baseLoadKw, Map<String, Sentence> notes) {
    private static final BigDecimal USUAL_POWER_FACTOR = new BigDecimal("0.95");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final String INTENSITY = "kgCO2e/kWh";

    static Example of(Plant plant, SignalBoard signals, KpiHistory history, long now) {
        return ExampleJobs.text(plant, carbon(plant, signals, now), now)
                .map(text -> of(plant, text, history, now))
                .orElse(new Example(null, null, null, Map.of()));
    }

    private static Example of(Plant plant, String text, KpiHistory history, long now) {
        List<Job> jobs = ExampleJobs.jobs(text, plant);
        Horizon horizon =
                Horizon.of(jobs, Duration.ofMinutes(plant.settlementMinutes()).toMillis());
        ContractedPower contracted = ContractedPower.over(plant, horizon);
        Map<String, Sentence> notes = new HashMap<>();
        BigDecimal most = contracted.kilowatts().orElse(null);
        BigDecimal limit = null;
        if (contracted.apparentAlone().isPresent()) {
            BigDecimal apparent = contracted.apparentAlone().get();
            BigDecimal usual = share(apparent, USUAL_POWER_FACTOR);
            limit = most == null ? usual : usual.min(most);
            most = limit;
            notes.put("limitKw", Remark.EXAMPLE_LIMIT.of("kva", apparent, "factor", USUAL_POWER_FACTOR));
        }
        BigDecimal base = null;
        if (most != null && !isRecorded(plant, horizon, jobs, history, now)) {
            base = share(most, HALF);
            notes.put("baseLoadKw", Remark.EXAMPLE_BASE.of());
        }
        return new Example(text, limit, base, notes);
    }

    private static boolean isRecorded(Plant plant, Horizon horizon, List<Job> jobs, KpiHistory history, long now) {
        try {
            new RecordedLoad(plant, history, now).over(horizon, jobs);
            return true;
        } catch (Unanswerable nothing) {
            return false;
        }
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
