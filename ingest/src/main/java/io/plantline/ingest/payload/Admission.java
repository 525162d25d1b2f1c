package io.plantline.ingest.payload;

import io.plantline.batch.BatchNews;
import io.plantline.cell.UnusableReading;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Rejection.Reason;
import io.plantline.model.Unit;
import io.plantline.plant.BatchLine;
import io.plantline.plant.BatchLines;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Decides whether a {@link Claim} becomes a reading of a known plant. Live and replayed data pass the same checks. */
public final class Admission {
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

    private final Map<String, Map<String, Meter>> meters = new HashMap<>();
    private final Map<String, BatchLines> batches = new HashMap<>();
    private final Duration futureTolerance;

    /** @param futureTolerance how far ahead of its arrival a time may lie, for clocks that are a little fast */
    public Admission(List<Plant> plants, Duration futureTolerance) {
        this.futureTolerance = Objects.requireNonNull(futureTolerance, "admission: futureTolerance is missing");
        for (Plant plant : plants) {
            batches.put(plant.id(), new BatchLines(plant));
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
        Optional<BatchLine> line = batches.get(claim.plant()).toldBy(claim.meter());
        if (line.isPresent()) {
            return batch(claim, line.get(), time, arrived);
        }
        Meter meter = known.get(claim.meter());
        if (meter == null) {
            throw new Unusable(
                    Reason.UNKNOWN_METER,
                    "plant %s has no meter %s".formatted(claim.plant(), Unusable.quoted(claim.meter())));
        }
        return meter.kind() == Meter.Kind.STATE ? state(claim, time, arrived) : value(claim, meter, time, arrived);
    }

    /** True where {@code plant/meter} names a meter, or a source of batches. */
    public boolean knows(String plantAndMeter) {
        int slash = plantAndMeter.indexOf('/');
        if (slash <= 0 || !meters.containsKey(plantAndMeter.substring(0, slash))) {
            return false;
        }
        String plant = plantAndMeter.substring(0, slash);
        String source = plantAndMeter.substring(slash + 1);
        return meters.get(plant).containsKey(source)
                || batches.get(plant).toldBy(source).isPresent();
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

    private static Reading batch(Claim claim, BatchLine line, long time, long arrived) throws Unusable {
        Reading reading = said(claim, time, arrived, claim.state() == null ? "" : claim.state());
        try {
            BatchNews.of(reading, line);
            return reading;
        } catch (UnusableReading unusable) {
            throw new Unusable(unusable.reason(), unusable.getMessage());
        }
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
        return said(claim, time, arrived, claim.state());
    }

    private static Reading said(Claim claim, long time, long arrived, String words) {
        return new Reading(
                claim.plant(),
                claim.meter(),
                claim.run(),
                time,
                null,
                null,
                words,
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
                        arrived)
                .of(claim.steam());
    }
}
