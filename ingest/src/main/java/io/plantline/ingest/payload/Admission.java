package io.plantline.ingest.payload;

import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Rejection.Reason;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Decides whether a {@link Claim} becomes a reading of a known plant. Live and replayed data pass the same checks. */
public final class Admission {
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

    private final Map<String, Map<String, Meter>> meters = new HashMap<>();
    private final Duration futureTolerance;

    /** @param futureTolerance how far ahead of its arrival a time may lie, for clocks that are a little fast */
    public Admission(List<Plant> plants, Duration futureTolerance) {
        this.futureTolerance = Objects.requireNonNull(futureTolerance, "admission: futureTolerance is missing");
        for (Plant plant : plants) {
            meters.put(
                    plant.id(),
                    plant.meters().stream().collect(Collectors.toUnmodifiableMap(Meter::id, Function.identity())));
        }
    }

    /**
     * The reading, or the reason why there is none.
     *
     * @param arrived when it was seen, epoch milliseconds
     */
    public Reading admit(Claim claim, long arrived) throws Unusable {
        Map<String, Meter> known = metersOf(claim);
        checkRun(claim);
        long time = claim.time() == null ? arrived : claim.time();
        EventTime.check(time, arrived, futureTolerance);
        if (claim.meter().equals(Reading.RUN_END)) {
            return runEnd(claim, time);
        }
        Meter meter = known.get(claim.meter());
        if (meter == null) {
            throw new Unusable(
                    Reason.UNKNOWN_METER,
                    "plant %s has no meter %s".formatted(claim.plant(), Unusable.quoted(claim.meter())));
        }
        return meter.kind() == Meter.Kind.STATE ? state(claim, time, arrived) : value(claim, meter, time, arrived);
    }

    /** True where {@code plant/meter} names a meter. */
    public boolean knows(String plantAndMeter) {
        int slash = plantAndMeter.indexOf('/');
        return slash > 0
                && meters.getOrDefault(plantAndMeter.substring(0, slash), Map.of())
                        .containsKey(plantAndMeter.substring(slash + 1));
    }

    /** True where the text may name a run: it becomes part of record keys and of database tags. */
    public static boolean namesRun(String text) {
        return RUN.matcher(text).matches();
    }

    private Map<String, Meter> metersOf(Claim claim) throws Unusable {
        Map<String, Meter> known = meters.get(claim.plant());
        if (known == null) {
            throw new Unusable(
                    Reason.UNKNOWN_PLANT,
                    "no plant %s; known are %s"
                            .formatted(
                                    Unusable.quoted(claim.plant()), String.join(", ", new TreeSet<>(meters.keySet()))));
        }
        return known;
    }

    private static void checkRun(Claim claim) throws Unusable {
        if (!claim.run().equals(Reading.LIVE) && !namesRun(claim.run())) {
            throw new Unusable(
                    Reason.OUT_OF_RANGE,
                    "run %s is not up to 100 letters, digits, '.', '_', ':' and '-'"
                            .formatted(Unusable.quoted(claim.run())));
        }
    }

    private static Reading runEnd(Claim claim, long time) throws Unusable {
        if (claim.run().equals(Reading.LIVE)) {
            throw new Unusable(Reason.MISSING_VALUE, "the end of a run names the run in \"run\"; live never ends");
        }
        return Reading.endOf(claim.plant(), claim.run(), time);
    }

    private static Reading state(Claim claim, long time, long arrived) throws Unusable {
        if (claim.state() == null) {
            throw new Unusable(
                    Reason.MISSING_VALUE, "%s tells machine states; send \"state\"".formatted(claim.meter()));
        }
        if (Quantity.ofState(claim.state()).isEmpty()) {
            throw new Unusable(
                    Reason.UNKNOWN_STATE,
                    "state %s is none of processing, idle, setup, standby, off, down"
                            .formatted(Unusable.quoted(claim.state())));
        }
        return new Reading(
                claim.plant(),
                claim.meter(),
                claim.run(),
                time,
                null,
                null,
                claim.state(),
                claim.quality(),
                claim.sequence(),
                arrived);
    }

    private static Reading value(Claim claim, Meter meter, long time, long arrived) throws Unusable {
        Said said = Said.of(claim, meter);
        Unit unit = said.unit() == null ? meter.unit() : MeterUnit.check(said.unit(), meter);
        said.checkRange(unit, meter.multiplier(), time);
        return new Reading(
                claim.plant(),
                claim.meter(),
                claim.run(),
                time,
                said.value(),
                said.unit(),
                null,
                claim.quality(),
                claim.sequence(),
                arrived);
    }
}
