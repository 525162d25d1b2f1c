package io.plantline.dashboards.evidence;

import io.plantline.baseline.Baselines;
import io.plantline.baseline.Frozen;
import io.plantline.dashboards.live.LiveSettings;
import io.plantline.kpi.Evidence;
import io.plantline.kpi.Freezable;
import io.plantline.kpi.KpiHistory.Series;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.Reading;
import io.plantline.model.Signal;
import io.plantline.model.Status;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import io.plantline.wire.Channels;
import io.plantline.wire.FrozenJson;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import io.plantline.wire.SignalJson;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Evidence from the topics themselves. A plant is on one partition, and nothing is written before it happened: so the
 * search begins a little before the interval and goes on to the end, for as long as its patience lasts.
 */
public final class KafkaEvidence implements Evidence {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaEvidence.class);
    private static final String TOO_MANY = "the interval holds more readings of a meter than are looked at";
    private static final Duration SHORTEST_LOOK_BACK = Duration.ofHours(1);
    private static final Duration LONGEST_LOOK_BACK = Duration.ofDays(2);

    private final LiveSettings settings;
    private final InstantSource clock;

    public KafkaEvidence(LiveSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Readings readings(Plant plant, String run, Collection<String> meters, Interval interval) {
        Map<String, Bracketed> byKey = new HashMap<>();
        meters.forEach(meter ->
                byKey.put(Channels.readingKey(plant.id(), meter), new Bracketed(interval, plant.meter(meter))));
        long since = interval.start() - lookBack(plant, meters).toMillis();
        String incomplete = search(
                Channels.READINGS, Search.Place.ofPlant(plant.id()), since, byKey::containsKey, (key, value, when) -> {
                    Reading reading = ReadingJson.read(value);
                    if (reading.run().equals(run)) {
                        byKey.get(key).add(reading);
                    }
                });
        Map<String, List<Reading>> found = new HashMap<>();
        meters.forEach(meter -> found.put(
                meter, byKey.get(Channels.readingKey(plant.id(), meter)).readings()));
        boolean cut = byKey.values().stream().anyMatch(Bracketed::isCut);
        return new Readings(found, incomplete == null && cut ? TOO_MANY : incomplete);
    }

    @Override
    public Told told(Series series, Interval interval) {
        String wanted = String.join(
                "/",
                series.plant(),
                series.scope(),
                series.kpi(),
                interval.kind().id());
        List<KpiValue> values = new ArrayList<>();
        List<Long> when = new ArrayList<>();
        String incomplete = search(
                Channels.KPIS, Search.Place.ofKey(wanted), interval.start(), wanted::equals, (key, written, at) -> {
                    KpiValue value = KpiValueJson.read(written);
                    if (value.run().equals(series.run())
                            && value.interval().start() == interval.start()
                            && value.status() != Status.PROVISIONAL) {
                        values.add(value);
                        when.add(at);
                    }
                });
        return new Told(values, when, incomplete);
    }

    /** Those that the topology takes up: the first of an id, if it fits the plant. */
    @Override
    public LaidDown baselines(Plant plant) {
        PlantIndex index = new PlantIndex(plant);
        Baselines baselines = new Baselines(index.regimes());
        Search.Found found = (key, written, when) -> {
            try {
                Frozen one = FrozenJson.read(written);
                Freezable.require(index, one);
                baselines.take(one);
            } catch (IllegalArgumentException rejected) {
                LOG.debug("{} is left out", key, rejected);
            }
        };
        String incomplete = search(
                Channels.BASELINES,
                (search, taken) -> search.ofAll(key -> Channels.plantOfKey(key).equals(plant.id()), taken),
                found);
        return new LaidDown(baselines, incomplete);
    }

    /** The whole topic: a price or a forecast is told long before its time. */
    @Override
    public Signals signals(Collection<String> ids, Interval interval) {
        List<Signal> all = new ArrayList<>();
        String incomplete = ids.isEmpty()
                ? null
                : search(
                        Channels.SIGNALS,
                        (search, taken) -> search.ofAll(key -> ids.contains(key.replaceFirst("/.*", "")), taken),
                        (key, written, when) -> {
                            Signal signal = SignalJson.read(written);
                            if (signal.start() < interval.end() && interval.start() < signal.end()) {
                                all.add(signal);
                            }
                        });
        return new Signals(all, incomplete);
    }

    private String search(String topic, Search.Place place, long since, Search.Keys wanted, Search.Found found) {
        return search(topic, (search, taken) -> search.of(place, since, wanted, taken), found);
    }

    /** Why it is not complete, or null. */
    private String search(String topic, BiFunction<Search, Search.Taken, String> walk, Search.Found found) {
        try (Search search = new Search(settings, topic, clock)) {
            return walk.apply(search, (key, value, when) -> {
                try {
                    found.record(key, value, when);
                } catch (MalformedJson rejected) { // the topology keeps it, with its reason
                    LOG.debug("a record of {} on {} is left out", key, topic, rejected);
                }
            });
        } catch (KafkaException silent) {
            LOG.debug("{} cannot be searched", topic, silent);
            return "%s at Kafka %s cannot be read: %s"
                    .formatted(topic, settings.bootstrapServers(), silent.getMessage());
        }
    }

    /** A reading some time before the interval is needed to know what was counted since. */
    private static Duration lookBack(Plant plant, Collection<String> meters) {
        Duration longest = plant.meters().stream()
                .filter(meter -> meters.contains(meter.id()))
                .map(Meter::maxGap)
                .max(Duration::compareTo)
                .orElse(SHORTEST_LOOK_BACK);
        if (longest.compareTo(LONGEST_LOOK_BACK) > 0) {
            return LONGEST_LOOK_BACK;
        }
        return longest.compareTo(SHORTEST_LOOK_BACK) < 0 ? SHORTEST_LOOK_BACK : longest;
    }
}
