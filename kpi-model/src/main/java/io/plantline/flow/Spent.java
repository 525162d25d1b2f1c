package io.plantline.flow;

import java.util.Map;

/**
 * What was paid in an interval.
 *
 * @param byFlow of each flow that is bought, of energy, and for taking each flow of waste
 * @param system of each centre
 */
public record Spent(Map<String, Cost> byFlow, Map<String, Cost> system) {
    public Spent {
        byFlow = Map.copyOf(byFlow);
        system = Map.copyOf(system);
    }

    Cost of(String flow) {
        return byFlow.getOrDefault(flow, Cost.missing("price missing: nobody says what '%s' costs".formatted(flow)));
    }

    Cost system(String centre) {
        return system.getOrDefault(
                centre, Cost.missing("price missing: nobody says the system cost of '%s'".formatted(centre)));
    }
}
