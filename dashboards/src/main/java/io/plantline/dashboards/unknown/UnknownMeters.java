package io.plantline.dashboards.unknown;

import io.plantline.dashboards.unknown.Recognition.Sighting;
import io.plantline.model.Rejection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The meters that were heard within a day and stand in no plant file, as far as memory is set aside for them. */
public final class UnknownMeters {
    /** What has been silent for so long is forgotten. */
    public static final Duration REMEMBERED = Duration.ofDays(1);

    /** So many of a plant are told apart. */
    private static final int MOST = 500;

    private final Recognition recognition;
    private final InstantSource clock;
    private final Map<String, Map<String, Acquaintance>> byPlant = new LinkedHashMap<>();

    public UnknownMeters(Recognition recognition, InstantSource clock) {
        this.recognition = recognition;
        this.clock = clock;
    }

    /** None are ever heard of. */
    public static UnknownMeters none() {
        return new UnknownMeters(
                new Recognition() {
                    @Override
                    public List<Sighting> in(Rejection rejection) {
                        return List.of();
                    }

                    @Override
                    public String proposal(String meter, String topic, List<Sighting> sightings) {
                        return "";
                    }
                },
                InstantSource.system());
    }

    /** Takes note of a rejection, where it is of an unknown meter. */
    public synchronized void heard(Rejection rejection) {
        if (rejection.reason() != Rejection.Reason.UNKNOWN_METER
                || rejection.arrived() < clock.millis() - REMEMBERED.toMillis()) {
            return;
        }
        for (Sighting sighting : recognition.in(rejection)) {
            Map<String, Acquaintance> known = byPlant.computeIfAbsent(sighting.plant(), any -> new LinkedHashMap<>());
            if (known.size() >= MOST && !known.containsKey(sighting.meter())) {
                forgetSilent(known);
            }
            if (known.size() < MOST || known.containsKey(sighting.meter())) {
                known.computeIfAbsent(sighting.meter(), any -> new Acquaintance())
                        .heard(sighting, rejection.source(), rejection.arrived());
            }
        }
    }

    /** Those of a plant, the last heard first. */
    public synchronized List<UnknownMeter> of(String plant) {
        Map<String, Acquaintance> known = byPlant.getOrDefault(plant, new LinkedHashMap<>());
        forgetSilent(known);
        return known.values().stream()
                .map(each -> each.told(recognition))
                .sorted(Comparator.comparingLong(UnknownMeter::last).reversed().thenComparing(UnknownMeter::meter))
                .toList();
    }

    private void forgetSilent(Map<String, Acquaintance> known) {
        long since = clock.millis() - REMEMBERED.toMillis();
        known.values().removeIf(each -> each.last() < since);
    }
}
