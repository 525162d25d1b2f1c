package io.plantline.ingest.simulator;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;

/**
 * One walk through the life of a plant. It lives from the epoch silently up to the start, so that every register
 * stands where it would have stood, and then speaks minute by minute.
 */
final class Simulation implements Iterator<Utterance> {
    private static final long MINUTE = Dials.MINUTE;

    private final PlantModel model;
    private final Overload overload;
    private final List<Station> stations;
    private final Collection<BatchTeller> tellers;
    private final long from;
    private final long to;
    private final long chunk;
    private final Queue<Utterance> ready = new ArrayDeque<>();
    private long now;

    /** A meter's tap, dial and gateway. */
    record Station(Tap tap, Dial dial, MeterGateway gateway) {}

    Simulation(
            PlantModel model,
            Overload overload,
            List<Station> stations,
            Collection<BatchTeller> tellers,
            Instant epoch,
            Instant from,
            Instant to,
            long batchMillis) {
        this.model = model;
        this.overload = overload;
        this.stations = stations;
        this.tellers = tellers;
        this.from = from.toEpochMilli();
        this.to = to.toEpochMilli();
        this.chunk = Math.max(MINUTE, batchMillis);
        this.now = Math.floorDiv(epoch.toEpochMilli(), chunk) * chunk;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && now <= to) {
            live();
        }
        return !ready.isEmpty();
    }

    @Override
    public Utterance next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the simulated time is over");
        }
        return ready.remove();
    }

    private void live() {
        for (long end = now + chunk; now < end; now += MINUTE) {
            minute();
        }
        if (now > from) {
            long until = now > to ? Long.MAX_VALUE : now;
            List<Utterance> published = new ArrayList<>();
            stations.forEach(station -> station.gateway().publish(until, published::add));
            tellers.forEach(teller -> teller.publish(from, Math.min(until, to - 1), published::add));
            published.sort(Comparator.comparingLong(Utterance::at));
            ready.addAll(published);
        }
    }

    private void minute() {
        stations.forEach(station -> station.tap().nextMinute());
        model.minute(now);
        overload.minute(now);
        boolean speaks = now + MINUTE >= from;
        for (Station station : stations) {
            station.dial().take(now);
            if (speaks) {
                station.dial().say(now, said -> collect(station, said));
            }
        }
    }

    private void collect(Station station, Said said) {
        if (said.time() >= from && said.time() < to) {
            station.gateway().take(said);
        }
    }
}
