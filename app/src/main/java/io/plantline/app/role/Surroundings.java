package io.plantline.app.role;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.plantline.anomaly.Rules;
import io.plantline.plant.Plant;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What all roles of a process share: the plants it works for and what they look for, its clock, its metrics and what else it is not ready without. */
public record Surroundings(
        List<Plant> plants, Map<String, Rules> rules, Clock clock, PrometheusMeterRegistry metrics, Concerns concerns) {
    public Surroundings {
        plants = List.copyOf(plants);
        rules = Map.copyOf(rules);
    }

    public static Surroundings of(List<Plant> plants) {
        return of(plants, Map.of());
    }

    /**
     * Those of a process on this machine, by its clock.
     *
     * @param rules what the plants look for, by their ids
     */
    public static Surroundings of(List<Plant> plants, Map<String, Rules> rules) {
        return new Surroundings(
                plants,
                rules,
                Clock.systemUTC(),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                new Concerns());
    }
}
