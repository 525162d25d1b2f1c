package io.plantline.dashboards.advice;

import io.plantline.decision.Advice;
import io.plantline.decision.AdviceSaid;
import io.plantline.decision.Advised;
import io.plantline.model.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every advice as it was told last, with its answer and outcome; of each plant those made longest ago are let go of. */
public final class AdviceBoard {
    private static final int REMEMBERED = 2_000;
    private static final String PLANS = "/%s/".formatted(Advice.Kind.START.id());

    private final Map<String, Map<String, Advised>> byPlant = new LinkedHashMap<>();
    private final Map<String, List<AdviceSaid>> early = new LinkedHashMap<>();
    private long saidOfPlans;

    /** How often something was said of plans. */
    public synchronized long saidOfPlans() {
        return saidOfPlans;
    }

    /** Hears what is said of an advice; answers of other partitions may come before it. */
    public synchronized void heard(AdviceSaid said) {
        if (said.id().contains(PLANS)) {
            saidOfPlans++;
        }
        Map<String, Advised> known =
                byPlant.computeIfAbsent(AdviceSaid.plantOf(said.id()), any -> new LinkedHashMap<>());
        Advised before = known.get(said.id());
        if (before != null) {
            known.put(said.id(), before.and(said));
        } else if (said instanceof Advice advice) {
            Advised told = Advised.of(advice);
            for (AdviceSaid each : early.getOrDefault(said.id(), List.of())) {
                told = told.and(each);
            }
            early.remove(said.id());
            known.put(said.id(), told);
            trim(known);
        } else {
            early.computeIfAbsent(said.id(), any -> new ArrayList<>()).add(said);
            trim(early);
        }
    }

    private static void trim(Map<String, ?> remembered) {
        if (remembered.size() > REMEMBERED) {
            remembered.remove(remembered.keySet().iterator().next());
        }
    }

    /** Those of a run of a plant, the newest first. */
    public synchronized List<Advised> of(String plant, String run) {
        return byPlant.getOrDefault(plant, Map.of()).values().stream()
                .filter(advised -> advised.advice().run().equals(run))
                .sorted(Comparator.comparingLong(
                                (Advised advised) -> advised.advice().from())
                        .reversed())
                .toList();
    }

    /** The plans of batches that may be moved, of a plant as it runs, the newest first. */
    public List<Advised> plans(String plant) {
        return of(plant, Reading.LIVE).stream()
                .filter(advised -> advised.advice().kind() == Advice.Kind.START)
                .toList();
    }

    public synchronized Optional<Advised> find(String plant, String id) {
        return Optional.ofNullable(byPlant.getOrDefault(plant, Map.of()).get(id));
    }
}
