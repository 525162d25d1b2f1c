package io.plantline.dashboards.meters;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.plantline.anomaly.Anomaly;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;

/**
 * How every meter of the plants is doing, from its readings of the live run and what is told of it. It holds as many records as there are
 * meters, and each of them is of fixed size.
 */
public final class MeterBoard {
    private static final double SECOND = 1000.0;
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(2);

    private final List<Plant> plants;
    private final InstantSource clock;
    private final Duration lookBack;
    private final MeterHealth.Listening listening;
    private final Map<String, MeterRecord> records = new LinkedHashMap<>();
    private final Map<String, Troubles> troubles = new LinkedHashMap<>();

    public MeterBoard(List<Plant> plants, InstantSource clock) {
        this.plants = List.copyOf(plants);
        this.clock = clock;
        this.lookBack = lookBack(this.plants);
        this.listening = new MeterHealth.Listening(clock.millis(), lookBack.toMillis());
        for (Plant plant : this.plants) {
            troubles.put(plant.id(), new Troubles());
            plant.meters().forEach(meter -> {
                records.put(key(plant, meter), new MeterRecord(plant.zone(), listening.from()));
                troubles.put(key(plant, meter), new Troubles());
            });
        }
    }

    /** Tells the same as metrics, labelled by plant and meter. */
    public MeterBoard measuredBy(MeterRegistry metrics) {
        for (Plant plant : plants) {
            for (Meter meter : plant.meters()) {
                measure(metrics, plant, meter);
            }
        }
        return this;
    }

    /** How far back one has to listen to know of every meter whether it speaks, within reason. */
    public Duration lookBack() {
        return lookBack;
    }

    private static Duration lookBack(List<Plant> plants) {
        Duration longest = plants.stream()
                .flatMap(plant -> plant.meters().stream())
                .map(Meter::maxGap)
                .max(Duration::compareTo)
                .orElse(SHORTEST);
        return longest.compareTo(LONGEST) > 0 ? LONGEST : longest.compareTo(SHORTEST) < 0 ? SHORTEST : longest;
    }

    public void heard(Reading reading) {
        MeterRecord record = reading.run().equals(Reading.LIVE)
                ? records.get(Channels.readingKey(reading.plant(), reading.meter()))
                : null;
        if (record != null) {
            record.heard(reading);
        }
    }

    /**
     * Hears that a message of a meter was rejected.
     *
     * @param key of the meter, {@code plant/meter}
     * @param ahead how many milliseconds its time lies after its arrival, where that is why
     */
    public void rejected(String key, Rejection rejection, OptionalLong ahead) {
        MeterRecord record = records.get(key);
        if (record != null) {
            record.rejected(rejection.reason(), rejection.detail(), rejection.arrived(), ahead);
        }
    }

    /** Hears what is the matter with a meter, or with all of a plant. */
    public void told(Anomaly anomaly) {
        Troubles of = troubles.get(
                anomaly.meter() == null ? anomaly.plant() : Channels.readingKey(anomaly.plant(), anomaly.meter()));
        if (of != null) {
            of.told(anomaly);
        }
    }

    /** What is the matter with the plant as a whole. */
    public List<Anomaly> troubles(Plant plant) {
        return troubles.get(plant.id()).open();
    }

    /** The meters of a plant, as its file lists them. */
    public List<MeterHealth> of(Plant plant) {
        return plant.meters().stream().map(meter -> health(plant, meter)).toList();
    }

    private MeterHealth health(Plant plant, Meter meter) {
        String key = key(plant, meter);
        long now = clock.millis();
        return MeterHealth.of(
                plant, meter, records.get(key).health(now), troubles.get(key).open(), listening, now);
    }

    private void measure(MeterRegistry metrics, Plant plant, Meter meter) {
        Tags tags = Tags.of("plant", plant.id(), "meter", meter.id());
        gauge(metrics, tags, "silence", plant, meter, MeterHealth::silence);
        gauge(
                metrics,
                tags,
                "lag",
                plant,
                meter,
                health -> health.lag().isEmpty() ? Double.NaN : health.lag().getAsLong());
        gauge(metrics, tags, "max.gap", plant, meter, health -> meter.maxGap().toMillis());
        Gauge.builder(
                        "plantline.meter.held",
                        this,
                        board -> board.health(plant, meter).isHeld() ? 1 : 0)
                .description("1 while readings are held because their scale is doubted")
                .tags(tags)
                .register(metrics);
        count(metrics, tags, "readings", plant, meter, MeterHealth::readings);
        count(metrics, tags, "repeated", plant, meter, MeterHealth::repeated);
        count(metrics, tags, "out.of.order", plant, meter, MeterHealth::outOfOrder);
    }

    private void gauge(
            MeterRegistry metrics,
            Tags tags,
            String name,
            Plant plant,
            Meter meter,
            ToDoubleFunction<MeterHealth> millis) {
        Gauge.builder(
                        "plantline.meter." + name,
                        this,
                        board -> millis.applyAsDouble(board.health(plant, meter)) / SECOND)
                .baseUnit("seconds")
                .tags(tags)
                .register(metrics);
    }

    private void count(
            MeterRegistry metrics,
            Tags tags,
            String name,
            Plant plant,
            Meter meter,
            ToDoubleFunction<MeterHealth> counted) {
        FunctionCounter.builder(
                        "plantline.meter." + name, this, board -> counted.applyAsDouble(board.health(plant, meter)))
                .tags(tags)
                .register(metrics);
    }

    private static String key(Plant plant, Meter meter) {
        return Channels.readingKey(plant.id(), meter.id());
    }
}
