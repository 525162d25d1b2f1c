package io.plantline.app.whatif;

import io.plantline.whatif.Alternative;
import io.plantline.whatif.Cause;
import io.plantline.whatif.Scenario;
import io.plantline.whatif.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sides that have to be worked out for a scenario: what was recorded; each alternative, cause upon cause; and what can be
 * done together.
 *
 * @param steps of each alternative, by the cause that was laid on last; the last is the alternative itself
 */
public record Sides(Map<String, Map<Cause, Side>> steps, Map<String, List<Alternative>> together) {
    private static final int MOST_TOGETHER = 24;

    /**
     * The sides of a scenario.
     *
     * @param volumes of alternatives that change the mix, the scale of production as a whole where it is known
     */
    public static Sides of(Scenario scenario, Map<String, BigDecimal> volumes) {
        Map<String, Map<Cause, Side>> steps = new LinkedHashMap<>();
        for (Alternative alternative : scenario.alternatives()) {
            steps.put(alternative.id(), steps(alternative, volumes.get(alternative.id())));
        }
        Map<String, List<Alternative>> together = new LinkedHashMap<>();
        scenario.together(MOST_TOGETHER).forEach(set -> together.put("together-" + (together.size() + 1), set));
        return new Sides(steps, together);
    }

    private static Map<Cause, Side> steps(Alternative alternative, BigDecimal volume) {
        Map<Cause, Side> steps = new LinkedHashMap<>();
        Set<Cause> laidOn = EnumSet.noneOf(Cause.class);
        List<Cause> causes = List.copyOf(alternative.causes());
        for (int i = 0; i < causes.size(); i++) {
            laidOn.add(causes.get(i));
            String id = i == causes.size() - 1
                    ? "of-" + alternative.id()
                    : "step-%d-of-%s".formatted(i + 1, alternative.id());
            steps.put(causes.get(i), new Side(id, List.of(alternative.id()), EnumSet.copyOf(laidOn), volume));
        }
        return steps;
    }

    /** All of them, what was recorded first. */
    public List<Side> all() {
        List<Side> all = new ArrayList<>(List.of(Side.recorded()));
        steps.values().forEach(each -> all.addAll(each.values()));
        together.forEach((id, set) -> {
            if (sideOf(id).equals(id)) {
                all.add(Side.all(id, set));
            }
        });
        return all;
    }

    /** The side whose values those of a set are: what is merely sold changes none. */
    String sideOf(String set) {
        List<String> changing = changing(together.get(set));
        if (changing.size() < 2) {
            return changing.isEmpty() ? Side.RECORDED : "of-" + changing.get(0);
        }
        return together.entrySet().stream()
                .filter(other -> changing(other.getValue()).equals(changing))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> changing(List<Alternative> set) {
        return set.stream()
                .filter(each -> !each.causes().isEmpty())
                .map(Alternative::id)
                .toList();
    }
}
