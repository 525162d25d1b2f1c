package io.plantline.baseline;

import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An energy baseline after ISO 50006: what a scope should take, {@code E = Σ (perHour + week + Σ bend) · hours + Σ
 * coefficient · amount} over settlement intervals. It is learnt from one period and holds from its end on, until another of
 * the scope takes over.
 *
 * @param quantity the energy it is of
 * @param interval the kind of interval it was fitted on; it says nothing of shorter ones
 * @param from start of the period it was learnt from, epoch milliseconds
 * @param to end of that period, from where on it holds
 * @param regime what the plant was doing then, such as {@code campaign}; where its file names regimes, when it holds
 * @param perHour kWh of each hour whatever is made
 * @param weather what the temperature outside adds
 * @param week what the hour of the week adds
 */
public record Baseline(
        String id,
        String plant,
        String scope,
        Quantity quantity,
        Model model,
        IntervalKind interval,
        long from,
        long to,
        String regime,
        BigDecimal perHour,
        List<Driver> drivers,
        Weather weather,
        Week week,
        Fit fit,
        Acceptance acceptance,
        Origin origin)
        implements Frozen {

    /** What it needs to be known: its energy and what that follows. */
    public Set<Quantity> quantities() {
        Set<Quantity> all = EnumSet.of(quantity);
        drivers.forEach(driver -> all.add(driver.quantity()));
        if (weather.matters()) {
            all.add(Quantity.OUTDOOR_TEMPERATURE);
        }
        return all;
    }

    /**
     * Whether it keeps to the limits of good practice.
     *
     * @param why not, or why it is taken all the same; empty where there is nothing to say
     */
    public record Acceptance(boolean accepted, String why) {
        public Acceptance {
            Objects.requireNonNull(why, "baseline: why it is or is not accepted is missing");
        }
    }

    /**
     * What it was made from, and by whom.
     *
     * @param run whose readings
     * @param unknown intervals of the period that were left out because too little of them is known
     * @param wasteful those that were left out because an anomaly was seen in them
     * @param digest of the values it was fitted on, so that the fit can be told to be of the same
     * @param by who froze it
     * @param frozen when, epoch milliseconds
     */
    public record Origin(String run, int unknown, int wasteful, String digest, String by, long frozen) {
        public Origin {
            Objects.requireNonNull(run, "baseline: the run it was made from is missing");
            Objects.requireNonNull(digest, "baseline: the digest of what it was made from is missing");
            Objects.requireNonNull(by, "baseline: who froze it is missing");
        }
    }

    public Baseline {
        Frozen.checked("baseline", id);
        Objects.requireNonNull(plant, "baseline %s: plant is missing".formatted(id));
        Objects.requireNonNull(scope, "baseline %s: scope is missing".formatted(id));
        Objects.requireNonNull(model, "baseline %s: model is missing".formatted(id));
        Objects.requireNonNull(interval, "baseline %s: interval is missing".formatted(id));
        Objects.requireNonNull(regime, "baseline %s: regime is missing".formatted(id));
        Objects.requireNonNull(perHour, "baseline %s: perHour is missing".formatted(id));
        Objects.requireNonNull(weather, "baseline %s: weather is missing".formatted(id));
        Objects.requireNonNull(week, "baseline %s: week is missing".formatted(id));
        Objects.requireNonNull(fit, "baseline %s: fit is missing".formatted(id));
        Objects.requireNonNull(acceptance, "baseline %s: acceptance is missing".formatted(id));
        Objects.requireNonNull(origin, "baseline %s: origin is missing".formatted(id));
        perHour = perHour.stripTrailingZeros();
        drivers = List.copyOf(drivers);
        if (quantity == null || !quantity.isEnergy()) {
            throw new IllegalArgumentException("baseline %s: '%s' is no metered energy".formatted(id, quantity));
        }
        if (to <= from) {
            throw new IllegalArgumentException("baseline %s: its period ends at %s, not after its start %s"
                    .formatted(id, Instant.ofEpochMilli(to), Instant.ofEpochMilli(from)));
        }
    }

    /**
     * What it expects of each hour at a time, drivers aside, in kWh.
     *
     * @param zone of the plant
     * @param outdoors the temperature, °C; looked at only where the weather matters
     */
    public BigDecimal load(long time, ZoneId zone, BigDecimal outdoors) {
        BigDecimal load = perHour.add(week.at(time, zone));
        for (Bend bend : weather.bends()) {
            load = load.add(bend.coefficient().multiply(bend.beyond(outdoors)));
        }
        return load;
    }

    @Override
    public long frozen() {
        return origin.frozen;
    }
}
