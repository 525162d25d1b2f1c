package io.plantline.dashboards.demo;

import io.plantline.dashboards.entries.HandEntries;
import io.plantline.decision.AdviceSaid;
import io.plantline.model.EntryFault;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Rejection.Reason;
import io.plantline.plant.Plant;
import io.plantline.wire.Rfc3339;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What was entered by hand, kept in memory. */
public final class MemoryEntries implements HandEntries {
    private final List<Plant> plants;
    private final InstantSource clock;
    private final List<Reading> entered = new ArrayList<>();
    private final List<Wanted> news = new ArrayList<>();
    private boolean isOutOfReach;

    public MemoryEntries(List<Plant> plants, InstantSource clock) {
        this.plants = List.copyOf(plants);
        this.clock = clock;
    }

    @Override
    public synchronized List<Entry> of(String plant) {
        return entered.stream()
                .filter(reading -> reading.plant().equals(plant))
                .map(reading -> new Entry(reading, entered.stream().noneMatch(other -> replaces(other, reading))))
                .toList();
    }

    private static boolean replaces(Reading later, Reading reading) {
        return later.plant().equals(reading.plant())
                && later.meter().equals(reading.meter())
                && later.time() == reading.time()
                && later.sequence() > reading.sequence();
    }

    /** From now on nothing can be kept. */
    public synchronized void outOfReach() {
        isOutOfReach = true;
    }

    @Override
    public synchronized void enter(String plant, List<Wanted> wanted, List<AdviceSaid> said) throws Unavailable {
        if (isOutOfReach) {
            throw new Unavailable("nothing answers", null);
        }
        news.addAll(wanted);
    }

    /** What was told of batches. */
    public synchronized List<Wanted> news() {
        return List.copyOf(news);
    }

    @Override
    public synchronized Reading enter(Wanted wanted) throws Wrong {
        Plant plant = plants.stream()
                .filter(each -> each.id().equals(wanted.plant()))
                .findFirst()
                .orElseThrow();
        if (plant.meter(wanted.meter()).isEmpty()) {
            throw new Wrong("meter", Reason.UNKNOWN_METER, "there is no meter '%s'".formatted(wanted.meter()));
        }
        Reading reading = new Reading(
                        wanted.plant(),
                        wanted.meter(),
                        Reading.LIVE,
                        time(plant, wanted.time()),
                        new BigDecimal(wanted.value()),
                        wanted.unit(),
                        null,
                        Quality.GOOD,
                        (long) entered.size(),
                        clock.millis())
                .enteredBy(new Reading.Entered(wanted.by(), wanted.note()));
        entered.add(reading);
        return reading;
    }

    private static long time(Plant plant, String text) throws Wrong {
        try {
            return text.endsWith("Z")
                    ? Rfc3339.millis(text)
                    : LocalDateTime.parse(text).atZone(plant.zone()).toInstant().toEpochMilli();
        } catch (DateTimeException unreadable) {
            throw new Wrong("time", EntryFault.NOT_A_TIME.of("value", text));
        }
    }
}
