package io.plantline.anomaly;

import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import java.util.function.Consumer;

/** Tells of troubles when they begin and when they are over, and has that remembered. */
final class Telling {
    static final String PLANT = "";

    private final Plant plant;
    private final WatchStore store;
    private final Consumer<Anomaly> out;

    Telling(Plant plant, WatchStore store, Consumer<Anomaly> out) {
        this.plant = plant;
        this.store = store;
        this.out = out;
    }

    void begin(Watched of, Trouble trouble, long since, long seen, Finding finding) {
        String scope = of.meter().scope().at(since).orElse(plant.whole().id());
        begin(of.meter().id(), of.watch(), scope, trouble, since, seen, finding);
    }

    void plantBegins(MeterWatch whole, Trouble trouble, long since, long seen, Finding finding) {
        begin(PLANT, whole, plant.whole().id(), trouble, since, seen, finding);
    }

    void end(Watched of, Trouble trouble, long at, Finding finding) {
        end(of.meter().id(), of.watch(), trouble, at, finding);
    }

    /** @param meter its id, of a meter that need not be in the plant file any more; empty for the plant */
    void end(String meter, MeterWatch watch, Trouble trouble, long at, Finding finding) {
        long since = watch.since(trouble);
        long end = Math.max(at, since);
        String scope = watch.scope(trouble) == null ? scopeNow(meter, since) : watch.scope(trouble);
        watch.end(trouble);
        store.changed(meter);
        out.accept(anomaly(meter, scope, trouble, since, end, end, finding));
    }

    private void begin(
            String meter, MeterWatch watch, String scope, Trouble trouble, long since, long seen, Finding finding) {
        watch.begin(trouble, since, scope);
        store.changed(meter);
        out.accept(anomaly(meter, scope, trouble, since, Math.max(since, seen), null, finding));
    }

    /** Of what was kept before scopes were. */
    private String scopeNow(String meter, long time) {
        return plant.meters().stream()
                .filter(each -> each.id().equals(meter))
                .findFirst()
                .flatMap(each -> each.scope().at(time))
                .orElse(plant.whole().id());
    }

    private Anomaly anomaly(
            String meter, String scope, Trouble trouble, long since, long seen, Long end, Finding finding) {
        return new Anomaly(
                plant.id(),
                Reading.LIVE,
                scope,
                meter.equals(PLANT) ? null : meter,
                trouble.rule(),
                trouble.severity(),
                since,
                seen,
                end,
                end == null ? 0 : 1,
                finding.measure(),
                finding.confidence(),
                Anomaly.Impact.unknown("what a meter does not tell is not known"),
                finding.sentence().apply(plant.zone()));
    }
}
